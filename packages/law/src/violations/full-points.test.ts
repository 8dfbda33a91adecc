import { NoHolidayData } from '@yilu/kernel';
import { describe, expect, it } from 'vitest';
import table from '../vectors/points-and-procedure.json' with { type: 'json' };
import { fullPointsCourse, studyBy, studyRefused } from './full-points.js';

const rule = table.points_rules.full_12;

describe('the course of full-points education', () => {
  it.each([
    [['C1'], 'others'],
    [['C1', 'D'], 'others'],
    [['A1'], 'A1_A2_A3_B1_B2'],
    [['B2', 'D'], 'A1_A2_A3_B1_B2'],
  ] as const)('for %s is that of the table for %s', (classes, kind) => {
    expect(fullPointsCourse(classes, 1, 12)).toEqual({
      days: rule.study_days_first[kind],
      onsiteAndOnlineDays: rule.onsite_plus_online_min_days[kind],
      onsiteDays: rule.onsite_min_days[kind],
      exams: ['theory'],
    });
    expect(fullPointsCourse(classes, 2, 12).days).toBe(rule.study_days_first[kind] + rule.study_days_increment[kind]);
    expect(fullPointsCourse(classes, 99, 12).days).toBe(rule.study_days_cap[kind]);
  });

  it.each([
    ['C1', 1, 12, 7],
    ['C1', 1, 23, 7],
    ['C1', 1, 24, 14],
    ['C1', 2, 12, 14],
    ['C1', 2, 24, 14],
    ['C1', 3, 12, 21],
    ['C1', 8, 12, 56],
    ['C1', 9, 12, 60],
    ['A2', 3, 12, 90],
    ['A2', 4, 12, 120],
    ['A2', 5, 12, 120],
  ])('%s, %i. time, %i points: %i days', (licence, time, points, days) =>
    expect(fullPointsCourse([licence], time, points).days).toBe(days),
  );

  it.each([
    [1, 12, ['theory']],
    [1, 23, ['theory']],
    [1, 24, ['theory', 'road']],
    [1, 35, ['theory', 'road']],
    [2, 12, ['theory', 'road']],
    [1, 36, ['theory', 'field', 'road']],
    [3, 12, ['theory', 'field', 'road']],
  ])('the %i. time with %i points ends with %s', (time, points, exams) =>
    expect(fullPointsCourse(['C1'], time, points).exams).toEqual(exams),
  );
});

describe('nobody comes to study', () => {
  it('has the term of the table, in calendar days that roll over a holiday', () => {
    expect(rule.refuse_after_notice_days).toBe(30);
    expect(studyBy('2026-06-08')).toEqual({ on: '2026-07-08', provisional: false });
    expect(studyBy('2026-09-02')).toEqual({ on: '2026-10-08', provisional: false });
    expect(studyBy('2026-12-10')).toEqual({ on: '2027-01-09', provisional: true });
  });
  it.each([
    [undefined, undefined, '2026-12-01', false],
    ['2026-06-08', undefined, '2026-07-08', false],
    ['2026-06-08', undefined, '2026-07-09', true],
    ['2026-06-08', '2026-07-08', '2026-12-01', false],
    ['2026-06-08', '2026-07-09', '2026-12-01', true],
  ])('noticed %s, joined %s: on %s refused is %s', (noticedOn, joinedOn, on, refused) =>
    expect(studyRefused({ noticedOn, joinedOn, on })).toBe(refused),
  );
  it('is not guessed where the last day needs a year without a holiday notice, and not asked before it', () => {
    expect(studyRefused({ noticedOn: '2026-12-10', joinedOn: undefined, on: '2027-01-09' })).toBe(false);
    expect(() => studyRefused({ noticedOn: '2026-12-10', joinedOn: undefined, on: '2027-01-10' })).toThrow(
      NoHolidayData,
    );
  });
});
