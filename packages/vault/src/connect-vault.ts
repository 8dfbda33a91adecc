import type { Clock } from '@yilu/kernel';
import { cachedDataKeys } from './data-key-cache.js';
import { envelopeVault } from './envelope-vault.js';
import { awsKeyService, kmsDataKeys, type Purpose } from './kms-data-keys.js';
import { localDataKeys } from './local-data-keys.js';
import type { DataKeys, Vault } from './vault.js';

/** The variables that say where the vault's keys are. */
export interface VaultEnvironment {
  readonly VAULT_KEY_ID?: string | undefined;
  readonly VAULT_LOCAL_KEY?: string | undefined;
  readonly VAULT_LOOKUP_KEY?: string | undefined;
  readonly AWS_REGION?: string | undefined;
}

const systemClock: Clock = () => new Date();

const bytesOf = (variable: string, value: string): Buffer => {
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length < 32) throw new Error(`${variable} must hold 32 bytes or more in base64.`);
  return bytes;
};

function dataKeysOf({ VAULT_KEY_ID, VAULT_LOCAL_KEY, AWS_REGION }: VaultEnvironment, purpose: Purpose): DataKeys {
  // With both set, half of the records could end up under a key that somebody keeps in a file.
  if (VAULT_KEY_ID && VAULT_LOCAL_KEY) throw new Error('Set VAULT_KEY_ID or VAULT_LOCAL_KEY, not both.');
  if (VAULT_KEY_ID) return kmsDataKeys(VAULT_KEY_ID, awsKeyService(AWS_REGION ? { region: AWS_REGION } : {}), purpose);
  // The local city has one key for every purpose: nobody is kept out of anything there.
  if (VAULT_LOCAL_KEY) return localDataKeys(bytesOf('VAULT_LOCAL_KEY', VAULT_LOCAL_KEY));
  throw new Error('The vault has no key: set VAULT_KEY_ID (KMS) or VAULT_LOCAL_KEY (base64, 32 bytes).');
}

/** The vault that the environment names; throws a clear sentence at once where a key is missing or too short. */
export function connectVault(env: VaultEnvironment, now: Clock = systemClock): Vault {
  if (!env.VAULT_LOOKUP_KEY) throw new Error('The vault has no look-up key: set VAULT_LOOKUP_KEY (base64, 32 bytes).');
  const keys = cachedDataKeys(dataKeysOf(env, 'field'), now);
  const lookupKey = bytesOf('VAULT_LOOKUP_KEY', env.VAULT_LOOKUP_KEY);
  // A seed is sealed once and opened once, by another Lambda: its key is fetched for it alone, and kept by nobody.
  return envelopeVault(keys, lookupKey, { draw_seed: dataKeysOf(env, 'draw_seed') });
}

/** A vault under keys in hand, for the local city and tests; both 32 bytes, in base64 or as they are. */
export function localVault(keys: {
  readonly key: string | Uint8Array;
  readonly lookupKey: string | Uint8Array;
}): Vault {
  const bytes = (name: string, value: string | Uint8Array) =>
    typeof value === 'string' ? bytesOf(name, value) : value;
  return envelopeVault(
    cachedDataKeys(localDataKeys(bytes('key', keys.key)), systemClock),
    bytes('lookupKey', keys.lookupKey),
  );
}
