import type { AnswerBarAppealRequest, MoveTaskChanged, MoveTaskId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { appealAnswered } from '../domain/misuse.js';
import { done } from '../domain/task-acts.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

type Refusal = 'moves.task_not_found' | 'moves.task_done' | 'moves.own_finding';

/** Lifts a bar with what it rests on, or keeps it, with a reason; never by an officer on whose finding it rests. */
export const answerBarAppeal =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  async (
    { command, staff }: StaffCommand,
    taskId: MoveTaskId,
    request: AnswerBarAppealRequest,
  ): Promise<Result<MoveTaskChanged, Refusal | CommandRefusal>> => {
    const [known] = (await store.find({ tasks: [taskId] })).tasks;
    const personId = known?.appeal?.personId;
    if (!personId) return refuse('moves.task_not_found');
    return store.perform<MoveTaskChanged, Refusal>(
      command,
      { tasks: [taskId], persons: [personId] },
      ({ tasks: [task], persons: [person] }) => {
        if (task?.appeal?.personId !== personId || !person) throw new Error('The appeal moved meanwhile');
        if (task.done) return refuse('moves.task_done');
        if (person.misuses.some(({ officerId }) => officerId === staff.id)) return refuse('moves.own_finding');
        const answered = appealAnswered(person, request);
        const next = done(task, request.lift ? 'lifted' : 'kept', now(), request.reason);
        return accept({
          tasks: [next],
          persons: [answered.person],
          events: [...answered.events, actedBy(staff, 'move_appeal_answered', taskId, request.reason)],
          answer: { taskId, version: next.version },
        });
      },
    );
  };
