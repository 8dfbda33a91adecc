import type { AnsweredQuestion } from '@yilu/contracts';
import { describe, expect, test } from 'vitest';
import { estimateReadiness, type ReadinessFacts } from './readiness.js';
import { drawnFrom, seeded } from './seeded.js';

const dayMs = 86_400_000;
const now = new Date('2026-11-22T08:00:00.000Z');
const format = { questions: 100, pass: 90, pointsEach: 1 };
const questions = Array.from({ length: 300 }, (_none, at) => ({
  questionId: `Q${String(at).padStart(3, '0')}`,
  chapter: `chapter-${at % 6}`,
}));
const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs).toISOString();
const facts = (over: Partial<ReadinessFacts> = {}): ReadinessFacts => ({
  questions,
  answered: [],
  mocks: [],
  format,
  now,
  ...over,
});
const allAnswered = (days: number, right = true): AnsweredQuestion[] =>
  questions.map(({ questionId }) => ({ questionId, right, at: daysAgo(days), times: 2, wrongTimes: right ? 0 : 2 }));
const mock = (score: number, days: number) => ({ score, full: 100, at: daysAgo(days) });

describe('The readiness estimate', () => {
  test('says nothing before enough is known, and advises to study', () => {
    const { passPercent, advice, seenPercent } = estimateReadiness(facts({ answered: allAnswered(0).slice(0, 29) }));
    expect({ passPercent, kind: advice.kind, seenPercent }).toEqual({
      passPercent: undefined,
      kind: 'study',
      seenPercent: 10,
    });
  });

  test('advises a mock paper once everything was seen, and to book after two good ones', () => {
    const answered = allAnswered(1);
    expect(estimateReadiness(facts({ answered })).advice.kind).toBe('mock');
    const ready = estimateReadiness(facts({ answered, mocks: [mock(97, 1), mock(98, 0)] }));
    expect(ready.advice.kind).toBe('book');
    expect(ready.passPercent).toBeGreaterThanOrEqual(85);
  });

  test('falls with time and with wrong answers, and rises with a good mock paper', () => {
    const percent = (over: Partial<ReadinessFacts>) => estimateReadiness(facts(over)).passPercent ?? 0;
    expect(percent({ answered: allAnswered(60) })).toBeLessThan(percent({ answered: allAnswered(1) }));
    expect(percent({ answered: allAnswered(1, false) })).toBeLessThan(5);
    const answered = allAnswered(5);
    expect(percent({ answered, mocks: [mock(99, 0)] })).toBeGreaterThan(percent({ answered }));
    expect(percent({ answered, mocks: [mock(70, 0)] })).toBeLessThan(percent({ answered }));
  });

  test('names the weakest chapters first', () => {
    const answered = allAnswered(0).map((one, at) => (at % 6 === 4 ? { ...one, right: false, wrongTimes: 2 } : one));
    expect(estimateReadiness(facts({ answered })).weakest[0]).toBe('chapter-4');
  });
});

/**
 * Learners who are not built as the estimate believes: each question is known or not, reading its explanation teaches it
 * with the learner's own chance, and he forgets at a pace of his own. What his exam would come to is played out.
 */
function simulated(seed: number) {
  const below = seeded(`learner-${seed}`);
  const chance = (p: number) => below(1_000_000) < p * 1_000_000;
  const between = (low: number, high: number) => low + (below(1_000_000) / 1_000_000) * (high - low);
  const learner = {
    before: between(0.2, 0.8),
    learns: between(0.4, 0.95),
    forgets: between(0.002, 0.03),
    guesses: between(0.25, 0.5),
  };
  const known = new Map(questions.map(({ questionId }) => [questionId, chance(learner.before)]));
  const answered = new Map<string, AnsweredQuestion>();
  const mocks: { score: number; full: number; at: string }[] = [];

  const sit = () =>
    drawnFrom(questions, 100, below).filter(({ questionId }) => known.get(questionId) || chance(learner.guesses))
      .length;
  for (let day = 3 + below(25); day >= 0; day--) {
    for (const [questionId, knows] of known) if (knows && chance(learner.forgets)) known.set(questionId, false);
    for (const { questionId } of drawnFrom(questions, below(60), below)) {
      const right = known.get(questionId) || chance(learner.guesses);
      if (!known.get(questionId) && chance(learner.learns)) known.set(questionId, true);
      const { times = 0, wrongTimes = 0 } = answered.get(questionId) ?? {};
      answered.set(questionId, {
        questionId,
        right,
        at: daysAgo(day),
        times: times + 1,
        wrongTimes: wrongTimes + (right ? 0 : 1),
      });
    }
    if (chance(0.12)) mocks.push({ score: sit(), full: 100, at: daysAgo(day) });
  }
  const { passPercent } = estimateReadiness(facts({ answered: [...answered.values()], mocks }));
  return { passPercent, passed: sit() >= 90 };
}

describe('The readiness estimate of 3,000 simulated learners', () => {
  const all = Array.from({ length: 3000 }, (_none, seed) => simulated(seed)).flatMap(({ passPercent, passed }) =>
    passPercent === undefined ? [] : [{ chance: passPercent / 100, passed: passed ? 1 : 0 }],
  );
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  test('has a Brier score far below that of the base rate', () => {
    const base = mean(all.map(({ passed }) => passed));
    const brier = mean(all.map(({ chance, passed }) => (chance - passed) ** 2));
    const naive = mean(all.map(({ passed }) => (base - passed) ** 2));
    expect(base).toBeGreaterThan(0.1);
    expect(brier).toBeLessThan(naive * 0.65);
  });

  test.each([
    [0, 0.2],
    [0.2, 0.5],
    [0.5, 0.8],
    [0.8, 1],
  ])('passes about as often as it says where it says %d to %d', (from, to) => {
    const band = all.filter(({ chance }) => chance >= from && (chance < to || to === 1));
    expect(band.length).toBeGreaterThan(30);
    expect(Math.abs(mean(band.map(({ chance }) => chance)) - mean(band.map(({ passed }) => passed)))).toBeLessThan(
      0.15,
    );
  });
});
