import type { QuestionId, StudySubject } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { store, stored } from '@/platform/storage';
import { chooseToday } from './choose-questions';
import { marksOf } from './marks';
import type { KeptPack } from './question-pack';

interface Today {
  readonly day: string;
  readonly ids: readonly QuestionId[];
  readonly done: readonly QuestionId[];
}

const nameOf = (subject: StudySubject): string => `me:study:today:${subject}`;

/** The questions of this day: drawn once, and the same until midnight in whatever language. */
export function todayOf({ subject, chapters }: KeptPack): Today {
  const day = dayOf(new Date());
  const kept = stored<Today>(nameOf(subject));
  if (kept?.day === day && kept.ids.length > 0) return kept;
  const ids = chooseToday(
    chapters.flatMap((chapter) => chapter.ids),
    marksOf(subject),
    day,
  );
  const drawn = { day, ids, done: [] };
  store(nameOf(subject), drawn);
  return drawn;
}

/** Another question of the day is done. */
export function doneToday(pack: KeptPack, questionId: QuestionId): void {
  const today = todayOf(pack);
  if (!today.ids.includes(questionId) || today.done.includes(questionId)) return;
  store(nameOf(pack.subject), { ...today, done: [...today.done, questionId] });
}
