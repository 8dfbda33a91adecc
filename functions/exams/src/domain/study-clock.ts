import type { PersonId, QuestionId, StudySubject } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import type { StudiedTime, StudyClock } from './study-files.js';

/** Between two signs of life no more than this counts: whoever reads one question longer has left the phone. */
const mostMs = 60_000;
/** After a longer silence somebody sits down anew, and nothing of the silence was study. */
const sittingMs = 10 * 60_000;
/** Nobody reads a question faster; whoever turns pages so does not study. */
const pageMs = 2_000;

interface Beat {
  readonly personId: PersonId;
  readonly subject: StudySubject;
  readonly questionId?: QuestionId | undefined;
}

function countedMs(clock: StudyClock, { questionId }: Beat, now: Date): number {
  const gap = now.getTime() - Date.parse(clock.lastAt);
  if (gap <= 0 || gap > sittingMs) return 0;
  const turned = questionId !== undefined && clock.questionId !== undefined && questionId !== clock.questionId;
  return turned && gap < pageMs ? 0 : Math.min(gap, mostMs);
}

/** Time of today, which is nothing yet where the last was another day's. */
export const todayMs = (studied: StudiedTime | undefined, now: Date): number =>
  studied?.day === dayOf(now) ? studied.dayMs : 0;

/**
 * The clock after a sign of life. It goes by the server's instants alone, and by the person: two devices at once count
 * once, and a phone's own clock is never asked.
 */
export function clockAfter(
  clock: StudyClock | undefined,
  beat: Beat,
  now: Date,
): { clock: StudyClock; counted: number } {
  const { personId, subject, questionId } = beat;
  const counted = clock ? countedMs(clock, beat, now) : 0;
  const before = clock?.studied[subject];
  const studied = { ms: (before?.ms ?? 0) + counted, day: dayOf(now), dayMs: todayMs(before, now) + counted };
  // A beat that arrives late must not turn the clock back.
  const lastAt = clock && clock.lastAt > now.toISOString() ? clock.lastAt : now.toISOString();
  return {
    counted,
    clock: {
      personId,
      version: (clock?.version ?? 0) + 1,
      lastAt,
      ...(questionId === undefined ? {} : { questionId }),
      studied: { ...clock?.studied, [subject]: studied },
    },
  };
}

const seconds = (ms: number): number => Math.floor(ms / 1000);

/** Whole seconds of a subject, in all and today. */
export const secondsOf = (clock: StudyClock | undefined, subject: StudySubject, now: Date) => ({
  secondsStudied: seconds(clock?.studied[subject]?.ms ?? 0),
  secondsToday: seconds(todayMs(clock?.studied[subject], now)),
});
