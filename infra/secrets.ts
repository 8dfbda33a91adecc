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
  evidence_write: [],
  evidence_read: [],
  bus: [],
};

/** The secrets that a Lambda may read: those of its needs, and the token keys where citizens or officers call it. */
export const secretsOf = ({ needs, trigger }: Pick<LambdaSpec, 'needs' | 'trigger'>): SecretName[] => [
  ...(trigger.kind === 'http' ? (['token-verification'] as const) : []),
  ...new Set(needs.flatMap((need) => byNeed[need])),
];
