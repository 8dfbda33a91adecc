import type { MoveTaskOutcome, NewEvent } from '@yilu/contracts';
import type { Move, MoveTask } from './files.js';
import { moveChanged } from './move-news.js';

/** A unit takes a task on; of a car in the way its asker hears whose it is now. */
export function taken(
  task: MoveTask,
  move: Move | undefined,
  by: { readonly officerId: string; readonly unit: string },
  at: Date,
): { readonly task: MoveTask; readonly move?: Move; readonly events: readonly NewEvent[] } {
  const next: MoveTask = { ...task, version: task.version + 1, taken: { ...by, at: at.toISOString() } };
  if (task.kind !== 'police' || !move?.police) return { task: next, events: [] };
  const unit = { zh: by.unit, en: by.unit };
  const shown: Move = { ...move, version: move.version + 1, police: { ...move.police, unit, taken: true } };
  return { task: next, move: shown, events: moveChanged(shown, 'taken', { unit }) };
}

/** A task that has been seen to. */
export const done = (task: MoveTask, outcome: MoveTaskOutcome, at: Date, reason?: string): MoveTask => ({
  ...task,
  version: task.version + 1,
  done: { at: at.toISOString(), outcome, ...(reason ? { reason } : {}) },
});

/** An appeal whose author is gone: nobody is owed an answer, and his words are kept for nobody. */
export function forgottenAppeal({ appeal: _, ...task }: MoveTask, at: Date): MoveTask {
  return task.done ? { ...task, version: task.version + 1 } : done(task, 'dropped', at);
}
