import { accept, type Result, refuse } from '@yilu/kernel';
import type { Obligation } from '../domain/obligation.js';
import type { Deps, Outcome } from '../ports.js';
import { applied, stepOf } from './step.js';

/**
 * Takes over the spans on which no surcharge grows, as the desk knew them at that instant; older news changes nothing, and a
 * price already frozen stays frozen.
 */
export const stopSurcharge =
  ({ payments }: Pick<Deps, 'payments'>) =>
  async (eventId: string, obligationId: string, stops: Obligation['stops'], toldAt: string): Promise<void> => {
    const outcome = await payments.perform(
      stepOf('stopSurcharge', eventId),
      { obligationIds: [obligationId] },
      ({ obligations: [obligation] }): Result<Outcome<null>, 'obligation.not_found'> => {
        if (!obligation) return refuse('obligation.not_found');
        if ((obligation.stopsToldAt ?? '') > toldAt) return accept({ answer: null });
        const next = { ...obligation, stops, stopsToldAt: toldAt, version: obligation.version + 1 };
        return accept({ obligations: [next], answer: null });
      },
    );
    applied(outcome, obligationId);
  };
