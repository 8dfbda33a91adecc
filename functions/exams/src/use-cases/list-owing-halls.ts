import type { OwingHalls, SessionId } from '@yilu/contracts';
import type { Deps } from '../ports.js';

/** Halls whose exams are over and that owe results: whoever has none can book his subject no more. */
export const listOwingHalls =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  async (): Promise<OwingHalls> => {
    const { items, more } = await store.listOwed(now());
    const halls = new Map<SessionId, OwingHalls['items'][number]>();
    for (const { subject, session } of items) {
      if (!session) continue;
      const { sessionId, siteId, startsAt, endsAt } = session;
      const missing = (halls.get(sessionId)?.missing ?? 0) + 1;
      halls.set(sessionId, { sessionId, subject, siteId, startsAt, endsAt, missing });
    }
    return { items: [...halls.values()].sort((one, other) => (one.endsAt < other.endsAt ? -1 : 1)), more };
  };
