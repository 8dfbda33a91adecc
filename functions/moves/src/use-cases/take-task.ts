import type { MoveTaskChanged, MoveTaskId, TakeMoveTaskRequest } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { taken } from '../domain/task-acts.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { moveIdsOf } from './get-task.js';
import { actedBy } from './staff-act.js';

/** A unit takes a task on, or over from another: whoever asked sees which unit has it. */
export const takeTask =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  ({ command, staff }: StaffCommand, taskId: MoveTaskId, { version }: TakeMoveTaskRequest) =>
    store.perform<MoveTaskChanged, 'moves.task_not_found' | 'moves.task_done' | 'moves.task_changed'>(
      command,
      { tasks: [taskId], moves: moveIdsOf(taskId) },
      ({ tasks: [task], moves: [move] }) => {
        if (!task) return refuse('moves.task_not_found');
        if (task.done) return refuse('moves.task_done');
        if (task.version !== version) return refuse('moves.task_changed');
        const step = taken(task, move, { officerId: staff.id, unit: staff.unit }, now());
        return accept({
          tasks: [step.task],
          moves: step.move ? [step.move] : [],
          events: [...step.events, actedBy(staff, 'move_task_taken', taskId)],
          answer: { taskId, version: step.task.version },
        });
      },
    );
