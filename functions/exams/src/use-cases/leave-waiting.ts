import type { ExamSubject } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { leaveLine } from '../domain/cancelling.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { changeOwnSeat } from './own-seat.js';

/** Waits no longer; whoever joins anew stands at the end of the line. */
export const leaveWaiting =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  (by: CitizenCommand, subject: ExamSubject) =>
    changeOwnSeat<'exams.not_waiting'>({ store }, by, subject, {}, (own) =>
      own.booking.state === 'waiting' ? accept(leaveLine(own, now())) : refuse('exams.not_waiting'),
    );
