import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answeredOf, type Learnt, learntBy, mergeLearnt } from './merge.js';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 0, minute)).toISOString();

interface Answer {
  readonly questionId: string;
  readonly right: boolean;
  readonly minute: number;
}
/** What a phone knows after these answers, in the order in which they were given. */
function phone(deviceId: string, answers: readonly Answer[]): Learnt {
  const counted = new Map<string, { right: boolean; at: string; times: number; wrongTimes: number }>();
  for (const { questionId, right, minute } of answers) {
    const { times = 0, wrongTimes = 0 } = counted.get(questionId) ?? {};
    counted.set(questionId, { right, at: at(minute), times: times + 1, wrongTimes: wrongTimes + (right ? 0 : 1) });
  }
  return learntBy(
    deviceId,
    [...counted].map(([questionId, one]) => ({ questionId, ...one })),
  );
}

const answers = fc
  .array(fc.record({ questionId: fc.constantFrom('Q001', 'Q002', 'Q003'), right: fc.boolean(), minute: fc.nat(9) }))
  .map((row) => row.sort((one, other) => one.minute - other.minute));
const learnt = fc
  .tuple(fc.constantFrom('phone-aa', 'phone-bb', 'phone-cc'), answers)
  .map(([id, row]) => phone(id, row));

describe('What two devices learnt', () => {
  test('merges to the same whatever the order', () => {
    fc.assert(
      fc.property(learnt, learnt, (one, other) => {
        expect(mergeLearnt(one, other)).toEqual(mergeLearnt(other, one));
      }),
    );
  });

  test('merges to the same however it is grouped', () => {
    fc.assert(
      fc.property(learnt, learnt, learnt, (a, b, c) => {
        expect(mergeLearnt(mergeLearnt(a, b), c)).toEqual(mergeLearnt(a, mergeLearnt(b, c)));
      }),
    );
  });

  test('merges to the same however often it is sent', () => {
    fc.assert(
      fc.property(learnt, learnt, (one, other) => {
        const merged = mergeLearnt(one, other);
        expect(mergeLearnt(merged, other)).toEqual(merged);
        expect(mergeLearnt(merged, merged)).toEqual(merged);
      }),
    );
  });

  test('loses no answer: counts of all devices add up, whatever came earlier in between', () => {
    fc.assert(
      fc.property(answers, answers, fc.nat(20), (one, other, split) => {
        const early = phone('phone-aa', one.slice(0, split));
        const both = mergeLearnt(mergeLearnt(phone('phone-bb', other), early), phone('phone-aa', one));
        const totals = answeredOf(both);
        const sum = (of: (answer: (typeof totals)[number]) => number) =>
          totals.reduce((all, each) => all + of(each), 0);
        expect(sum(({ times }) => times)).toBe(one.length + other.length);
        expect(sum(({ wrongTimes }) => wrongTimes)).toBe([...one, ...other].filter(({ right }) => !right).length);
      }),
    );
  });

  test('keeps the last answer to each question, on whichever device', () => {
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        for (const { questionId, at: last, right } of answeredOf(
          mergeLearnt(phone('phone-aa', one), phone('phone-bb', other)),
        )) {
          const given = [...one, ...other].filter((answer) => answer.questionId === questionId);
          const latest = Math.max(...given.map(({ minute }) => minute));
          expect(last).toBe(at(latest));
          expect(given.filter(({ minute }) => minute === latest).map((answer) => answer.right)).toContain(right);
        }
      }),
    );
  });

  test('takes nobody for wrong more often than he answered', () => {
    const odd = { questionId: 'Q001', right: true, at: at(1), times: 2, wrongTimes: 9 };
    expect(answeredOf(learntBy('phone-aa', [odd]))).toEqual([{ ...odd, wrongTimes: 2 }]);
  });
});
