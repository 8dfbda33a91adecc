import type { ChapterId, OptionKey, QuestionId, QuestionKind } from '@yilu/contracts';
import { type Below, drawnFrom, seeded } from './seeded.js';

/** How a paper of a subject is made up, as the law's formats say it; `pass` is in points. */
export interface PaperFormat {
  readonly questions: number;
  readonly pass: number;
  readonly pointsEach: number;
  readonly types: Readonly<Record<QuestionKind, number>>;
}

/** What a paper has to know of a question: fits a bank's as well as an offline pack's. */
export interface Drawable {
  readonly questionId: QuestionId;
  readonly chapter: ChapterId;
  readonly kind: QuestionKind;
  readonly options: readonly unknown[];
}

/** A place in a paper: the question, and its options' positions in the order in which this paper shows them. */
export interface PaperSlot {
  readonly questionId: QuestionId;
  readonly options: readonly number[];
}

export const optionKeys = ['A', 'B', 'C', 'D'] as const satisfies readonly OptionKey[];
const kindsInOrder = ['judge', 'single', 'multi'] as const satisfies readonly QuestionKind[];

/** Shares `seats` out in proportion to the sizes, whole ones by the largest remainder and nobody above his size. */
function inProportion(sizes: readonly number[], seats: number): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const exact = sizes.map((size) => (size * seats) / all);
  const shares = exact.map(Math.floor);
  const left = seats - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .sort((one, other) => other.remainder - one.remainder || one.at - other.at);
  for (const { at } of byRemainder.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}

function byChapter(questions: readonly Drawable[]): Drawable[][] {
  const groups = new Map<ChapterId, Drawable[]>();
  for (const question of questions) {
    const group = groups.get(question.chapter);
    if (group) group.push(question);
    else groups.set(question.chapter, [question]);
  }
  return [...groups.values()];
}

function shuffledOptions({ kind, options }: Drawable, below: Below): number[] {
  const positions = options.map((_option, at) => at);
  // 正确 stands before 错误 in every paper, as in the hall.
  return kind === 'judge' ? positions : drawnFrom(positions, positions.length, below);
}

/** Draws papers from one row of questions; what depends on them alone is worked out once. */
export function papersFrom(questions: readonly Drawable[], { types }: Pick<PaperFormat, 'types'>) {
  const groups = kindsInOrder.flatMap((kind) => {
    const wanted = types[kind];
    const ofKind = byChapter(questions.filter((question) => question.kind === kind));
    const sizes = ofKind.map(({ length }) => length);
    const enough = sizes.reduce((sum, size) => sum + size, 0) >= wanted;
    const shares = enough ? inProportion(sizes, wanted) : [];
    return wanted === 0 ? [] : [{ enough, ofKind, shares }];
  });
  if (groups.some(({ enough }) => !enough)) return undefined;

  /** The paper of a seed: kinds in their order, within each every chapter by its share, in an order of its own. */
  return (seed: string): PaperSlot[] => {
    const below = seeded(seed);
    return groups.flatMap(({ ofKind, shares }) => {
      const drawn = ofKind.flatMap((group, at) => drawnFrom(group, shares[at] ?? 0, below));
      return drawnFrom(drawn, drawn.length, below).map((question) => ({
        questionId: question.questionId,
        options: shuffledOptions(question, below),
      }));
    });
  };
}

/** The keys under which a paper shows the right options of a question. */
export const answerKeys = ({ options }: PaperSlot, answer: readonly number[]): OptionKey[] =>
  options.flatMap((position, at) => (answer.includes(position) ? [optionKeys[at] as OptionKey] : []));
