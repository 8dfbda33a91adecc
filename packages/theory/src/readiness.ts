import type { AnsweredQuestion, ChapterId, QuestionId, Readiness } from '@yilu/contracts';
import type { PaperFormat } from './paper.js';

export interface ReadinessFacts {
  /** Every question that may be asked. */
  readonly questions: readonly { readonly questionId: QuestionId; readonly chapter: ChapterId }[];
  readonly answered: readonly AnsweredQuestion[];
  readonly mocks: readonly { readonly score: number; readonly full: number; readonly at: string }[];
  readonly format: Pick<PaperFormat, 'questions' | 'pass' | 'pointsEach'>;
  readonly now: Date;
}

const dayMs = 86_400_000;
// Figures of the estimate, chosen so that it is well calibrated on simulated learners (readiness.test.ts).
const guess = 0.5;
const halfLifeDays = 30;
/** Short: whoever goes on learning has left an old paper behind. */
const mockHalfLifeDays = 4;
const recentDays = 14;
const usualFirstTry = { right: 6, of: 10 };
/** Papers' worth of belief that the answers to single questions deserve, against one per mock paper. */
const studyWeight = 1;

const daysSince = (at: string, now: Date): number => Math.max(0, (now.getTime() - Date.parse(at)) / dayMs);
const fading = (days: number, halfLife: number): number => 2 ** (-days / halfLife);

/** Chance to answer a question now that was answered before: every right answer makes it last longer. */
function chanceOf({ right, at, times, wrongTimes }: AnsweredQuestion, now: Date): number {
  const rights = times - wrongTimes;
  const known = (right ? 0.97 : 0.55) * fading(daysSince(at, now), halfLifeDays * (1 + rights));
  return known + (1 - known) * guess;
}

/** Share of questions that were never answered wrong: what to expect of those that were never seen. */
function firstTry(answered: readonly AnsweredQuestion[]): number {
  const neverWrong = answered.filter(({ wrongTimes }) => wrongTimes === 0).length;
  return (neverWrong + usualFirstTry.right) / (answered.length + usualFirstTry.of);
}

/** Chance of at least `need` of `of` where one answer's own chance is uncertain: beta-binomial of a rights to b wrongs. */
function tail(need: number, of: number, a: number, b: number): number {
  // P(0) and then each from the one before; in logarithms, since P(0) may be far below what a double holds.
  let log = 0;
  for (let k = 0; k < of; k++) log += Math.log((b + k) / (a + b + k));
  let sum = need <= 0 ? Math.exp(log) : 0;
  for (let k = 1; k <= of; k++) {
    log += Math.log(((of - k + 1) / k) * ((a + k - 1) / (b + of - k)));
    if (k >= need) sum += Math.exp(log);
  }
  return Math.min(1, sum);
}

function chapterMeans(chances: readonly { readonly chapter: ChapterId; readonly chance: number }[]) {
  const chapters = new Map<ChapterId, { sum: number; of: number }>();
  for (const { chapter, chance } of chances) {
    const { sum, of } = chapters.get(chapter) ?? { sum: 0, of: 0 };
    chapters.set(chapter, { sum: sum + chance, of: of + 1 });
  }
  return [...chapters].map(([chapter, { sum, of }]) => ({ chapter, mean: sum / of }));
}

const adviceTexts = {
  study: {
    zh: '先把没做过的和做错的题过一遍，再做模拟考试。',
    en: 'Go through what is new and what was wrong, then take a mock paper.',
  },
  mock: {
    zh: '知识点掌握得不错，按考试时间做两套模拟卷检验一下。',
    en: 'You know most of it. Take two mock papers against the clock.',
  },
  book: { zh: '通过的把握很大，可以预约考试了。', en: 'A pass is very likely. You can book the exam.' },
} as const satisfies Record<Readiness['advice']['kind'], Readiness['advice']['text']>;

function adviceFor(passPercent: number | undefined, seenPercent: number, recentMocks: number) {
  if (seenPercent < 60 || passPercent === undefined) return 'study';
  if (recentMocks < 2) return 'mock';
  if (passPercent >= 85) return 'book';
  return passPercent >= 60 ? 'mock' : 'study';
}

/**
 * How likely a pass is if the exam were now: answers fade with time, what was never seen goes by how first tries went, and
 * recent mock papers count as much as everything else. Nothing is said below 30 answers without a mock paper.
 */
export function estimateReadiness({
  questions,
  answered,
  mocks,
  format,
  now,
}: ReadinessFacts): Omit<Readiness, 'subject'> {
  const byId = new Map(answered.map((one) => [one.questionId, one]));
  const asked = questions.flatMap(({ questionId }) => byId.get(questionId) ?? []);
  const unseen = firstTry(asked);
  const chances = questions.map(({ questionId, chapter }) => {
    const one = byId.get(questionId);
    return { chapter, chance: one ? chanceOf(one, now) : unseen };
  });
  const mean = chances.reduce((sum, { chance }) => sum + chance, 0) / Math.max(1, chances.length);

  let weight = studyWeight * format.questions;
  let rights = mean * weight;
  for (const { score, full, at } of mocks) {
    const counts = format.questions * fading(daysSince(at, now), mockHalfLifeDays);
    weight += counts;
    rights += (counts * score) / full;
  }
  const enough = asked.length >= 30 || mocks.length > 0;
  // One of each beside them: nobody is certain to know everything or nothing.
  const pass = tail(Math.ceil(format.pass / format.pointsEach), format.questions, rights + 0.5, weight - rights + 0.5);
  const passPercent = enough ? Math.min(99, Math.round(100 * pass)) : undefined;
  const seenPercent = Math.round((100 * asked.length) / Math.max(1, questions.length));
  const recent = mocks.filter(({ at }) => daysSince(at, now) <= recentDays).length;
  const kind = adviceFor(passPercent, seenPercent, recent);
  const weakest = chapterMeans(chances)
    .filter(({ mean: known }) => known < 0.9)
    .sort((one, other) => one.mean - other.mean)
    .slice(0, 3)
    .map(({ chapter }) => chapter);
  return {
    ...(passPercent === undefined ? {} : { passPercent }),
    mocks: mocks.length,
    seenPercent,
    advice: { kind, text: adviceTexts[kind] },
    weakest,
  };
}
