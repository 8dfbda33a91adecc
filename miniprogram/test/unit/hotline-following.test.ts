import type { FollowedReport, ReportStatus, ReportStep, ResponseRow } from '@yilu/contracts';
import { hotlineFollowing } from '@yilu/look/catalogue/hotline-following';
import { fill } from '@yilu/look/speak';
import { describe, expect, test } from 'vitest';
import { answered, isPrivateService } from '../../src/packageHotline/following/answers.js';
import { middleOf, newArea, watchable, watchedBy } from '../../src/packageHotline/following/area.js';
import { mergedPages } from '../../src/packageHotline/following/merged-pages.js';
import { grouped, readNumber } from '../../src/packageHotline/following/report-number.js';
import { byUnit, takenWords } from '../../src/packageHotline/following/response-rows.js';
import {
  answersOf,
  badgeOf,
  courseOf,
  daysBetween,
  isAsked,
  mainActionOf,
  nowOf,
  questionOf,
  toneOf,
} from '../../src/packageHotline/following/standing.js';

const step = (status: ReportStatus, over: Partial<ReportStep> = {}): ReportStep => ({
  at: '2026-11-20T01:00:00.000Z',
  status,
  ...over,
});
const statuses = [
  'submitted',
  'accepted',
  'rejected',
  'duplicate',
  'dispatched',
  'returned',
  'in_progress',
  'extended',
  'done',
  'replied',
  'closed',
  'reopened',
] as const satisfies readonly ReportStatus[];

describe('the number of a report', () => {
  test.each([
    ['4K7M9XQ2PA0B', '4K7M9XQ2PA0B'],
    ['4k7m 9xq2 pa0b', '4K7M9XQ2PA0B'],
    ['4K7M-9XQ2-PAOB', '4K7M9XQ2PA0B'],
    ['４Ｋ７Ｍ９ＸＱ２ＰＡ０Ｂ', '4K7M9XQ2PA0B'],
    ['lK7M9XQ2PAiB', '1K7M9XQ2PA1B'],
  ])('is read as it was typed or spoken: %s', (typed, number) => {
    expect(readNumber(typed)).toBe(number);
  });
  test.each(['', '4K7M9XQ2PA0', '4K7M9XQ2PA0B1', '4K7M9XQ2PA0U', '4K7M9XQ2PA0号'])('is none: %s', (typed) => {
    expect(readNumber(typed)).toBeUndefined();
  });
  test('stands in groups of four, and is read again from them', () => {
    expect(grouped('4K7M9XQ2PA0B')).toBe('4K7M 9XQ2 PA0B');
    expect(readNumber(grouped('4K7M9XQ2PA0B'))).toBe('4K7M9XQ2PA0B');
  });
});

describe('how far a report is', () => {
  test('has a word, a sentence and a step for every state and every end, in both languages', () => {
    for (const status of statuses)
      for (const outcome of ['fixed', 'not_fixed', 'answered', undefined] as const) {
        const stood = { status, ...(outcome ? { outcome } : {}) };
        for (const key of [badgeOf(stood), nowOf({ ...stood, steps: [] }), `following.step.${status}` as const])
          expect(hotlineFollowing[key], key).toBeDefined();
      }
  });
  test('says fixed only where it was, and never of one that is open again', () => {
    expect(badgeOf({ status: 'replied', outcome: 'fixed' })).toBe('following.state.fixed');
    expect(badgeOf({ status: 'closed', outcome: 'not_fixed' })).toBe('following.state.not_fixed');
    expect(badgeOf({ status: 'closed', outcome: 'answered' })).toBe('following.state.closed');
    expect(badgeOf({ status: 'reopened', outcome: 'fixed' })).toBe('following.state.reopened');
    expect(toneOf({ status: 'replied', outcome: 'fixed', overdue: false })).toBe('ok');
    expect(toneOf({ status: 'in_progress', overdue: true })).toBe('warn');
    expect(toneOf({ status: 'in_progress', overdue: false })).toBe('');
  });
  test('tells that a second reopening is with the supervisor', () => {
    expect(nowOf({ status: 'reopened', steps: [step('reopened')] })).toBe('following.now.reopened');
    expect(nowOf({ status: 'reopened', steps: [step('reopened'), step('replied'), step('reopened')] })).toBe(
      'following.now.reopened_again',
    );
  });
  test('counts late days by the calendar', () => {
    expect(daysBetween('2026-11-23', '2026-11-24')).toBe(1);
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
  });
});

