import { accept, type Result } from '@yilu/kernel';
import { type Attempt, belongs } from '../domain/attempt.js';
import { settle } from '../domain/settlement.js';
import type { Charge, Deps, Outcome, Wallet } from '../ports.js';
import { stepOf, writes } from './step.js';

/**
 * `settled` now or before. `foreign`: signed by the wallet, yet not this order's sum or money: nothing changes, people look.
 * `unknown`: no such order yet, and the wallet should say it again.
 */
export type ChargeNoted = 'settled' | 'foreign' | 'unknown';

/**
 * Books money that a wallet says it took: the one way, whether a notice, a query or a bill told of it. Idempotent by what
 * told (`toldBy`) and by state; never refused because it is late.
 */
export const noteCharge =
  ({ payments, now }: Pick<Deps, 'payments' | 'now'>) =>
  async (toldBy: string, wallet: Wallet, charge: Charge, read?: Attempt): Promise<ChargeNoted> => {
    const attempt = read ?? (await payments.find({ attemptId: charge.attemptId })).attempt;
    if (!attempt) return 'unknown';
    const outcome = await payments.perform<ChargeNoted, 'attempt.ended' | 'charge.foreign'>(
      stepOf('noteCharge', toldBy),
      { attemptId: attempt.attemptId, obligationIds: attempt.items.map(({ obligationId }) => obligationId) },
      ({ attempt: current, obligations }): Result<Outcome<ChargeNoted>, 'attempt.ended' | 'charge.foreign'> => {
        if (!current) throw new Error(`Attempt ${attempt.attemptId} is gone`);
        const own = belongs(current, wallet, charge);
        if (!own.ok) return own;
        if (current.state === 'paid') return accept({ answer: 'settled' });
        const step = settle(current, obligations, charge, now());
        return step.ok ? accept(writes(step.value, 'settled')) : step;
      },
    );
    if (outcome.ok) return outcome.value;
    if (outcome.refusal === 'charge.foreign') return 'foreign';
    throw new Error(`${charge.attemptId} could not be settled: ${outcome.refusal}`);
  };
