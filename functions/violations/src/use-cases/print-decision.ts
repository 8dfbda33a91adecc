import type { DecisionNumber, Locale } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { serviceWay } from '../domain/service.js';
import type { StaffCommand } from './commands.js';
import { type Printing, paperOf } from './get-decision-document.js';
import { ownDecision } from './own-decision.js';
import { actedBy } from './staff-act.js';

/** The paper of a decision that has still to be served, with its party in full; told before anything is opened. */
export const printDecision =
  (deps: Printing) =>
  async (
    officer: StaffCommand['officer'],
    number: DecisionNumber,
    locale: Locale,
  ): Promise<Result<Uint8Array<ArrayBuffer>, 'violations.no_decision'>> => {
    const [known] = (await deps.store.find({ decisions: [number] })).decisions;
    // What its party has already, nobody needs to open once more.
    if (!known || !serviceWay(known)) return refuse('violations.no_decision');
    const own = await ownDecision(deps, known.personId, number);
    if (!own.ok) return own;
    await deps.store.tell(actedBy(officer, 'decision_printed', number));
    return accept(await paperOf(deps, own.value, locale));
  };
