import type { StudyBeat, StudyBeatRequest } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import { clockAfter, secondsOf } from '../domain/study-clock.js';
import type { StudyDeps, StudyRefusal } from '../ports-study.js';
import type { CitizenCommand } from './commands.js';

/** Counts the time since the last sign of life, by the server's clock. */
export const beatStudy =
  ({ store, now }: Pick<StudyDeps, 'store' | 'now'>) =>
  (
    { command, personId }: CitizenCommand,
    { subject, questionId }: StudyBeatRequest,
  ): Promise<Result<StudyBeat, StudyRefusal>> =>
    store.perform<StudyBeat, never>(command, { clocks: personId }, ({ clocks }) => {
      const at = now();
      const { clock, counted } = clockAfter(clocks, { personId, subject, questionId }, at);
      const { secondsToday } = secondsOf(clock, subject, at);
      return accept({
        clocks: clock,
        answer: { countedSeconds: Math.floor(counted / 1000), secondsToday, serverTime: at.toISOString() },
      });
    });
