import type { DecisionNumber, Locale, PersonId } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import type { Decision } from '../domain/files.js';
import { remediesAgainst } from '../domain/remedies.js';
import type { Deps } from '../ports.js';
import { type OwnDecision, ownDecision, partyOf } from './own-decision.js';

export type Printing = Pick<Deps, 'store' | 'now' | 'city' | 'vault' | 'papers' | 'h5Url'>;

/** Before the post, or anybody, carried it anywhere. */
const asMade = ({ service: { electronicAt }, ...decision }: Decision): Decision => ({
  ...decision,
  service: electronicAt ? { electronicAt } : {},
});

/** A decision on paper. Made anew each time, with the same bytes as long as nothing happened to the decision. */
export const paperOf = async (
  deps: Printing,
  { decision, person, unit }: OwnDecision,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> =>
  deps.papers.decision({
    decision,
    party: await partyOf(deps, person),
    unit,
    // As they stood when it was made: a paper never tells another story on another day.
    remedies: remediesAgainst(asMade(decision), deps.city, new Date(decision.decidedAt)),
    locale,
    verificationUrl: `${deps.h5Url}/verify/${decision.verifyCode}`,
  });

/** One's own decision on paper. */
export const getDecisionDocument =
  (deps: Printing) =>
  async (
    personId: PersonId,
    number: DecisionNumber,
    locale: Locale,
  ): Promise<Result<Uint8Array<ArrayBuffer>, 'violations.no_decision'>> => {
    const own = await ownDecision(deps, personId, number);
    return own.ok ? accept(await paperOf(deps, own.value, locale)) : own;
  };
