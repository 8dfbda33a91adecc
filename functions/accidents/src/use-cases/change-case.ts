import type { CaseChanged, CaseId, PartyRole } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { type Result, refuse } from '@yilu/kernel';
import type { Accident } from '../domain/accident.js';
import { type SeatRefusal, type Step, seatOf } from '../domain/lifecycle.js';
import type { CaseStore } from '../ports.js';
import { outcomeOf } from './outcome.js';

/** Who wants what of which case: the frame of every change by a party. */
export interface PartyCommand {
  readonly command: Command;
  readonly personId: string;
  /** The guest of his for whom he acts; left out, for himself. */
  readonly actingFor?: PartyRole | undefined;
  readonly caseId: CaseId;
  /** Instant of the caller's own clock, where his phone names one. */
  readonly deviceTime?: string | undefined;
}

/** Changes a case in the caller's seat; a stranger is told that there is no such case. */
export const changeCase = <R extends string>(
  cases: CaseStore,
  { command, personId, actingFor, caseId }: PartyCommand,
  change: (accident: Accident, role: PartyRole) => Result<Step, R>,
): Promise<Result<CaseChanged, R | SeatRefusal | CommandRefusal>> =>
  cases.perform<CaseChanged, R | SeatRefusal>(command, { caseId }, ({ accident }) => {
    const seat = seatOf(accident, personId, actingFor);
    if (!seat.ok) return seat;
    return outcomeOf(change(seat.value.accident, seat.value.role), seat.value);
  });

/**
 * What a host does not do for his guest: a determination is served on him by an officer, and he alone uses his one
 * application for review.
 */
export const inPerson = <R extends string>(
  cases: CaseStore,
  by: PartyCommand,
  change: (accident: Accident, role: PartyRole) => Result<Step, R>,
): Promise<Result<CaseChanged, R | SeatRefusal | CommandRefusal>> =>
  changeCase<R | SeatRefusal>(cases, by, (accident, role) =>
    accident.parties[role]?.personId === by.personId ? change(accident, role) : refuse('accident.not_your_guest'),
  );
