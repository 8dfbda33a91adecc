import type { Clock } from '@yilu/kernel';
import { connectVault } from './connect-vault.js';
import { envelopeVault } from './envelope-vault.js';
import type { DataKeys, Vault } from './vault.js';

/** The variables that say where the keys of reporters are; none of them opens anything else, and no other key opens theirs. */
interface ReportersEnvironment {
  readonly REPORTERS_VAULT_KEY_ID?: string | undefined;
  readonly REPORTERS_LOCAL_KEY?: string | undefined;
  readonly REPORTERS_LOOKUP_KEY?: string | undefined;
  readonly AWS_REGION?: string | undefined;
}

/** The vault of reporters' identities. In the cloud a Lambda that may only seal is refused by KMS when it opens. */
export const connectReportersVault = (env: ReportersEnvironment, now?: Clock): Vault =>
  connectVault(
    {
      VAULT_KEY_ID: env.REPORTERS_VAULT_KEY_ID,
      VAULT_LOCAL_KEY: env.REPORTERS_LOCAL_KEY,
      VAULT_LOOKUP_KEY: env.REPORTERS_LOOKUP_KEY,
      AWS_REGION: env.AWS_REGION,
    },
    now,
  );

/** Stands for a person where nobody shall know him: the same person gives the same string, and another purpose another. */
export type PseudonymOf = (personId: string) => Promise<string>;

const noKeys: DataKeys = {
  generate: () => Promise.reject(new Error('This Lambda seals nothing of reporters.')),
  unwrap: () => Promise.reject(new Error('This Lambda opens nothing of reporters.')),
};

/** Pseudonyms by the reporters' look-up key alone: of reporters, or of those who are rewarded, which nobody can join. */
export function pseudonymsOf(env: ReportersEnvironment, purpose: 'reporter' | 'reward_payee'): PseudonymOf {
  if (!env.REPORTERS_LOOKUP_KEY) throw new Error('REPORTERS_LOOKUP_KEY is not set');
  const vault = envelopeVault(noKeys, Buffer.from(env.REPORTERS_LOOKUP_KEY, 'base64'));
  return (personId) => vault.lookup(purpose, personId);
}