describe('what was answered', () => {
  const reason = step('done', { text: '新标志已装好' });
  const reply = step('replied', { text: '已修复，谢谢反映' });
  test('is the reason and the reply, once each', () => {
    expect(answersOf({ status: 'replied', steps: [step('submitted'), reason, reply] })).toEqual([
      '新标志已装好',
      '已修复，谢谢反映',
    ]);
    expect(answersOf({ status: 'closed', steps: [reason, step('replied', { text: '新标志已装好' })] })).toEqual([
      '新标志已装好',
    ]);
  });
  test('is of the past once it was reopened', () => {
    const steps = [reason, reply, step('reopened', { text: '又倒了' })];
    expect(answersOf({ status: 'reopened', steps })).toEqual([]);
    expect(answersOf({ status: 'replied', steps: [...steps, step('replied', { text: '重装了' })] })).toEqual([
      '重装了',
    ]);
  });
  test('is the reason where it was not taken up, and the latest one where it takes longer', () => {
    expect(answersOf({ status: 'rejected', steps: [step('rejected', { text: '不在本市' })] })).toEqual(['不在本市']);
    const extended = ['等材料', '等天晴'].map((text) => step('extended', { text }));
    expect(answersOf({ status: 'extended', steps: extended })).toEqual(['等天晴']);
  });
});

test('a day by which a report is expected is said once, and again when it changes', () => {
  const steps = courseOf([
    step('submitted', { expectedOn: '2026-11-23' }),
    step('in_progress', { expectedOn: '2026-11-23' }),
    step('extended', { expectedOn: '2026-11-25' }),
    step('done'),
  ]);
  expect(steps.map(({ newDay }) => newDay)).toEqual(['2026-11-23', undefined, '2026-11-25', undefined]);
});

describe('the main action', () => {
  const open = { report: { status: 'in_progress' }, isPrivate: false } as const;
  const follower = { mine: false, following: true } as const;
  test('is “me too” for whoever neither filed nor follows an open public report, signed in or not', () => {
    expect(mainActionOf(open)).toBe('too');
    expect(mainActionOf({ ...open, own: { mine: false, following: false } })).toBe('too');
    expect(mainActionOf({ ...open, own: follower })).toBeUndefined();
    expect(mainActionOf({ ...open, own: { mine: true, following: true } })).toBeUndefined();
    expect(mainActionOf({ ...open, isPrivate: true })).toBeUndefined();
  });
  test('leads to the report that it was joined to, and to a new one once it has ended', () => {
    const duplicateOf = '4K7M9XQ2PA0B' as FollowedReport['reportId'];
    expect(mainActionOf({ ...open, report: { status: 'duplicate', duplicateOf } })).toBe('joined');
    expect(mainActionOf({ ...open, report: { status: 'rejected' } })).toBe('again');
    expect(mainActionOf({ ...open, report: { status: 'closed' } })).toBe('again');
  });
  test('is none for what was just seen to, and a new report where an answer does not help somebody else', () => {
    expect(mainActionOf({ ...open, report: { status: 'done' } })).toBeUndefined();
    expect(mainActionOf({ ...open, report: { status: 'replied' } })).toBe('again');
  });
  test('stands back while its reporter may have it done again', () => {
    const own = { mine: true, following: true, mayReopenUntil: '2026-11-27T16:00:00.000Z' };
    expect(mainActionOf({ ...open, report: { status: 'closed' }, own })).toBeUndefined();
  });
  test('a word is asked once, and only while it counts', () => {
    const until = '2026-11-27T16:00:00.000Z';
    const own = { mine: true, following: true, mayReopenUntil: until };
    expect(isAsked({ ...own, survey: { until, answered: false } })).toBe(true);
    expect(isAsked({ ...own, survey: { until, answered: true } })).toBe(false);
    expect(isAsked({ mine: true, following: true, survey: { until, answered: false } })).toBe(false);
    expect(isAsked(undefined)).toBe(false);
    expect([questionOf('fixed'), questionOf('not_fixed'), questionOf('answered')]).toEqual([
      'fixed',
      'settled',
      'settled',
    ]);
  });
});

