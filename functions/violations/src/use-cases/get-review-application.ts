import type { DecisionNumber, Locale, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { serviceOfDecision } from '../domain/remedies.js';
import type { Deps } from '../ports.js';
import { ownDecision, partyOf } from './own-decision.js';

/** An application for administrative review with everything filled in that is known here, ready to be signed. */
export const getReviewApplication =
  (deps: Pick<Deps, 'store' | 'now' | 'city' | 'vault' | 'papers'>) =>
  async (
    personId: PersonId,
    number: DecisionNumber,
    locale: Locale,
  ): Promise<Result<Uint8Array<ArrayBuffer>, 'violations.no_decision' | 'violations.no_dates'>> => {
    const own = await ownDecision(deps, personId, number);
    if (!own.ok) return own;
    const { decision, person, unit, remedies } = own.value;
    const review = remedies.remedies.find(({ kind }) => kind === 'review');
    const service = serviceOfDecision(decision, deps.now());
    if (decision.standing === 'revoked' || !review?.last || service.state !== 'served')
      return refuse('violations.no_dates');
    const paper = await deps.papers.reviewApplication({
      decision,
      party: await partyOf(deps, person),
      unit,
      locale,
      howToApply: { zh: review.zh, en: review.en },
      offices: review.offices,
      servedOn: service.on,
      lastOn: review.last.on,
    });
    return accept(paper);
  };
