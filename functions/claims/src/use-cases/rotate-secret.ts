import type { InsurerId, InsurerSecret } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { rotated } from '../domain/insurer.js';
import type { Outcome, StaffDeps } from '../ports.js';
import { actOf, type StaffCommand } from './staff-act.js';
import { newSealedSecret, openSecret, overlapMs } from './webhook-secrets.js';

interface Rotated {
  readonly sealed: string;
  readonly overlapUntil?: string | undefined;
}

/** Gives an insurer a new secret, which is shown this once; the old one counts for another day. Receipts keep it sealed. */
export const rotateSecret =
  (deps: StaffDeps) =>
  async (
    by: StaffCommand,
    insurerId: InsurerId,
  ): Promise<Result<InsurerSecret, 'claims.unknown_insurer' | CommandRefusal>> => {
    const { store, now, vault } = deps;
    const fresh = await newSealedSecret(deps, insurerId);
    const outcome = await store.perform(
      by.command,
      { insurers: [insurerId] },
      ({ insurers: [insurer] }): Result<Outcome<Rotated>, 'claims.unknown_insurer'> => {
        if (!insurer) return refuse('claims.unknown_insurer');
        const next = rotated(insurer, fresh, new Date(now().getTime() + overlapMs), now());
        const { overlapUntil } = next;
        const answer = { sealed: fresh, ...(overlapUntil ? { overlapUntil } : {}) };
        return accept({ insurers: [next], events: [actOf(by, 'secret_rotated', insurerId)], answer });
      },
    );
    if (!outcome.ok) return outcome;
    const { sealed, overlapUntil } = outcome.value;
    const secret = await openSecret(vault, insurerId, sealed);
    return accept({ insurerId, secret, ...(overlapUntil ? { overlapUntil } : {}) });
  };
