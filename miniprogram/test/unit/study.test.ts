import type { MockView, StudyProgress, StudyQuestion } from '@yilu/contracts';
import { describe, expect, test } from 'vitest';
import { chooseToday, firstOpen, shuffled, wrongOnes } from '../../src/packageStudy/choose-questions.js';
import { afterSync, answeredOnce, type Mark, type Marks, markOf, nothingLearnt } from '../../src/packageStudy/mark.js';
import { afterSaving, answeredAnew, resumed, unsentOf } from '../../src/packageStudy/mock-answers.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 2, minute)).toISOString();
const mark = (right: boolean, minute: number): Mark => ({ right, at: at(minute), times: 1, wrongTimes: right ? 0 : 1 });
const ids = Array.from({ length: 40 }, (_, number) => `A${String(number).padStart(4, '0')}`);
const progress = (answered: StudyProgress['answered']): StudyProgress => ({
  subject: 'S1',
  answered,
  wrong: [],
  secondsStudied: 120,
  secondsToday: 60,
  serverTime: at(30),
});

describe('what a phone learnt', () => {
  test('counts every answer of this phone and shows the last one', () => {
    const twice = answeredOnce(answeredOnce(nothingLearnt, 'A0001', false, at(1)), 'A0001', true, at(2));
    expect(markOf(twice, 'A0001')).toEqual({ right: true, at: at(2), times: 2, wrongTimes: 1 });
    expect(twice.unsent).toEqual(['A0001']);
  });

  test('keeps what was answered while the city was being told', () => {
    const before = answeredOnce(answeredOnce(nothingLearnt, 'A0001', true, at(1)), 'A0002', true, at(1));
    const sent = before.unsent.map((questionId) => ({ questionId, ...mark(true, 1) }));
    const meanwhile = answeredOnce(before, 'A0002', false, at(2));
    const after = afterSync(meanwhile, sent, progress(sent));
    expect(after.unsent).toEqual(['A0002']);
    expect(markOf(after, 'A0002')?.right).toBe(false);
    expect(markOf(after, 'A0001')?.right).toBe(true);
  });

  test('takes another phone’s answers over, and sends its own counts alone the next time', () => {
    const here = answeredOnce(nothingLearnt, 'A0001', true, at(1));
    const both = { questionId: 'A0001', right: false, at: at(5), times: 4, wrongTimes: 2 };
    const after = afterSync(here, [{ questionId: 'A0001', ...mark(true, 1) }], progress([both]));
    expect(markOf(after, 'A0001')).toMatchObject({ right: false, times: 4 });
    expect(answeredOnce(after, 'A0001', true, at(6)).own['A0001']).toMatchObject({ times: 2, wrongTimes: 0 });
  });

  test('keeps what the city does not know of, so that nothing is lost with a retired question', () => {
    const here = answeredOnce(nothingLearnt, 'A0001', false, at(1));
    const after = afterSync(here, [{ questionId: 'A0001', ...mark(false, 1) }], progress([]));
    expect(after.unsent).toEqual([]);
    expect(markOf(after, 'A0001')?.right).toBe(false);
  });
});

describe('a day’s questions', () => {
  const marks = (entries: Record<string, Mark>): Marks => ({ ...nothingLearnt, city: entries });

  test('are twenty, the same all day and others the next', () => {
    const today = chooseToday(ids, nothingLearnt, '2026-11-22');
    expect(new Set(today).size).toBe(20);
    expect(chooseToday(ids, nothingLearnt, '2026-11-22')).toEqual(today);
    expect(chooseToday(ids, nothingLearnt, '2026-11-23')).not.toEqual(today);
  });

  test('repeat at most eight that went wrong while there are new ones', () => {
    const wrong = Object.fromEntries(ids.slice(0, 15).map((id, minute) => [id, mark(false, minute)]));
    const today = chooseToday(ids, marks(wrong), '2026-11-22');
    expect(today.filter((id) => id in wrong).sort()).toEqual(ids.slice(0, 8));
    expect(today).toHaveLength(20);
  });

  test('are those that were right longest ago once nothing is new or wrong', () => {
    const known = Object.fromEntries(ids.map((id, minute) => [id, mark(true, minute)]));
    expect([...chooseToday(ids, marks(known), '2026-11-22')].sort()).toEqual(ids.slice(0, 20));
  });

  test('begin where one stopped, and wrong ones with the oldest', () => {
    expect(firstOpen(ids, (id) => id < 'A0003')).toBe(3);
    expect(firstOpen(ids, () => true)).toBe(0);
    expect(wrongOnes(ids, marks({ A0001: mark(false, 9), A0002: mark(false, 3), A0003: mark(true, 1) }))).toEqual([
      'A0002',
      'A0001',
    ]);
  });
});

describe('options', () => {
  const question: StudyQuestion = {
    questionId: 'A0001',
    chapter: 'points',
    kind: 'multi',
    stem: '?',
    options: (['A', 'B', 'C', 'D'] as const).map((key) => ({ key, text: `text ${key}` })),
    answer: ['A', 'C'],
    explanation: '',
    law: '',
  };

  test('change their places and keep what is right', () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 50; seed++) {
      const mixed = shuffled(question, String(seed));
      expect(mixed.options.map(({ key }) => key)).toEqual(['A', 'B', 'C', 'D']);
      const right = mixed.options.filter(({ key }) => mixed.answer.includes(key)).map(({ text }) => text);
      expect(right.sort()).toEqual(['text A', 'text C']);
      orders.add(mixed.options.map(({ text }) => text).join());
    }
    expect(orders.size).toBeGreaterThan(10);
  });

  test('of a question that is judged stay as they are', () => {
    const judge: StudyQuestion = { ...question, kind: 'judge', options: question.options.slice(0, 2), answer: ['B'] };
    expect(shuffled(judge, 'x')).toBe(judge);
  });
});

describe('a paper’s answers on the phone', () => {
  const nothing = { chosen: {}, unsent: [], at: 0 };
  const view = { answers: [{ questionId: 'A0001', chosen: ['A'] }] } as Pick<MockView, 'answers'>;

  test('come back after a crash: the city’s, and over them what it was never told', () => {
    const kept = answeredAnew(answeredAnew(nothing, 'A0001', ['B']), 'A0002', ['C']);
    const back = resumed(view, { ...kept, unsent: ['A0002'] });
    expect(back.chosen).toEqual({ A0001: ['A'], A0002: ['C'] });
    expect(resumed(view, kept).chosen).toEqual({ A0001: ['B'], A0002: ['C'] });
  });

  test('are sent until they have arrived as they stand', () => {
    const first = answeredAnew(nothing, 'A0001', ['A']);
    const sent = unsentOf(first);
    const changed = answeredAnew(answeredAnew(first, 'A0001', ['B']), 'A0002', ['A', 'C']);
    expect(unsentOf(afterSaving(changed, sent))).toEqual([
      { questionId: 'A0001', chosen: ['B'] },
      { questionId: 'A0002', chosen: ['A', 'C'] },
    ]);
    expect(unsentOf(afterSaving(changed, unsentOf(changed)))).toEqual([]);
  });
});
