import type { ExamSubject, PersonId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { siteNameOf } from '../city/cities.js';
import type { Booking } from '../domain/files.js';
import { subjects } from '../domain/learner.js';
import { inherited, learnerOfBoth, leftBehind } from '../domain/person-end.js';
import type { SeatStep } from '../domain/seats-taking.js';
import type { Deps, Found } from '../ports.js';
import { applied, stepOf } from './applied.js';

type Moving = Pick<Deps, 'store' | 'vault' | 'now' | 'city'>;

/** One step upon a booking of somebody who is gone, with its session and plan; nothing where it needs none. */
async function perBooking(
  { store }: Moving,
  { operation, id, personId, heir }: { operation: string; id: string; personId: PersonId; heir?: PersonId },
  decide: (left: { booking: Booking; found: Found; own: Booking | undefined }) => SeatStep | undefined,
): Promise<void> {
  const known = (await store.find({ bookings: subjects.map((subject) => ({ personId, subject })) })).bookings;
  const step = async (subject: ExamSubject, before: Booking) => {
    const wanted = {
      bookings: [{ personId, subject }, ...(heir ? [{ personId: heir, subject }] : [])],
      sessions: before.session ? [before.session.sessionId] : [],
      plans: [before.planId],
    };
    const command = stepOf(operation, `${id}:${subject}`);
    const outcome = await store.perform<null, never>(command, wanted, (found) => {
      const booking = found.bookings.find((one) => one.personId === personId);
      if (!booking) return accept({ answer: null });
      // Another event moved it to another session meanwhile: the queue brings this one again.
      if (booking.session?.sessionId !== before.session?.sessionId) throw new Error('The booking changed meanwhile');
      const own = found.bookings.find((one) => one.personId === heir);
      const change = decide({ booking, found, own });
      return accept({ ...change, answer: null });
    });
    applied(outcome, command.key);
  };
  for (const booking of known) await step(booking.subject, booking);
}

/** What he objected to is his heir's, sealed anew for him: whoever answers it looks at the heir's booking. */
async function takeObjections({ store, vault }: Moving, id: string, personId: PersonId, heir: PersonId): Promise<void> {
  for (const { objectionId } of await store.listOwnObjections(personId)) {
    const command = stepOf('takeObjection', `${id}:${objectionId}`);
    const wanted = { objections: [objectionId] };
    const taken = await store.perform<null, never>(command, wanted, async ({ objections: [objection] }) => {
      if (objection?.personId !== personId) return accept({ answer: null });
      const plain = await vault.open('objection', personId, objection.text);
      const text = await vault.seal('objection', heir, plain);
      return accept({
        objections: [{ ...objection, personId: heir, text, version: objection.version + 1 }],
        answer: null,
      });
    });
    applied(taken, command.key);
  }
}

/** Moves a merged person's way to the licence, his bookings and objections to his heir, each in a step of its own. */
export async function takeOver(deps: Moving, id: string, personId: PersonId, heir: PersonId): Promise<void> {
  const wanted = { learners: [personId, heir] };
  const taken = await deps.store.perform<null, never>(stepOf('takeLearner', id), wanted, ({ learners }) => {
    const left = learners.find((one) => one.personId === personId);
    const own = learners.find((one) => one.personId === heir);
    return accept({ learners: left ? [learnerOfBoth(heir, own, left)] : [], answer: null });
  });
  applied(taken, id);
  await perBooking(deps, { operation: 'takeBooking', id, personId, heir }, ({ booking, found, own }) =>
    inherited({ booking, session: found.sessions[0], plan: found.plans[0] }, heir, own, deps.now()),
  );
  await takeObjections(deps, id, personId, heir);
}

/** Gives back what somebody who is gone still has: his heir has one of his own, or there is none. */
export const leaveBookings = (deps: Moving, id: string, personId: PersonId): Promise<void> =>
  perBooking(deps, { operation: 'leaveBooking', id, personId }, ({ booking, found }) =>
    leftBehind({ booking, session: found.sessions[0], plan: found.plans[0] }, deps.now(), siteNameOf(deps.city)),
  );
