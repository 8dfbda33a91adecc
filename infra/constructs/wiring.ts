import { Aws, Stack, Validations } from 'aws-cdk-lib';
import type { CityConfig, OutsideVariable } from '../config.js';
import { type Context, type LambdaSpec, type Need, pictureNeeds } from '../lambda-spec.js';
import { secretsOf } from '../secrets.js';
import type { DataStack } from '../stacks/data-stack.js';
import type { CityLambda } from './city-lambda.js';
import { picturePrefixes } from './picture-bucket.js';

const wallets = ['WECHAT_BASE_URL', 'WECHAT_APP_ID', 'ALIPAY_GATEWAY_URL', 'ALIPAY_APP_ID'] as const;

const wechatPay = ['WECHAT_APP_ID', 'WECHAT_PAY_MCHID'] as const;
const alipayPay = ['ALIPAY_APP_ID', 'ALIPAY_PAY_SELLER_ID'] as const;

/** Addresses of the world outside that come with a need. */
const outsideOf: Readonly<Partial<Record<Need, readonly OutsideVariable[]>>> = {
  sign_in_providers: wallets,
  staff_oidc: ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
  registries: ['REGISTRY_BASE_URL'],
  messaging_providers: [...wallets, 'SMS_BASE_URL'],
  payment_wallets: ['WECHAT_PAY_BASE_URL', ...wechatPay, 'ALIPAY_PAY_GATEWAY_URL', ...alipayPay, 'PAYMENT_NOTIFY_URL'],
  wechat_pay_notices: wechatPay,
  alipay_pay_notices: alipayPay,
  treasury: ['TREASURY_BASE_URL'],
  open311: ['OPEN311_URL', 'OPEN311_CONTACT'],
  speech: ['SPEECH_BASE_URL'],
};

/** The key serves the Lambda through this service alone: it can open nothing else that the key protects. */
const viaService = (scope: CityLambda, service: string) => ({
  StringEquals: { 'kms:ViaService': `${service}.${Stack.of(scope).region}.${Aws.URL_SUFFIX}` },
});

/** The vault names this context with every call: the grant is for data keys of one purpose, and for nothing else. */
const purposeOnly = (purpose: string) => ({
  StringEquals: { 'kms:EncryptionContext:application': 'yilu', 'kms:EncryptionContext:purpose': purpose },
});

/** Gives a Lambda its own context's table, the secrets of its needs, and what else its needs name. Nothing more. */
export function wire(lambda: CityLambda, spec: LambdaSpec, data: DataStack, config: CityConfig) {
  const set = (name: string, value: string) => lambda.lambda.addEnvironment(name, value);
  const { context, needs } = spec;

  if (context) {
    const table = data.tables[context];
    table.grantItems(lambda.role);
    set('TABLE_NAME', table.table.tableName);
    // Many new items in one call, each written only where nothing lies yet: no other statement does both.
    if (needs.includes('bureau')) lambda.allow(['dynamodb:PartiQLInsert'], [table.table.tableArn]);
  }
  for (const variable of needs.flatMap((need) => outsideOf[need] ?? [])) set(variable, config.outside[variable]);

  const secrets = secretsOf(spec).map((name) => data.secrets[name].secretArn);
  if (secrets.length > 0) {
    set('SECRET_ARNS', secrets.join(','));
    lambda.allow(['secretsmanager:GetSecretValue'], secrets);
    lambda.allow(['kms:Decrypt'], [data.dataKey.keyArn], viaService(lambda, 'secretsmanager'));
  }
  if (needs.includes('vault')) {
    set('VAULT_KEY_ID', data.vaultKey.keyArn);
    lambda.allow(['kms:Decrypt', 'kms:GenerateDataKey'], [data.vaultKey.keyArn], purposeOnly('field'));
  }
  // A seed that somebody could open before its hour would let him choose the last application so that it suits him.
  const seed = purposeOnly('draw_seed');
  if (needs.includes('draw_seed_sealing')) lambda.allow(['kms:GenerateDataKey'], [data.vaultKey.keyArn], seed);
  if (needs.includes('draw_seed_opening')) lambda.allow(['kms:Decrypt'], [data.vaultKey.keyArn], seed);
  const opensReporters = needs.includes('reporters_vault');
  if (opensReporters || needs.includes('reporters_seal')) {
    set('REPORTERS_VAULT_KEY_ID', data.reportersKey.keyArn);
    // Whoever only seals gets new data keys, and can unwrap none that lies there.
    const acts = ['kms:GenerateDataKey', ...(opensReporters ? ['kms:Decrypt'] : [])];
    lambda.allow(acts, [data.reportersKey.keyArn], purposeOnly('field'));
  }
  const prefix = `${context}/`;
  if (needs.includes('evidence_write')) data.evidence.grantWrite(lambda.role, prefix);
  if (needs.includes('evidence_read')) data.evidence.grantRead(lambda.role, prefix);
  if (needs.includes('evidence_write') || needs.includes('evidence_read')) {
    set('EVIDENCE_BUCKET', data.evidence.bucket.bucketName);
    Validations.of(lambda.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${data.evidenceImport}/${prefix}*]`,
      reason: `Objects are named by case and photograph: the grant ends at this context's prefix ${prefix}.`,
    });
  }
  if (needs.includes('tips_media_read')) {
    data.evidence.grantRead(lambda.role, 'tips/media/');
    Validations.of(lambda.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${data.evidenceImport}/tips/media/*]`,
      reason:
        'Locked pictures of adopted reports are copied into the records of violations; nothing else of tips is read.',
    });
  }
  if (context) wirePictures(lambda, { context, needs }, data);
}

/** Pictures of its own context alone, and of these what each need names. */
function wirePictures(
  lambda: CityLambda,
  { context, needs }: { readonly context: Context; readonly needs: LambdaSpec['needs'] },
  data: DataStack,
) {
  const wanted = pictureNeeds.filter((need) => needs.includes(need));
  if (wanted.length > 0) lambda.lambda.addEnvironment('PICTURES_BUCKET', data.pictures.bucket.bucketName);
  for (const need of wanted) {
    data.pictures.grant(lambda.role, need, context);
    for (const prefix of picturePrefixes(need, context))
      Validations.of(lambda.role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${data.picturesImport}/${prefix}*]`,
        reason: `Objects are named by photograph: the grant ends at this context's folder ${prefix}.`,
      });
  }
}
