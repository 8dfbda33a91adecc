import type { FollowChanged, ReportId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { followAnswer, isFollowing, left } from '../domain/following.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { insisting } from './insisting.js';

/** He follows it no longer. */
export const leaveReport =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  (
    { command, personId }: CitizenCommand,
    reportId: ReportId,
  ): Promise<Result<FollowChanged, 'feedback.not_following' | CommandRefusal>> =>
    insisting(() =>
      store.perform<FollowChanged, 'feedback.not_following'>(
        command,
        { reports: [reportId], follows: [{ reportId, personId }] },
        ({ reports: [report], follows: [known] }) => {
          if (!report || !isFollowing(known)) return refuse('feedback.not_following');
          const { report: next = report, follow } = left(report, known, now());
          return accept({
            ...(next === report ? {} : { reports: [next] }),
            follows: [follow],
            answer: followAnswer(next, follow),
          });
        },
      ),
    );
