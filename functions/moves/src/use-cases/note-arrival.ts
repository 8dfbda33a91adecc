import type { DomainEvent } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { arrival, reachedNobody } from '../domain/answering.js';
import { toPolice } from '../domain/police.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

/** Whether a telling arrived: its asker sees it, and where none did and none is under way the police have it at once. */
export const noteArrival =
  ({ store, limits, now }: Pick<Deps, 'store' | 'limits' | 'now'>) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'messages.owner_told') return;
    const { moveId, by, toldAt, arrived } = event.data;
    const outcome = await store.perform<null, never>(
      stepOf('noteArrival', event.id),
      { moves: [moveId] },
      ({ moves: [move] }) => {
        const next = move && arrival(move, by, toldAt, arrived);
        if (!next) return accept({ answer: null });
        const lost = next.state === 'waiting' && reachedNobody(next);
        const step = lost
          ? toPolice({ ...next, version: move.version }, 'escalate', 'not_reached', limits, now())
          : undefined;
        if (!step?.ok) return accept({ moves: [next], answer: null });
        return accept({ moves: [step.value.move], tasks: step.value.tasks, events: step.value.events, answer: null });
      },
    );
    applied(outcome, event.id);
  };
