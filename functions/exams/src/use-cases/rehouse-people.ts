import type { SessionId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { subjectsBeside } from '@yilu/law/exams/subjects';
import { examCityOf, siteNameOf } from '../city/cities.js';
import type { Booking, ExamSession } from '../domain/files.js';
import { affectedBy, inOrderOfPlace, rehouse } from '../domain/session-cancelled.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { everyPage } from './every-page.js';
import { offerSeats } from './offer-seats.js';

type Rehousing = Pick<Deps, 'store' | 'now' | 'city'>;

async function rehouseOne({ store, now, city }: Rehousing, found: Booking, replacements: readonly SessionId[]) {
  const { personId, subject, version, session: seat } = found;
  if (!seat) return;
  const command = stepOf('rehouse', `${personId}_${subject}_${version}`);
  const bookings = [subject, ...subjectsBeside(subject)].map((one) => ({ personId, subject: one }));
  const wanted = { sessions: [seat.sessionId, ...replacements], bookings, learners: [personId] };
  const outcome = await store.perform<null, never>(command, wanted, ({ sessions, bookings: own, learners }) => {
    const booking = own.find((one) => one.subject === subject);
    const others = own.filter((one) => one.subject !== subject);
    const session = sessions.find(({ sessionId }) => sessionId === seat.sessionId);
    const moved = booking?.session?.sessionId !== seat.sessionId || inOrderOfPlace([booking], now()).length === 0;
    if (!booking || !session || moved) return accept({ answer: null });
    const lost = { booking, session, learner: learners[0], others, replacements: sessions };
    const step = rehouse(lost, { now: now(), city: examCityOf(city), siteName: siteNameOf(city) });
    return accept({ ...step, answer: null });
  });
  applied(outcome, command.key);
}

/**
 * Sees to everybody of the sessions that were called off together with this one, in the order of their places over all of
 * them. Throws until nobody is left: the list of a session may lag behind its books, and the queue then brings this again.
 */
export const rehousePeople =
  (deps: Rehousing) =>
  async ({ sessionId, cancelled }: ExamSession): Promise<void> => {
    const { store, now } = deps;
    if (!cancelled) return;
    const { together = [sessionId], replacementIds = [] } = cancelled;
    const lists = [];
    for (const one of together) lists.push(...(await everyPage((query) => store.listRoster(one, query))));
    for (const booking of inOrderOfPlace(lists, now())) await rehouseOne(deps, booking, replacementIds);
    const left = (await store.find({ sessions: together })).sessions.filter((one) => affectedBy(one, now()) > 0);
    if (left.length > 0)
      throw new Error(`${left.length} sessions called off at ${now().toISOString()} have people left`);
    for (const one of replacementIds) await offerSeats(deps)(one);
  };
