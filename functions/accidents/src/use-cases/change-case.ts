import type { CaseChanged, CaseId, PartyRole } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Result } from '@yilu/kernel';
import type { Accident } from '../domain/accident.js';
import { type Step, seatOf } from '../domain/lifecycle.js';
import type { CaseStore } from '../ports.js';
import { outcomeOf } from './outcome.js';

/** Who wants what of which case: the frame of every change by a party. */
export interface PartyCommand {
  readonly command: Command;
  readonly personId: string;
  readonly caseId: CaseId;
  /** Instant of the caller's own clock, where his phone names one. */
  readonly deviceTime?: string | undefined;
}

/** Changes a case in the caller's seat; a stranger is told that there is no such case. */
export const changeCase = <R extends string>(
  cases: CaseStore,
  { command, personId, caseId }: PartyCommand,
  change: (accident: Accident, role: PartyRole) => Result<Step, R>,
): Promise<Result<CaseChanged, R | 'accident.not_found' | CommandRefusal>> =>
  cases.perform<CaseChanged, R | 'accident.not_found'>(command, { caseId }, ({ accident }) => {
    const seat = seatOf(accident, personId);
    if (!seat.ok) return seat;
    return outcomeOf(change(seat.value.accident, seat.value.role));
  });
