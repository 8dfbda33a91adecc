import type { EventData, SessionId } from '@yilu/contracts';
import { leafHashOf } from '@yilu/draw/application-line';
import { accept } from '@yilu/kernel';
import { toldOf } from '../domain/edition-notice.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { sessionsOf } from './plan-surroundings.js';

/** Two writes each, application and word: with the receipt they fit into one transaction. */
const atOnce = 40;

/**
 * Tells the applicants of one shard of an edition, page by page. Each of them remembers that he was told: broken off
 * and delivered again, it passes over them.
 */
export const tellEdition =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  async (eventId: string, told: EventData<'exams.edition_published'>): Promise<void> => {
    const { planId, edition, shard } = told;
    const [plan] = (await store.find({ plans: [planId] })).plans;
    const publishedAt = plan?.editions.find((one) => one.edition === edition)?.at;
    if (!plan || !publishedAt) return;
    const sessions = await sessionsOf(store, planId);
    const held = new Set(sessions.filter(({ cancelled }) => !cancelled).map(({ sessionId }) => sessionId));
    let cursor: string | undefined;
    do {
      const page = await store.listApplied(planId, shard, { limit: atOnce, ...(cursor ? { cursor } : {}) });
      const [first] = page.items;
      if (first) {
        const id = `${eventId}.${first.number}`;
        const bookings = page.items.map(({ personId, subject }) => ({ personId, subject }));
        const step = await store.perform<null, never>(stepOf('tellEdition', id), { bookings }, (found) => {
          // From the end of the window on the root stands for his line as it is; the draw passes over what is gone.
          const isOver = now() >= new Date(plan.closesAt);
          const isHeld = (sessionId: SessionId) => isOver || held.has(sessionId);
          const next = found.bookings.flatMap((one) => toldOf(one, told, publishedAt, isHeld, leafHashOf) ?? []);
          return accept({
            bookings: next.map(({ booking }) => booking),
            events: next.map(({ event }) => event),
            answer: null,
          });
        });
        applied(step, id);
      }
      cursor = page.nextCursor;
    } while (cursor);
  };
