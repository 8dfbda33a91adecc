import type { ExamSubject } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { releaseSeat as released } from '../domain/cancelling.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { changeOwnSeat } from './own-seat.js';

/** Gives back a held seat: it is free at once, for himself as for others. */
export const releaseSeat =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  (by: CitizenCommand, subject: ExamSubject) =>
    changeOwnSeat<'exams.nothing_held'>({ store }, by, subject, {}, (own) =>
      own.booking.state === 'held' ? accept(released(own, now())) : refuse('exams.nothing_held'),
    );
