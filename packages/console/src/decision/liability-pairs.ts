import { type Liability, liabilities, type PartyRole, partyRoles } from '@yilu/contracts/constants';
import { liabilityViolation } from '@yilu/law/liability-constraints';
import type { Liabilities } from './decision-draft.js';

/** What the other of two parties can bear beside this one (D146 art 60). */
export const counterparts = (own: Liability): readonly Liability[] =>
  liabilities.filter((other) => !liabilityViolation({ a: own, b: other }));

/**
 * All liabilities after one was chosen. Of two parties the other follows where it no longer fits; full liability of one
 * among more leaves none to the others. What is still open for more than two stays for the officer to choose.
 */
export function withLiability(
  chosenSoFar: Liabilities,
  seats: readonly PartyRole[],
  party: PartyRole,
  chosen: Liability,
): Liabilities {
  const others = seats.filter((role) => role !== party);
  const follows = (role: PartyRole): Liability | undefined => {
    const before = chosenSoFar[role];
    if (chosen === 'full') return 'none';
    if (others.length > 1) return before === 'full' ? undefined : before;
    const allowed = counterparts(chosen);
    return before && allowed.includes(before) ? before : allowed[0];
  };
  return { ...Object.fromEntries(others.map((role) => [role, follows(role)])), [party]: chosen };
}

/** Who is most at fault, for the picture and the sentences; undefined while that is open or nobody is. */
export const mostAtFault = (liability: Liabilities): PartyRole | undefined =>
  partyRoles.find((role) => liability[role] === 'full' || liability[role] === 'primary');
