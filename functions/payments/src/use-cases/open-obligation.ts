import type { PersonId } from '@yilu/contracts';
import { accept, assertFen, type Result, refuse } from '@yilu/kernel';
import type { Obligation } from '../domain/obligation.js';
import type { Deps, Outcome } from '../ports.js';
import { currentOwner } from './current-owner.js';
import { applied, stepOf } from './step.js';

type NewObligation = Omit<
  Obligation,
  'stops' | 'stopsToldAt' | 'standing' | 'openAttempt' | 'settledBy' | 'counterFen' | 'version'
>;

async function moveToCurrentOwner(deps: Pick<Deps, 'payments'>, obligationId: string, from: PersonId) {
  const ownerId = await currentOwner(deps, from);
  if (ownerId === from) return;
  const outcome = await deps.payments.perform<null, never>(
    stepOf('moveObligation', `${obligationId}_${from}`),
    { obligationIds: [obligationId] },
    ({ obligations }) => {
      const left = obligations.filter((each) => each.ownerId === from);
      return accept({
        obligations: left.map((each) => ({ ...each, ownerId, version: each.version + 1 })),
        answer: null,
      });
    },
  );
  applied(outcome, obligationId);
}

/** Takes over what a decision or a booking makes somebody owe; told twice it is one obligation. */
export const openObligation =
  (deps: Pick<Deps, 'payments'>) =>
  async (about: NewObligation): Promise<void> => {
    if (!(assertFen(about.principalFen) > 0)) throw new RangeError(`${about.obligationId} owes nothing`);
    const { obligationId } = about;
    const ownerId = await currentOwner(deps, about.ownerId);
    const outcome = await deps.payments.perform(
      stepOf('openObligation', obligationId),
      { obligationIds: [obligationId], personId: ownerId },
      ({ obligations, payer }): Result<Outcome<null>, 'owner.moved'> => {
        if (obligations.length > 0) return accept({ answer: null });
        // He became one with somebody else between the two reads: the queue brings the event again.
        if (payer?.ended?.into) return refuse('owner.moved');
        return accept({ obligations: [{ ...about, ownerId, stops: [], standing: 'due', version: 1 }], answer: null });
      },
    );
    applied(outcome, obligationId);
    // He may have become one with somebody between the look at him and the write, and his list been walked before it.
    await moveToCurrentOwner(deps, obligationId, ownerId);
  };
