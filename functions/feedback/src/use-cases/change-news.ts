import type { ChangeNewsRequest, FollowChanged, ReportId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { followAnswer, isFollowing } from '../domain/following.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';

/** He wants no more news of it, or wants them again; he still follows it. */
export const changeNews =
  ({ store }: Pick<Deps, 'store'>) =>
  (
    { command, personId }: CitizenCommand,
    reportId: ReportId,
    { muted }: ChangeNewsRequest,
  ): Promise<Result<FollowChanged, 'feedback.not_following' | CommandRefusal>> =>
    store.perform<FollowChanged, 'feedback.not_following'>(
      command,
      { reports: [reportId], follows: [{ reportId, personId }] },
      ({ reports: [report], follows: [known] }) => {
        if (!report || !isFollowing(known)) return refuse('feedback.not_following');
        const follow = { ...known, muted, version: known.version + 1 };
        return accept({ follows: [follow], answer: followAnswer(report, follow) });
      },
    );
