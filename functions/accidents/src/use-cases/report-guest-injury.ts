import type { CaseChanged, ReportGuestInjuryRequest } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type InjuryRefusal, injuredSeat, reportInjury as report } from '../domain/injury.js';
import type { Deps } from '../ports.js';
import { type CopyRefusal, copyHolder } from './copy-holder.js';
import { outcomeOf } from './outcome.js';

type Refusal = InjuryRefusal | 'accident.not_found';

/**
 * A guest reports an injury that showed later, by the number and code of his paper: he needs neither an account nor the
 * phone that he signed on. The right code is counted before the case is touched.
 */
export const reportGuestInjury =
  (deps: Deps) =>
  async (
    command: Command,
    { number, code, ...told }: ReportGuestInjuryRequest,
  ): Promise<Result<CaseChanged, { code: Refusal | CopyRefusal | CommandRefusal; retryAt?: string }>> => {
    const { cases, vault, now } = deps;
    const holder = await copyHolder(deps, { ...command, operation: 'proveCopy' }, { number, code });
    if (!holder.ok) return holder;
    const { caseId, role: by } = holder.value;
    const reported = await cases.perform<CaseChanged, Refusal>(command, { caseId }, async ({ accident }) => {
      if (!accident) return refuse('accident.not_found');
      const hurt = injuredSeat(accident, told.injured.of);
      if (!hurt.ok) return hurt;
      const sealed = await vault.seal('health', caseId, JSON.stringify(told));
      return outcomeOf(report(accident, { by, recordedBy: 'party', sealed }, now()));
    });
    return reported.ok ? accept(reported.value) : refuse({ code: reported.refusal });
  };
