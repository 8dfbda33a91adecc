import { accept, dayOf } from '@yilu/kernel';
import type { ViolationRecord } from '../domain/files.js';
import { nextNoticeOn, roundOn } from '../domain/notice-due.js';
import { noticeOf } from '../domain/publication.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

type Notifying = Pick<Deps, 'store' | 'now'>;

const shards = 16;

/** Tells the holders of an open record again that its term ends; once for each round, whoever runs beside. */
async function notify({ store, now }: Notifying, listed: ViolationRecord): Promise<void> {
  const step = stepOf('notifyDue', `${listed.recordId}:${listed.version}`);
  const outcome = await store.perform<null, never>(
    step,
    { records: [listed.recordId], vehicles: [listed] },
    ({ records: [record], vehicles: [vehicle] }) => {
      const round = record && roundOn(record, dayOf(now()));
      if (!record || !round) return accept({ answer: null });
      const steps = [...record.steps, { at: now().toISOString(), what: 'noticed' as const }];
      const next = { ...record, version: record.version + 1, noticed: round, steps };
      return accept({
        records: [next],
        events: [noticeOf(next, vehicle?.holders ?? [], dayOf(now()))],
        answer: null,
      });
    },
  );
  applied(outcome, step.key);
}

/** Sends the second and the last notice of every open record whose term nears its end; answers how many went out. */
export const notifyDue =
  (deps: Notifying, log: (fault: Error) => void) =>
  async (until: Date): Promise<number> => {
    const today = dayOf(deps.now());
    let count = 0;
    for (let shard = 0; shard < shards; shard++) {
      let cursor: string | undefined;
      do {
        const page = await deps.store.listQueueShard('notice', { limit: 50, ...(cursor ? { cursor } : {}) }, shard);
        const due = page.items.filter((record) => (nextNoticeOn(record) ?? today) <= today);
        const done = await Promise.allSettled(due.map((record) => notify(deps, record)));
        count += done.filter(({ status }) => status === 'fulfilled').length;
        for (const one of done)
          if (one.status === 'rejected') log(one.reason instanceof Error ? one.reason : new Error('Unknown'));
        // The queue is in the order of days: behind one that is not due yet nothing is.
        cursor = due.length === page.items.length ? page.nextCursor : undefined;
      } while (cursor && deps.now() < until);
    }
    return count;
  };
