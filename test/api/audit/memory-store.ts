import { type ChainedAct, entryOf } from '@yilu/audit/domain/act';
import type { AuditLog, DayHeads } from '@yilu/audit/ports';
import type { DayHead, NewEvent, Page } from '@yilu/contracts';
import { byStreamAndPlace } from '@yilu/evidence/day-head';
import { dayOf } from '@yilu/kernel';

const pageOf = <T>(
  items: readonly T[],
  { cursor = '0', limit }: { cursor?: string | undefined; limit: number },
): Page<T> => {
  const from = Number(cursor);
  const next = from + limit;
  return { items: items.slice(from, next), ...(next < items.length ? { nextCursor: String(next) } : {}) };
};

/** The audit context's store in memory: what it tells the world is kept beside it. */
export function memoryStore() {
  const acts = new Map<string, ChainedAct>();
  const kept = new Map<string, DayHead>();
  const told: NewEvent[] = [];
  const all = () => [...acts.values()];
  const dayOfAct = ({ link }: ChainedAct) => dayOf(new Date(link.at));
  const own = () =>
    [...kept.values()].filter(({ stream }) => stream === 'audit').sort((a, b) => (a.day < b.day ? -1 : 1));

  const log: AuditLog = {
    async append(eventId, officerId, chain) {
      if (acts.has(eventId)) return;
      const end = all().findLast(({ link }) => link.stream === `audit:${officerId}`)?.link;
      acts.set(eventId, chain(end));
    },
    async list({ officerId, subject, ...page }) {
      const entries = all().map(entryOf).reverse();
      const wanted = entries.filter(
        (entry) =>
          (officerId === undefined || entry.officerId === officerId) &&
          (subject === undefined || entry.subject === subject),
      );
      return pageOf(wanted, page);
    },
    linksOf: async (day) =>
      all()
        .filter((act) => dayOfAct(act) === day)
        .map(({ link }) => link)
        .sort(byStreamAndPlace),
    actsOf: async (day) => all().filter((act) => dayOfAct(act) === day),
    firstDay: async () => all().map(dayOfAct).sort()[0],
    async tell(event) {
      told.push(event);
    },
  };
  const heads: DayHeads = {
    latest: async () => own().at(-1),
    async seal(head, before) {
      if (own().at(-1)?.hash !== before?.hash) return false;
      kept.set(`${head.day}#${head.stream}`, head);
      return true;
    },
    async publish(head) {
      const there = kept.get(`${head.day}#${head.stream}`);
      if (there && there.hash !== head.hash) throw new Error('sealed twice');
      kept.set(`${head.day}#${head.stream}`, head);
    },
    list: async (page) =>
      pageOf(
        [...kept].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, head]) => head),
        page,
      ),
    of: async (day) => [...kept.values()].filter((head) => head.day === day),
  };
  return { log, heads, told, acts };
}
