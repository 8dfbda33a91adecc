import type { MoveTaskPage, MoveTaskView } from '@yilu/contracts';
import type { Misuse, MoveTask } from './files.js';

type Row = MoveTaskPage['items'][number];

/** A task in the queue. */
export function taskRow(task: MoveTask, officerId: string): Row {
  const { taskId, version, kind, since, emergency, plate, place, why, taken, done } = task;
  return {
    ...{ taskId, version, kind, since, emergency },
    ...(plate ? { plate } : {}),
    ...(place ? { place } : {}),
    ...(why ? { why } : {}),
    ...(taken ? { taken: { unit: taken.unit, at: taken.at, mine: taken.officerId === officerId } } : {}),
    ...(done ? { done: { at: done.at, outcome: done.outcome } } : {}),
  };
}

/** Misuses as they are shown: which officer confirmed one is between the officers. */
export const shownMisuses = (misuses: readonly Misuse[]): MoveTaskView['misuses'] =>
  misuses.map(({ moveId, at, reason }) => ({ moveId, at, reason }));
