import { type Liability, liabilities } from '@yilu/contracts/constants';
import { liabilityViolation } from '@yilu/law/liability-constraints';

/** What the other party can bear beside this one (D146 art 60). */
export const counterparts = (own: Liability): readonly Liability[] =>
  liabilities.filter((other) => !liabilityViolation({ a: own, b: other }));

/**
 * Both liabilities after one was chosen: the other follows where it no longer fits, so that no screen ever holds a pair
 * that the law does not know.
 */
export function withLiability(
  pair: { readonly a: Liability | ''; readonly b: Liability | '' },
  party: 'a' | 'b',
  chosen: Liability,
): { readonly a: Liability | ''; readonly b: Liability | '' } {
  const other = party === 'a' ? pair.b : pair.a;
  const allowed = counterparts(chosen);
  const follows = other !== '' && allowed.includes(other) ? other : (allowed[0] ?? '');
  return party === 'a' ? { a: chosen, b: follows } : { a: follows, b: chosen };
}
