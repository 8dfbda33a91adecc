import type { EndMoveTaskRequest, MoveTaskChanged, MoveTaskId } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { closeMove } from '../domain/police.js';
import { done } from '../domain/task-acts.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { moveIdsOf } from './get-task.js';
import { actedBy } from './staff-act.js';

/** The unit saw to the car; the request ends, and no fine follows from it. */
export const endTask =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  ({ command, staff }: StaffCommand, taskId: MoveTaskId, { outcome }: EndMoveTaskRequest) =>
    store.perform<MoveTaskChanged, 'moves.task_not_found' | 'moves.task_done'>(
      command,
      { tasks: [taskId], moves: moveIdsOf(taskId) },
      ({ tasks: [task], moves: [move] }) => {
        if (task?.kind !== 'police' || !move) return refuse('moves.task_not_found');
        const at = now();
        const closed = closeMove(move, at);
        if (task.done || !closed.ok) return refuse('moves.task_done');
        const next = done(task, outcome, at);
        return accept({
          tasks: [next],
          moves: [closed.value.move],
          events: [...closed.value.events, actedBy(staff, 'move_task_ended', taskId, outcome)],
          answer: { taskId, version: next.version },
        });
      },
    );
