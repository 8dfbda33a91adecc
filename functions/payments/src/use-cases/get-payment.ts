import type { PaymentView, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { paymentView } from '../domain/view.js';
import type { Deps } from '../ports.js';

/** A payment that somebody began himself; a stranger's is as none. */
export const getPayment =
  ({ payments }: Pick<Deps, 'payments'>) =>
  async (payerId: PersonId, attemptId: string): Promise<Result<PaymentView, 'attempt.not_found'>> => {
    const found = await payments.findAttempt(attemptId);
    return found?.attempt.payerId === payerId ? accept(paymentView(found)) : refuse('attempt.not_found');
  };
