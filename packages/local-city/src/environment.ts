import type { Context, LambdaSpec, Need } from '@yilu/infra/lambda-spec';
import { type Ports, urlOf } from './addresses.js';
import type { Secrets } from './secrets.js';

export const evidenceBucket = 'yilu-evidence';
export const pictureBucket = 'yilu-pictures';
export const tableOf = (context: Context) => `yilu-${context}`;

export interface CityFacts {
  readonly ports: Ports;
  readonly secrets: Secrets;
  readonly storeEndpoint: string;
  /** The starter's own environment: what it sets of the outside world wins over the city's simulators. */
  readonly outside: Readonly<Record<string, string | undefined>>;
}

type Variables = Readonly<Record<string, string>>;

const wechat = ({ ports, secrets }: CityFacts): Variables => ({
  WECHAT_BASE_URL: urlOf(ports.wechat),
  WECHAT_APP_ID: secrets.wechat.appId,
  WECHAT_APP_SECRET: secrets.wechat.appSecret,
});
const alipay = ({ ports, secrets }: CityFacts): Variables => ({
  ALIPAY_GATEWAY_URL: `${urlOf(ports.alipay)}/gateway.do`,
  ALIPAY_APP_ID: secrets.alipay.appId,
  ALIPAY_PRIVATE_KEY: secrets.alipay.app.privateKey,
  ALIPAY_PUBLIC_KEY: secrets.alipay.gateway.publicKey,
});
const objects = ({ ports }: CityFacts): Variables => ({
  OBJECTS_ENDPOINT: urlOf(ports.objects),
  OBJECTS_PUBLIC_URL: urlOf(ports.objects),
});
const evidence = (facts: CityFacts): Variables => ({ ...objects(facts), EVIDENCE_BUCKET: evidenceBucket });
const pictures = (facts: CityFacts): Variables => ({ ...objects(facts), PICTURES_BUCKET: pictureBucket });

/** WeChat Pay signs by a public key of its own or by a certificate, and changes between them. */
const wechatPayNotices = ({ secrets: { wechatPay: keys } }: CityFacts): Variables => ({
  WECHAT_APP_ID: keys.appId,
  WECHAT_PAY_MCHID: keys.mchid,
  WECHAT_PAY_API_V3_KEYS: JSON.stringify([keys.apiV3Key]),
  WECHAT_PAY_KEYS: JSON.stringify({
    [keys.publicKey.id]: keys.publicKey.publicKey,
    [keys.certificate.serial]: keys.certificate.pem,
  }),
});
const alipayPayNotices = ({ secrets: { alipayPay } }: CityFacts): Variables => ({
  ALIPAY_APP_ID: alipayPay.appId,
  ALIPAY_PAY_SELLER_ID: alipayPay.sellerId,
  ALIPAY_PAY_PUBLIC_KEY: alipayPay.gateway.publicKey,
});

const reportersVault = ({ secrets: { reporters } }: CityFacts): Variables => ({
  REPORTERS_LOCAL_KEY: reporters.key,
  REPORTERS_LOOKUP_KEY: reporters.lookupKey,
});

