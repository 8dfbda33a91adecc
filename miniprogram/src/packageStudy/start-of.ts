import type { StudyQuestion } from '@yilu/contracts';
import { firstOpen, wrongOnes } from './choose-questions';
import { markOf } from './mark';
import { marksOf } from './marks';
import { type KeptPack, questionsNamed } from './question-pack';
import { todayOf } from './today';

interface Start {
  readonly questions: readonly StudyQuestion[];
  readonly at: number;
}

/** The questions of a set (`today`, `wrong`, or a chapter) and the one to begin with, which a link may name. */
export function startOf(pack: KeptPack, set: string, from: string | undefined): Start {
  const marks = marksOf(pack.subject);
  if (set === 'today') {
    const { ids, done } = todayOf(pack);
    const questions = questionsNamed(pack, ids);
    return { questions, at: openAt(questions, (questionId) => done.includes(questionId)) };
  }
  const all = pack.chapters.filter(({ chapter }) => set === 'wrong' || chapter === set).flatMap(({ ids }) => ids);
  const questions = questionsNamed(pack, set === 'wrong' ? wrongOnes(all, marks) : all);
  const named = questions.findIndex(({ questionId }) => questionId === from);
  if (named >= 0) return { questions, at: named };
  return { questions, at: set === 'wrong' ? 0 : openAt(questions, (id) => markOf(marks, id) !== undefined) };
}

const openAt = (questions: readonly StudyQuestion[], isDone: (questionId: string) => boolean): number =>
  firstOpen(
    questions.map(({ questionId }) => questionId),
    isDone,
  );
