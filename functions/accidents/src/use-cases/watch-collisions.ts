import type { DomainEvent } from '@yilu/contracts';
import { cellOf, type WatchedCase } from '../domain/collision-patterns.js';
import { groupAfter } from '../domain/collision-watch.js';
import type { CollisionStore, Deps } from '../ports.js';

/** Sees which accidents hang together, as their outcomes are fixed. Plates are kept as keyed hashes alone. */
export const watchCollisions =
  ({
    collisions,
    vault,
    now,
    newId,
    profile,
  }: Pick<Deps, 'vault' | 'now' | 'newId' | 'profile'> & { readonly collisions: CollisionStore }) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'accidents.outcome_fixed') return;
    const { caseId, occurredAt, sides } = event.data;
    const plates = await Promise.all(sides.flatMap(({ plate }) => (plate ? [vault.lookup('plate', plate)] : [])));
    const persons = sides.flatMap(({ personId }) => personId ?? []);
    const shared = [...plates.map((plate) => `plate#${plate}`), ...persons.map((person) => `person#${person}`)];
    const traces = [...new Set(shared)];
    if (traces.length === 0) return;
    await collisions.watch(event.id, { caseId, traces }, ({ groups, location }) => {
      const added: WatchedCase = {
        caseId,
        at: occurredAt,
        plates,
        persons,
        ...(location ? { cell: cellOf(location) } : {}),
      };
      return groupAfter(groups, added, { groupId: newId(), at: now(), thresholds: profile.collisions });
    });
  };
