import type { DecisionNumber, Locale, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { remedyCalendar } from '../domain/remedy-calendar.js';
import type { Deps } from '../ports.js';
import { ownDecision } from './own-decision.js';

/** The last days to pay a decision and to contest it, for the citizen's own calendar. */
export const getRemedyCalendar =
  (deps: Pick<Deps, 'store' | 'now' | 'city'>) =>
  async (
    personId: PersonId,
    number: DecisionNumber,
    locale: Locale,
  ): Promise<Result<string, 'violations.no_decision' | 'violations.no_dates'>> => {
    const own = await ownDecision(deps, personId, number);
    if (!own.ok) return own;
    const file = remedyCalendar(own.value.decision, own.value.remedies, locale);
    return file === undefined ? refuse('violations.no_dates') : accept(file);
  };
