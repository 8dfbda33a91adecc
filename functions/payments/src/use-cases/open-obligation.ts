import { accept, assertFen } from '@yilu/kernel';
import type { Obligation } from '../domain/obligation.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './step.js';

type NewObligation = Omit<Obligation, 'stops' | 'standing' | 'openAttempt' | 'settledBy' | 'counterFen' | 'version'>;

/** Takes over what a decision or a booking makes somebody owe; told twice it is one obligation. */
export const openObligation =
  ({ payments }: Pick<Deps, 'payments'>) =>
  async (about: NewObligation): Promise<void> => {
    if (!(assertFen(about.principalFen) > 0)) throw new RangeError(`${about.obligationId} owes nothing`);
    const { obligationId } = about;
    const outcome = await payments.perform<null, never>(
      stepOf('openObligation', obligationId),
      { obligationIds: [obligationId] },
      ({ obligations }) => {
        if (obligations.length > 0) return accept({ answer: null });
        return accept({ obligations: [{ ...about, stops: [], standing: 'due', version: 1 }], answer: null });
      },
    );
    applied(outcome, obligationId);
  };
