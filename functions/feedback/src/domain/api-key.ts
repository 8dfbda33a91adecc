import { hash, timingSafeEqual } from 'node:crypto';
import type { ApiKeyId, Sha256 } from '@yilu/contracts';

/** A client of Open311 that may send requests. The key is kept as its hash alone. */
export interface ApiKey {
  readonly keyId: ApiKeyId;
  readonly version: number;
  readonly keyHash: Sha256;
  readonly owner: string;
  /** Whom to write to, sealed. */
  readonly contact: string;
  readonly active: boolean;
  readonly madeAt: string;
  readonly revokedAt?: string;
}

/** No salt and no work factor: it is 256 random bits that nobody guesses. */
export const hashOfKey = (key: string): Sha256 => hash('sha256', key, 'hex');

/** The number in front of a key, by which one look finds it. */
export const keyIdOf = (key: string): string => key.slice(0, Math.max(0, key.indexOf('.')));

/** Whether somebody who shows this key may send under it. */
export const opens = ({ keyHash, active }: ApiKey, key: string): boolean =>
  active && timingSafeEqual(Buffer.from(keyHash), Buffer.from(hashOfKey(key)));

/** From now on it opens nothing; what was sent under it stays. */
export const revoked = (key: ApiKey, at: Date): ApiKey => ({
  ...key,
  version: key.version + 1,
  active: false,
  revokedAt: at.toISOString(),
});
