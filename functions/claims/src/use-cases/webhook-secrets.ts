import type { InsurerId } from '@yilu/contracts';
import type { Vault } from '@yilu/vault';
import type { InsurerRecord } from '../domain/records.js';
import type { StaffDeps } from '../ports.js';

/** How long the old secret still counts: a working day and a night for the insurer to change his side. */
export const overlapMs = 24 * 3_600_000;
const secretBytes = 32;

export const openSecret = (vault: Vault, insurerId: InsurerId, sealed: string): Promise<string> =>
  vault.open('webhook_secret', insurerId, sealed);

/** The secrets that count now, the newest first. */
export const secretsOf = (vault: Vault, { insurerId, secrets }: InsurerRecord, now: Date): Promise<string[]> =>
  Promise.all(
    secrets
      .filter(({ until }) => !until || Date.parse(until) > now.getTime())
      .map(({ sealed }) => openSecret(vault, insurerId, sealed)),
  );

/** A new secret as Standard Webhooks writes it, sealed at once. */
export const newSealedSecret = ({ vault, random }: StaffDeps, insurerId: InsurerId): Promise<string> =>
  vault.seal('webhook_secret', insurerId, `whsec_${Buffer.from(random(secretBytes)).toString('base64')}`);
