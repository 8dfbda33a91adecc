import type { DomainEvent, PersonId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { siteNameOf } from '../city/cities.js';
import { subjectOfFee } from '../domain/seat-fee.js';
import { refundedFee, settledFee } from '../domain/seat-payment.js';
import type { Lapsing } from '../domain/seats-lapsing.js';
import type { SeatStep } from '../domain/seats-taking.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

type Settling = Pick<Deps, 'store' | 'now' | 'city'>;
type Decide = (found: Partial<Lapsing>) => SeatStep | undefined;

/** One step about the booking that an obligation belongs to, and the session of its seat. */
async function withFee(
  deps: Settling,
  { id, obligationId, personId }: { id: string; obligationId: string; personId: PersonId },
  decide: Decide,
): Promise<void> {
  const { store } = deps;
  const subject = subjectOfFee(obligationId);
  if (!subject) return;
  const ref = { personId, subject };
  const { bookings, persons } = await store.find({ bookings: [ref], persons: [personId] });
  const [known, heir] = [bookings[0], persons[0]?.into];
  const isHere = known?.fee?.obligationId === obligationId && !known.fee.withdrawn;
  // He became one with somebody else: his booking is there, or on its way.
  if (heir && isHere) throw new Error(`The booking of ${obligationId} is moving`);
  if (heir) return withFee(deps, { id, obligationId, personId: heir }, decide);
  const sessionId = known?.session?.sessionId;
  const wanted = { bookings: [ref], sessions: sessionId ? [sessionId] : [], learners: [personId] };
  const outcome = await store.perform<null, never>(
    stepOf('settleFee', id),
    wanted,
    ({ bookings: [booking], sessions: [session], learners: [learner] }) => {
      // It moved between the two looks: the queue brings the news again.
      if (booking?.session?.sessionId !== sessionId) throw new Error(`The booking of ${obligationId} is moving`);
      const found = { ...(booking ? { booking } : {}), ...(session ? { session } : {}), learner };
      return accept({ ...decide(found), answer: null });
    },
  );
  applied(outcome, id);
}

/** Follows payments: a fee that was paid in time makes a booking; one that came too late goes back, and its payer first in line. */
export const settleFee =
  (deps: Settling) =>
  async ({ id, type, data }: DomainEvent): Promise<void> => {
    const siteName = siteNameOf(deps.city);
    if (type === 'payments.obligation_settled' && data.kind === 'exam_fee')
      await withFee(deps, { id, obligationId: data.obligationId, personId: data.ownerId }, (found) =>
        settledFee(found, data, deps.now(), siteName),
      );
    const ownerId = type === 'payments.refund_changed' ? (data.ownerId ?? data.payer?.personId) : undefined;
    if (type === 'payments.refund_changed' && ownerId)
      await withFee(deps, { id, obligationId: data.obligationId, personId: ownerId }, (found) =>
        refundedFee(found, data, deps.now(), siteName),
      );
  };
