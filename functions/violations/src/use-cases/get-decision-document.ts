import type { DecisionNumber, Locale, PersonId } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import { remediesAgainst } from '../domain/remedies.js';
import type { Deps } from '../ports.js';
import { ownDecision, partyOf } from './own-decision.js';

/** One's own decision on paper. Made anew each time, with the same bytes as long as nothing happened to the decision. */
export const getDecisionDocument =
  (deps: Pick<Deps, 'store' | 'now' | 'city' | 'vault' | 'papers' | 'h5Url'>) =>
  async (
    personId: PersonId,
    number: DecisionNumber,
    locale: Locale,
  ): Promise<Result<Uint8Array<ArrayBuffer>, 'violations.no_decision'>> => {
    const own = await ownDecision(deps, personId, number);
    if (!own.ok) return own;
    const { decision, person, unit } = own.value;
    const paper = await deps.papers.decision({
      decision,
      party: await partyOf(deps, person),
      unit,
      // As they stood when it was made: a paper never tells another story on another day.
      remedies: remediesAgainst(decision, deps.city, new Date(decision.decidedAt)),
      locale,
      verificationUrl: `${deps.h5Url}/verify/${decision.verifyCode}`,
    });
    return accept(paper);
  };
