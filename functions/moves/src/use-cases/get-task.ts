import { MoveId, type MoveTaskId, type MoveTaskView } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Move, MoveTask } from '../domain/files.js';
import { countingMisuses } from '../domain/move-limits.js';
import { moveView } from '../domain/move-view.js';
import { shownMisuses, taskRow } from '../domain/task-view.js';
import type { Deps } from '../ports.js';
import { actedBy } from './staff-act.js';

/** The request that a task is about: its number stands in the task's own. Of an appeal there is none. */
export const moveIdsOf = (taskId: MoveTaskId): MoveId[] => {
  const [, kind, number] = /^([a-z]+)-(.+)$/.exec(taskId) ?? [];
  return kind === 'appeal' ? [] : [MoveId.parse(number)];
};

function moveFor(deps: Deps, move: Move, at: Date): MoveTaskView['move'] {
  const linkTo = (key: string) => deps.pictures.viewUrl(key, at);
  const { urge: _urge, mayCallPolice: _may, ...view } = moveView(move, { limits: deps.limits, at, linkTo });
  return view;
}

/** Against whom a task is decided: the asker of a contested request, or whoever appeals. */
export const concernedBy = (task: MoveTask, move: Move | undefined) => task.appeal?.personId ?? move?.asker?.personId;

/**
 * A task with plate, photograph and place, and what counts against its asker; nobody's name stands in it. The reading goes to
 * the audit first.
 */
export const getTask =
  (deps: Deps) =>
  async (staff: Staff, taskId: MoveTaskId): Promise<Result<MoveTaskView, 'moves.task_not_found'>> => {
    const { store, vault, limits, now } = deps;
    const {
      tasks: [task],
      moves: [move],
    } = await store.find({ tasks: [taskId], moves: moveIdsOf(taskId) });
    if (!task) return refuse('moves.task_not_found');
    await store.tell(actedBy(staff, 'move_task_read', taskId));
    const personId = task.kind === 'police' ? undefined : concernedBy(task, move);
    const [person] = personId ? (await store.find({ persons: [personId] })).persons : [];
    const at = now();
    const appeal = task.appeal && (await vault.open('chat', task.appeal.owner, task.appeal.text));
    return accept({
      ...taskRow(task, staff.id),
      ...(move ? { move: moveFor(deps, move, at) } : {}),
      misuses: person ? shownMisuses(countingMisuses(person, limits, at)) : [],
      ...(appeal ? { appeal } : {}),
    });
  };