/** What each need of a Lambda gives it to see; nothing else reaches it. */
const byNeed: { readonly [N in Need]: (facts: CityFacts) => Variables } = {
  vault: ({ secrets }) => ({ VAULT_LOCAL_KEY: secrets.vaultKey, VAULT_LOOKUP_KEY: secrets.vaultLookupKey }),
  draw_seed_sealing: () => ({}),
  draw_seed_opening: () => ({}),
  evidence_write: evidence,
  evidence_read: evidence,
  token_signing: ({ secrets }) => ({
    TOKEN_PRIVATE_KEY: JSON.stringify(secrets.tokenPrivateKey),
    SESSION_SECRET: secrets.sessionSecret,
  }),
  evidence_signing: ({ secrets }) => ({ EVIDENCE_SIGNING_KEY: JSON.stringify(secrets.evidenceKey.privateKey) }),
  evidence_keys: ({ secrets }) => ({ EVIDENCE_PUBLIC_KEYS: JSON.stringify({ keys: [secrets.evidenceKey.publicKey] }) }),
  sign_in_providers: (facts) => ({ ...wechat(facts), ...alipay(facts) }),
  staff_oidc: ({ ports, secrets }) => ({
    OIDC_ISSUER: urlOf(ports.oidc),
    OIDC_CLIENT_ID: secrets.oidc.clientId,
    OIDC_CLIENT_SECRET: secrets.oidc.clientSecret,
  }),
  registries: ({ ports, secrets }) => ({ REGISTRY_BASE_URL: urlOf(ports.registry), REGISTRY_KEY: secrets.registryKey }),
  // The insurers of this machine have no TLS and no name.
  insurers: () => ({ INSURER_ENDPOINTS: 'any' }),
  messaging_providers: (facts) => ({
    ...wechat(facts),
    ...alipay(facts),
    SMS_BASE_URL: urlOf(facts.ports.sms),
    SMS_ACCESS_KEY: facts.secrets.sms.accessKey,
    SMS_SECRET: facts.secrets.sms.secret,
  }),
  payment_wallets: (facts) => ({
    ...wechatPayNotices(facts),
    ...alipayPayNotices(facts),
    WECHAT_PAY_BASE_URL: urlOf(facts.ports.wechatPay),
    WECHAT_PAY_SERIAL: facts.secrets.wechatPay.merchant.serial,
    WECHAT_PAY_PRIVATE_KEY: facts.secrets.wechatPay.merchant.privateKey,
    ALIPAY_PAY_GATEWAY_URL: `${urlOf(facts.ports.alipayPay)}/gateway.do`,
    ALIPAY_PAY_PRIVATE_KEY: facts.secrets.alipayPay.app.privateKey,
    PAYMENT_NOTIFY_URL: urlOf(facts.ports.api),
  }),
  wechat_pay_notices: wechatPayNotices,
  alipay_pay_notices: alipayPayNotices,
  bureau: ({ secrets: { bureau } }) => ({ BUREAU_KEYS: JSON.stringify({ [bureau.keyId]: bureau.secret }) }),
  treasury: ({ ports, secrets }) => ({ TREASURY_BASE_URL: urlOf(ports.treasury), TREASURY_KEY: secrets.treasuryKey }),
  bank: ({ secrets }) => ({ BANK_FILES_KEY: secrets.bankFilesKey }),
  reporter_pseudonyms: ({ secrets }) => ({ REPORTERS_LOOKUP_KEY: secrets.reporters.lookupKey }),
  // The key of this machine is one piece: that sealing opens nothing holds in the cloud alone.
  reporters_seal: reportersVault,
  reporters_vault: reportersVault,
  tips_media_read: evidence,
  speech: ({ ports, secrets }) => ({ SPEECH_BASE_URL: urlOf(ports.speech), SPEECH_KEY: secrets.speechKey }),
  open311: ({ ports }) => ({
    OPEN311_URL: `${urlOf(ports.api)}/open311`,
    OPEN311_CONTACT: 'open311@ningbo.example',
    RESPONSE_STREAM: 'yes',
  }),
  bus: ({ ports }) => ({ EVENTS_ENDPOINT: urlOf(ports.bus), EVENT_BUS_NAME: 'yilu' }),
  pictures_take: pictures,
  pictures_originals: pictures,
  pictures_copies: pictures,
  pictures_seal: pictures,
  pictures_public: pictures,
  pictures_publish: pictures,
  pictures_forget: pictures,
};

/** Variables that every Lambda may see: where it runs, and the public halves of keys. */
const common = ({ ports, secrets, storeEndpoint }: CityFacts): Variables => ({
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: secrets.objects.accessKeyId,
  AWS_SECRET_ACCESS_KEY: secrets.objects.secretAccessKey,
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  TZ: 'UTC',
  DYNAMO_ENDPOINT: storeEndpoint,
  TOKEN_PUBLIC_KEYS: JSON.stringify({ keys: [secrets.tokenPublicKey] }),
  CITY: 'ningbo',
  H5_URL: urlOf(ports.h5),
  CONSOLE_URL: urlOf(ports.console),
});

/** The whole environment of one Lambda, as its deployment would set it. */
export function environmentOf(
  { name, context, needs }: Pick<LambdaSpec, 'name' | 'context' | 'needs'>,
  facts: CityFacts,
): Record<string, string> {
  const own: Record<string, string> = {
    ...common(facts),
    AWS_LAMBDA_FUNCTION_NAME: name,
    ...(context ? { TABLE_NAME: tableOf(context) } : {}),
  };
  for (const need of needs) Object.assign(own, byNeed[need](facts));
  for (const variable of Object.keys(own)) {
    const given = facts.outside[variable];
    // AWS_* and the place of the store are the city's own: a developer's AWS profile must not leak into it.
    if (
      given &&
      /^(WECHAT|ALIPAY|PAYMENT|TREASURY|BANK|BUREAU|SMS|REGISTRY|SPEECH|OIDC|OBJECTS|EVIDENCE|PICTURES|CITY)/.test(
        variable,
      )
    )
      own[variable] = given;
  }
  return own;
}
