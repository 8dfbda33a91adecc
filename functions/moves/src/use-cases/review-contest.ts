import type { MoveTaskChanged, MoveTaskId, ReviewContestRequest } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Move, MoveTask, PersonFile } from '../domain/files.js';
import { misused } from '../domain/misuse.js';
import { moveChanged } from '../domain/move-news.js';
import { done } from '../domain/task-acts.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { moveIdsOf } from './get-task.js';
import { actedBy } from './staff-act.js';

type Refusal = 'moves.task_not_found' | 'moves.task_done';

/** What a finding changes: its request, its task, and against a misuse the asker's file. */
function reviewed(
  { task, move, asker }: { readonly task: MoveTask; readonly move: Move; readonly asker: PersonFile | undefined },
  { misuse, reason }: ReviewContestRequest,
  officerId: string,
  { limits, at }: { readonly limits: Deps['limits']; readonly at: Date },
): Outcome<MoveTaskChanged> {
  const outcome = misuse ? 'misuse' : 'no_misuse';
  const next: Move = { ...move, version: move.version + 1, contest: outcome };
  const shown = done(task, outcome, at, reason);
  const counted =
    misuse && asker && !asker.ended
      ? misused(asker, { moveId: move.moveId, at: at.toISOString(), reason, officerId }, limits, at)
      : undefined;
  return {
    tasks: [shown],
    moves: [next],
    persons: counted ? [counted.person] : [],
    events: [...moveChanged(next, outcome, { reason }), ...(counted?.events ?? [])],
    answer: { taskId: task.taskId, version: shown.version },
  };
}

/**
 * An officer finds whether a contested request was misuse. Who asked never changes but by a merge, which this decision then
 * loses to and is made again.
 */
export const reviewContest =
  ({ store, limits, now }: Pick<Deps, 'store' | 'limits' | 'now'>) =>
  async (
    { command, staff }: StaffCommand,
    taskId: MoveTaskId,
    request: ReviewContestRequest,
  ): Promise<Result<MoveTaskChanged, Refusal | CommandRefusal>> => {
    const moves = moveIdsOf(taskId);
    const [known] = (await store.find({ moves })).moves;
    const personId = known?.asker?.personId;
    const wanted = { tasks: [taskId], moves, persons: personId ? [personId] : [] };
    return store.perform<MoveTaskChanged, Refusal>(
      command,
      wanted,
      ({ tasks: [task], moves: [move], persons: [asker] }) => {
        if (task?.kind !== 'contest' || !move) return refuse('moves.task_not_found');
        if (task.done) return refuse('moves.task_done');
        if (move.asker?.personId !== personId) throw new Error('The asker became another person meanwhile');
        const found = reviewed({ task, move, asker }, request, staff.id, { limits, at: now() });
        const events = [...(found.events ?? []), actedBy(staff, 'move_contest_reviewed', taskId, request.reason)];
        return accept({ ...found, events });
      },
    );
  };
