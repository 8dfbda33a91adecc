import type { LambdaSpec, Need } from './lambda-spec.js';

/**
 * Every secret of the city: a Secrets Manager secret whose value is a JSON object of these environment variables.
 * One per party outside and per purpose, so that a Lambda reads what it needs and nothing else.
 */
export const secrets = {
  'token-verification': ['TOKEN_PUBLIC_KEYS'],
  'evidence-verification': ['EVIDENCE_PUBLIC_KEYS'],
  'evidence-signing': ['EVIDENCE_SIGNING_KEY'],
  'token-signing': ['TOKEN_PRIVATE_KEY', 'SESSION_SECRET'],
  'vault-lookup': ['VAULT_LOOKUP_KEY'],
  wechat: ['WECHAT_APP_SECRET'],
  alipay: ['ALIPAY_PRIVATE_KEY', 'ALIPAY_PUBLIC_KEY'],
  sms: ['SMS_ACCESS_KEY', 'SMS_SECRET'],
  registry: ['REGISTRY_KEY'],
  oidc: ['OIDC_CLIENT_SECRET'],
  // A serial changes with the key that it names.
  'wechat-pay': ['WECHAT_PAY_SERIAL', 'WECHAT_PAY_PRIVATE_KEY'],
  'wechat-pay-verification': ['WECHAT_PAY_API_V3_KEYS', 'WECHAT_PAY_KEYS'],
  'alipay-pay': ['ALIPAY_PAY_PRIVATE_KEY'],
  'alipay-pay-verification': ['ALIPAY_PAY_PUBLIC_KEY'],
  bureau: ['BUREAU_KEYS'],
  treasury: ['TREASURY_KEY'],
  bank: ['BANK_FILES_KEY'],
  speech: ['SPEECH_KEY'],
  'reporters-lookup': ['REPORTERS_LOOKUP_KEY'],
} as const satisfies Record<string, readonly string[]>;

export type SecretName = keyof typeof secrets;

const byNeed: Readonly<Record<Need, readonly SecretName[]>> = {
  vault: ['vault-lookup'],
  token_signing: ['token-signing'],
  sign_in_providers: ['wechat', 'alipay'],
  staff_oidc: ['oidc'],
  registries: ['registry'],
  messaging_providers: ['wechat', 'alipay', 'sms'],
  evidence_signing: ['evidence-signing'],
  evidence_keys: ['evidence-verification'],
  // Their webhooks' secrets are many and change by hand: they lie sealed in the context's own table.
  insurers: [],
  payment_wallets: ['wechat-pay', 'wechat-pay-verification', 'alipay-pay', 'alipay-pay-verification'],
  wechat_pay_notices: ['wechat-pay-verification'],
  alipay_pay_notices: ['alipay-pay-verification'],
  draw_seed_sealing: [],
  draw_seed_opening: [],
  bureau: ['bureau'],
  treasury: ['treasury'],
  bank: ['bank'],
  speech: ['speech'],
  reporter_pseudonyms: ['reporters-lookup'],
  reporters_seal: ['reporters-lookup'],
  reporters_vault: ['reporters-lookup'],
  tips_media_read: [],
  evidence_write: [],
  evidence_read: [],
  open311: [],
  bus: [],
  pictures_take: [],
  pictures_originals: [],
  pictures_copies: [],
  pictures_seal: [],
  pictures_public: [],
  pictures_publish: [],
  pictures_forget: [],
};

/** The secrets that a Lambda may read: those of its needs, and the token keys where citizens or officers call it. */
export const secretsOf = ({ needs, trigger }: Pick<LambdaSpec, 'needs' | 'trigger'>): SecretName[] => [
  ...(trigger.kind === 'http' && !trigger.open ? (['token-verification'] as const) : []),
  ...new Set(needs.flatMap((need) => byNeed[need])),
];
