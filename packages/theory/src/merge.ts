import type { AnsweredQuestion, QuestionId } from '@yilu/contracts';

/** How often one device had a question, and how often wrong: only that device raises it. */
export interface DeviceCount {
  readonly times: number;
  readonly wrongTimes: number;
}

/** What is known of one question: the last answer, and whose it was, with every device's own counts. */
export interface LearntQuestion {
  readonly right: boolean;
  readonly at: string;
  readonly deviceId: string;
  readonly counts: Readonly<Record<string, DeviceCount>>;
}

/**
 * Everything answered. Two of them merge into one whatever the order and however often: the last answer by its instant
 * wins, and counts are kept by device, of which the higher one is the later. Adding counts up would count twice what is
 * sent twice; taking the highest of all would lose what two devices did apart.
 */
export type Learnt = Readonly<Record<QuestionId, LearntQuestion>>;

type LastAnswer = Pick<LearntQuestion, 'at' | 'deviceId' | 'right'>;

/** Later wins; at the same instant the device and then the wrong answer decide, so that both sides decide alike. */
function isLater(one: LastAnswer, other: LastAnswer): boolean {
  if (one.at !== other.at) return one.at > other.at;
  if (one.deviceId !== other.deviceId) return one.deviceId > other.deviceId;
  return !one.right && other.right;
}

function mergedCounts(one: LearntQuestion['counts'], other: LearntQuestion['counts']): LearntQuestion['counts'] {
  const merged: Record<string, DeviceCount> = { ...one };
  for (const [deviceId, { times, wrongTimes }] of Object.entries(other)) {
    const known = merged[deviceId];
    merged[deviceId] = {
      times: Math.max(times, known?.times ?? 0),
      wrongTimes: Math.max(wrongTimes, known?.wrongTimes ?? 0),
    };
  }
  return merged;
}

function mergedQuestion(one: LearntQuestion, other: LearntQuestion): LearntQuestion {
  const { right, at, deviceId } = isLater(one, other) ? one : other;
  return { right, at, deviceId, counts: mergedCounts(one.counts, other.counts) };
}

/** Everything that either of them knows. */
export function mergeLearnt(one: Learnt, other: Learnt): Learnt {
  const merged: Record<QuestionId, LearntQuestion> = { ...one };
  for (const [questionId, theirs] of Object.entries(other)) {
    const ours = merged[questionId];
    merged[questionId] = ours ? mergedQuestion(ours, theirs) : theirs;
  }
  return merged;
}

/** What one device did, by its own counts alone; a question named twice is merged with itself. */
export const learntBy = (deviceId: string, answered: readonly AnsweredQuestion[]): Learnt =>
  answered
    .map(({ questionId, right, at, times, wrongTimes }) => ({
      // Nobody is wrong more often than he answers, whatever a phone says.
      [questionId]: { right, at, deviceId, counts: { [deviceId]: { times, wrongTimes: Math.min(times, wrongTimes) } } },
    }))
    .reduce<Learnt>(mergeLearnt, {});

/** As it is shown: the last answer with the counts of all devices together, by question. */
export const answeredOf = (learnt: Learnt): AnsweredQuestion[] =>
  Object.entries(learnt)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([questionId, { right, at, counts }]) => {
      const all = Object.values(counts);
      return {
        questionId,
        right,
        at,
        times: all.reduce((sum, { times }) => sum + times, 0),
        wrongTimes: all.reduce((sum, { wrongTimes }) => sum + wrongTimes, 0),
      };
    });
