import type { ExamSubject, PersonId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { siteNameOf } from '../city/cities.js';
import { subjects } from '../domain/learner.js';
import { inherited, type Left, learnerOfBoth, leftBehind } from '../domain/person-end.js';
import type { SeatStep } from '../domain/seats-taking.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

type Moving = Pick<Deps, 'store' | 'vault' | 'now' | 'city'>;

/** One step upon a booking of somebody who is gone, with its session and plan; nothing where it needs none. */
async function perBooking(
  { store }: Moving,
  { operation, id, personId, heir }: { operation: string; id: string; personId: PersonId; heir?: PersonId },
  decide: (left: Left, own: Left | undefined) => SeatStep | undefined,
): Promise<void> {
  const of = heir ? [personId, heir] : [personId];
  const refs = of.flatMap((one) => subjects.map((subject) => ({ personId: one, subject })));
  const known = (await store.find({ bookings: refs })).bookings;
  const step = async (subject: ExamSubject) => {
    const before = known.filter((one) => one.subject === subject);
    const wanted = {
      bookings: of.map((one) => ({ personId: one, subject })),
      sessions: [...new Set(before.flatMap(({ session }) => session?.sessionId ?? []))],
      plans: [...new Set(before.map(({ planId }) => planId))],
    };
    const command = stepOf(operation, `${id}:${subject}`);
    const outcome = await store.perform<null, never>(command, wanted, ({ bookings, sessions, plans }) => {
      const leftBy = (one: PersonId | undefined): Left | undefined => {
        const booking = bookings.find((each) => each.personId === one);
        if (!booking) return undefined;
        const session = sessions.find(({ sessionId }) => sessionId === booking.session?.sessionId);
        const plan = plans.find(({ planId }) => planId === booking.planId);
        const was = before.find((each) => each.personId === one);
        // Another event moved it to another session meanwhile: the queue brings this one again.
        if (was?.planId !== booking.planId || was.session?.sessionId !== booking.session?.sessionId)
          throw new Error('The booking changed meanwhile');
        return { booking, session, plan };
      };
      const left = leftBy(personId);
      return accept({ ...(left ? decide(left, leftBy(heir)) : {}), answer: null });
    });
    applied(outcome, command.key);
  };
  for (const { subject } of known.filter((one) => one.personId === personId)) await step(subject);
}

/** What he objected to is his heir's, sealed anew for him: whoever answers it looks at the heir's booking. */
async function takeObjections({ store, vault }: Moving, id: string, personId: PersonId, heir: PersonId): Promise<void> {
  for (const { objectionId, certificateId } of await store.listOwnObjections(personId)) {
    const command = stepOf('takeObjection', `${id}:${objectionId}`);
    const wanted = { objections: [objectionId], certificates: certificateId ? [certificateId] : [] };
    const taken = await store.perform<null, never>(
      command,
      wanted,
      async ({ objections: [objection], certificates }) => {
        if (objection?.personId !== personId) return accept({ answer: null });
        const plain = await vault.open('objection', personId, objection.text);
        const text = await vault.seal('objection', heir, plain);
        return accept({
          objections: [{ ...objection, personId: heir, text, version: objection.version + 1 }],
          certificates: certificates.map((one) => ({ ...one, personId: heir, version: one.version + 1 })),
          answer: null,
        });
      },
    );
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
  const terms = { now: deps.now(), siteName: siteNameOf(deps.city) };
  await perBooking(deps, { operation: 'takeBooking', id, personId, heir }, (left, own) =>
    inherited(left, heir, own, terms),
  );
  await takeObjections(deps, id, personId, heir);
}

/** Gives back what somebody who is gone still has: his heir has one of his own, or there is none. */
export const leaveBookings = (deps: Moving, id: string, personId: PersonId): Promise<void> =>
  perBooking(deps, { operation: 'leaveBooking', id, personId }, (left) =>
    leftBehind(left, deps.now(), siteNameOf(deps.city)),
  );
