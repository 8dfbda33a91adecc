import type { FollowChanged, ReportId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { counted, followAnswer, isFollowing, joined } from '../domain/following.js';
import { isOpen } from '../domain/report-states.js';
import { isMine, isPrivate } from '../domain/report-view.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { isGone } from './file-report.js';
import { insisting } from './insisting.js';

export type FollowRefusal = 'feedback.no_report' | 'feedback.ended' | 'feedback.person_gone' | CommandRefusal;

/** He met with the same: he follows that report instead of filing another, and it counts him. */
export const followReport =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  (
    { command, personId, provider }: CitizenCommand,
    reportId: ReportId,
  ): Promise<Result<FollowChanged, FollowRefusal>> =>
    insisting(() =>
      store.perform<FollowChanged, Exclude<FollowRefusal, CommandRefusal>>(
        command,
        { reports: [reportId], follows: [{ reportId, personId }], persons: [personId] },
        ({ reports: [report], follows: [known], persons: [person] }) => {
          if (isGone(person)) return refuse('feedback.person_gone');
          if (!report || (isPrivate(report) && !isMine(report, personId))) return refuse('feedback.no_report');
          if (isFollowing(known)) return accept({ answer: followAnswer(report, known) });
          if (!isOpen(report.status)) return refuse('feedback.ended');
          const follow = joined(report, known, { personId, provider }, now());
          const next = counted(report, 1);
          return accept({ reports: [next], follows: [follow], answer: followAnswer(next, follow) });
        },
      ),
    );
