import type { CollisionGroup } from '@yilu/accidents/domain/collision-watch';
import { type CaseFacts, noFacts } from '@yilu/accidents/domain/statistics';
import type { CollisionStore, StatisticsStore } from '@yilu/accidents/ports';
import type { Location, NewEvent } from '@yilu/contracts';
import { accept } from '@yilu/kernel';

/** Figures by day, in memory: every event counts once. */
export function inMemoryStatistics() {
  const applied = new Set<string>();
  const facts = new Map<string, CaseFacts>();
  const days = new Map<string, Record<string, number>>();
  const store: StatisticsStore = {
    async count(eventId, caseId, change) {
      if (applied.has(eventId)) return;
      applied.add(eventId);
      const { facts: next, tallies } = change(facts.get(caseId) ?? noFacts);
      facts.set(caseId, next);
      for (const { day, name, change: by } of tallies) {
        const tally = days.get(day) ?? {};
        days.set(day, { ...tally, [name]: (tally[name] ?? 0) + by });
      }
    },
    days: async (from, to) => [...days].flatMap(([day, tally]) => (day >= from && day <= to ? [{ day, tally }] : [])),
  };
  return store;
}

/** The watch over collisions in memory; where an accident was is asked of whoever keeps the cases. */
export function inMemoryCollisions(locationOf: (caseId: string) => Location | undefined) {
  const applied = new Set<string>();
  const groups = new Map<string, CollisionGroup>();
  const traces = new Map<string, string>();
  const told: NewEvent[] = [];
  const store: CollisionStore = {
    async watch(eventId, { caseId, traces: shared }, decide) {
      if (applied.has(eventId)) return;
      applied.add(eventId);
      const ids = new Set(shared.flatMap((trace) => traces.get(trace) ?? []));
      const touched = [...ids].flatMap((id) => groups.get(id) ?? []);
      const { group, absorbed } = decide({ groups: touched, location: locationOf(caseId) });
      for (const { groupId } of absorbed) {
        groups.delete(groupId);
        for (const [trace, id] of traces) if (id === groupId) traces.set(trace, group.groupId);
      }
      groups.set(group.groupId, group);
      for (const trace of shared) traces.set(trace, group.groupId);
    },
    list: async ({ state = 'open' }) => ({ items: [...groups.values()].filter(({ alert }) => alert?.state === state) }),
    find: async (groupId) => groups.get(groupId),
    async close(_command, groupId, decide) {
      const closed = decide(groups.get(groupId));
      if (!closed.ok) return closed;
      groups.set(groupId, closed.value.group);
      told.push(closed.value.event);
      return accept({ alertId: groupId, state: 'closed' as const });
    },
  };
  return { store, told };
}
