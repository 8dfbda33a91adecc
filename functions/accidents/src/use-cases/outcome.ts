import type { CaseChanged } from '@yilu/contracts';
import { PersonId } from '@yilu/contracts';
import type { Citizen } from '@yilu/http';
import { accept, type Result } from '@yilu/kernel';
import type { Accident } from '../domain/accident.js';
import { type Seat, type Step, takenVia } from '../domain/lifecycle.js';
import type { Opener } from '../domain/opening.js';
import type { Outcome } from '../ports.js';

/** What every change of a case answers. */
export const changed = ({ caseId, status, version }: Accident): CaseChanged => ({ caseId, status, version });

/** A domain step as what the store writes; a guest's says on whose phone it was taken. */
export function written(step: Step, seat?: Pick<Seat, 'role' | 'via'>): Outcome<CaseChanged> {
  const { next, events } = seat ? takenVia(step, seat) : step;
  return { accident: next, events, answer: changed(next) };
}

export const outcomeOf = <R extends string>(
  step: Result<Step, R>,
  seat?: Pick<Seat, 'role' | 'via'>,
): Result<Outcome<CaseChanged>, R> => (step.ok ? accept(written(step.value, seat)) : step);

/** Nothing to write: the caller already has what he asks for. */
export const unchanged = (accident: Accident): Outcome<CaseChanged> => ({ events: [], answer: changed(accident) });

export const openerOf = ({ id, provider }: Citizen): Opener => ({ personId: PersonId.parse(id), provider });