describe('answers', () => {
  test('stand beside the questions of their service, in both languages', () => {
    expect(answered('FAC-SIGN-MISSING', { danger_now: '是', direction: '东向西' })).toEqual([
      { question: { zh: '行驶方向', en: 'Direction of travel' }, answer: [{ zh: '东向西', en: 'East to west' }] },
      { question: { zh: '是否正在危及安全', en: 'Is it a danger right now?' }, answer: [{ zh: '是', en: 'Yes' }] },
    ]);
  });
  test('of what nobody asked, or of nothing, are not shown', () => {
    expect(answered('FAC-LIGHTING', { pole_no: '', weather: '晴' })).toEqual([]);
    expect(answered('NO-SUCH', { pole_no: 'NB-1' })).toEqual([]);
  });
  test('of complaints and questions belong to their writer alone', () => {
    expect(['COMPLAINT', 'CONSULT', 'FAC-LIGHTING'].map(isPrivateService)).toEqual([true, true, false]);
  });
});

describe('an area', () => {
  const centre = { lat: 29.8683, lng: 121.544, accuracyMetres: 12 };
  test('is watched by its centre, its radius and its kinds; neither its name nor how well the phone knew the place is sent', () => {
    expect(watchedBy({ ...newArea, name: '家门口', centre, services: ['FAC-LIGHTING'] })).toEqual({
      shape: { kind: 'circle', centre: { lat: 29.8683, lng: 121.544 }, radiusMetres: 500 },
      services: ['FAC-LIGHTING'],
    });
    expect(watchedBy(newArea)).toBeUndefined();
  });
  test('offers public reports alone', () => {
    const codes = watchable.map(({ code }) => code);
    expect(codes).toContain('ROAD-DAMAGE');
    for (const code of ['COMPLAINT', 'CONSULT', 'MOVE-CAR', 'RPT-VIOLATION', 'RPT-HITRUN'])
      expect(codes).not.toContain(code);
  });
  test('has a middle to show on a map, whatever its shape', () => {
    const corners = [
      { lat: 29, lng: 121 },
      { lat: 29, lng: 122 },
      { lat: 30, lng: 122 },
      { lat: 30, lng: 121 },
    ];
    expect(middleOf({ kind: 'polygon', corners })).toEqual({ lat: 29.5, lng: 121.5 });
    expect(middleOf({ kind: 'route', points: corners.slice(0, 2), metres: 50 })).toEqual({ lat: 29, lng: 121.5 });
  });
});

describe('response times', () => {
  const say = (key: keyof typeof hotlineFollowing, values = {}) => fill(hotlineFollowing[key].en, values);
  test('are said in working days, and the day of filing is the same day', () => {
    expect(takenWords(say, { count: 9, median: 0, ninetyPercent: 3 })).toBe(
      '5 in 10 the same day, 9 in 10 within 3 working days',
    );
    expect(takenWords(say, { count: 1, median: 1, ninetyPercent: 1 })).toBe('9 in 10 within 1 working day');
    expect(takenWords(say, { count: 0 })).toBeUndefined();
  });
  test('stand by unit, each once, in the order in which they come', () => {
    const row = (zh: string, serviceCode: string) => ({ unit: { zh, en: zh }, serviceCode }) as ResponseRow;
    const units = byUnit([row('甲', 'A'), row('乙', 'A'), row('甲', 'B')]);
    expect(units.map(({ unit, rows }) => [unit.zh, rows.map((one) => String(one.serviceCode))])).toEqual([
      ['甲', ['A', 'B']],
      ['乙', ['A']],
    ]);
  });
});

test('a list shows each report once, and those first where a word is asked', () => {
  const report = (reportId: string, asked = false) => ({ reportId, asked }) as FollowedReport;
  const { asked, others } = mergedPages([report('A'), report('B', true)], [report('A'), report('C')]);
  expect(asked.map(({ reportId }) => String(reportId))).toEqual(['B']);
  expect(others.map(({ reportId }) => String(reportId))).toEqual(['A', 'C']);
});
