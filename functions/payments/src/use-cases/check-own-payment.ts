import type { PaymentState, PaymentView, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { paymentView } from '../domain/view.js';
import type { Deps } from '../ports.js';
import { checkPayment } from './check-payment.js';
import type { AttemptStands } from './close-attempt.js';

const told: Readonly<Record<AttemptStands, PaymentState>> = {
  paid: 'paid',
  closed: 'closed',
  open: 'open',
  unsure: 'confirming',
};

/** For a payer who comes back from his wallet: it is asked at once, and what it says is booked before he is answered. */
export const checkOwnPayment =
  (deps: Pick<Deps, 'payments' | 'providers' | 'now'>) =>
  async (payerId: PersonId, attemptId: string): Promise<Result<PaymentView, 'attempt.not_found'>> => {
    const { attempt } = await deps.payments.find({ attemptId });
    if (attempt?.payerId !== payerId) return refuse('attempt.not_found');
    const stands = await checkPayment(deps)(attempt);
    const now = await deps.payments.findAttempt(attemptId);
    return now ? accept(paymentView(now, told[stands])) : refuse('attempt.not_found');
  };
