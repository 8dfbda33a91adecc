import type { InsurerChanged, InsurerId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { paused } from '../domain/insurer.js';
import type { Deps, Outcome } from '../ports.js';
import { actOf, type StaffCommand } from './staff-act.js';

/** Holds an insurer's messages back, or lets them go again; what waited leaves with the next run of the job. */
export const pauseInsurer =
  ({ store, now }: Deps) =>
  (
    by: StaffCommand,
    insurerId: InsurerId,
    on: boolean,
  ): Promise<Result<InsurerChanged, 'claims.unknown_insurer' | CommandRefusal>> =>
    store.perform(
      by.command,
      { insurers: [insurerId] },
      ({ insurers: [insurer] }): Result<Outcome<InsurerChanged>, 'claims.unknown_insurer'> => {
        if (!insurer) return refuse('claims.unknown_insurer');
        const next = paused(insurer, on, now());
        const events = [actOf(by, on ? 'insurer_paused' : 'insurer_resumed', insurerId)];
        return accept({ insurers: [next], events, answer: { insurerId, state: next.state } });
      },
    );
