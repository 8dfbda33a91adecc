import { describe, expect, it } from 'vitest';
import table from '../vectors/points-and-procedure.json' with { type: 'json' };
import { type ReductionFacts, reductionEarned, reductionRefusals } from './reduction.js';
import { type ReductionRefusal, reductionRefusalTexts } from './reduction-refusals.js';
import { reductionExam, reductionRules, reductionsPerCycle } from './reduction-rules.js';

const facts: ReductionFacts = {
  firstLicensedOn: '2018-05-10',
  on: '2026-11-22',
  sum: 6,
  reducible: 6,
  unhandledRecords: 0,
  fullPointsStudies: [],
  gravePenalties: [],
  frauds: [],
  licence: { auditOverdue: false, held: false },
  vehiclesOutOfOrder: 0,
};

it('has the figures of the table', () => {
  const { online, onsite, volunteer, max_per_cycle, exam_format, refuse_when } = table.points_rules.reduction;
  expect(reductionsPerCycle).toBe(max_per_cycle);
  expect(reductionRules.online).toMatchObject({
    points: online.points,
    minutes: online.minutes,
    withinDays: online.within_days,
    examRequired: online.exam_required,
  });
  expect(reductionRules.onsite).toMatchObject({
    points: onsite.points,
    minutes: onsite.hours * 60,
    examRequired: true,
  });
  expect(reductionRules.volunteer).toMatchObject({ points: volunteer.points, minutes: volunteer.hours * 60 });
  expect(reductionExam).toEqual({ questions: exam_format.questions, passMark: exam_format.pass });
  // Every item of art 26 has its own text; grounds of art 25 stand beside them.
  const items = Object.values(reductionRefusalTexts).map(({ basis }) => /第.项/.exec(basis)?.[0]);
  expect(new Set(items.filter((item) => item !== undefined)).size).toBe(refuse_when.length);
});

describe('学法减分 is refused', () => {
  it('for nothing where nothing stands against it', () => expect(reductionRefusals(facts)).toEqual([]));

  it.each<[ReductionRefusal, Partial<ReductionFacts>]>([
    ['records_unhandled', { unhandledRecords: 1 }],
    ['points_full', { sum: 12 }],
    ['nothing_to_reduce', { sum: 0 }],
    ['cycle_limit_reached', { reducible: 0 }],
    ['two_full_points_studies', { fullPointsStudies: ['2026-06-01', '2026-09-01'] }],
    ['two_full_points_studies', { fullPointsStudies: ['2025-05-10', '2026-05-09'] }],
    ['grave_penalty', { gravePenalties: ['2024-05-10'] }],
    ['on_probation', { licence: { auditOverdue: false, held: false, probationUntil: '2026-11-22' } }],
    ['audit_overdue', { licence: { auditOverdue: true, held: false } }],
    ['licence_held', { licence: { auditOverdue: false, held: true } }],
    ['vehicle_out_of_order', { vehiclesOutOfOrder: 1 }],
    ['fraud', { frauds: ['2024-05-10'] }],
  ])('%s: %o', (refusal, change) => expect(reductionRefusals({ ...facts, ...change })).toEqual([refusal]));

  it.each<[string, Partial<ReductionFacts>]>([
    ['one study in each of two cycles', { fullPointsStudies: ['2025-06-01', '2026-06-01'] }],
    ['two studies before the previous cycle', { fullPointsStudies: ['2025-01-01', '2025-05-09'] }],
    ['a grave penalty before the last three cycles', { gravePenalties: ['2024-05-09'] }],
    [
      'a probation that ended yesterday',
      { licence: { auditOverdue: false, held: false, probationUntil: '2026-11-21' } },
    ],
  ])('not for %s', (_, change) => expect(reductionRefusals({ ...facts, ...change })).toEqual([]));

  it('names every reason at once', () =>
    expect(reductionRefusals({ ...facts, unhandledRecords: 2, vehiclesOutOfOrder: 1 })).toHaveLength(2));
});

describe('what a study earns', () => {
  const room = { sum: 6, reducible: 6 };
  const minutes = (on: string, minutes: number) => ({ on, minutes });
  it.each([
    ['30 minutes at once', [minutes('2026-11-10', 30)], '2026-11-10', 1],
    ['30 minutes over three days', [10, 11, 12, 13].map((day) => minutes(`2026-11-${day}`, 8)), '2026-11-14', 1],
    [
      'a holiday at the end gives until the first working day',
      [minutes('2026-09-29', 15), minutes('2026-10-08', 15)],
      '2026-10-08',
      1,
    ],
  ])('online: %s', (_, sessions, examPassedOn, points) =>
    expect(reductionEarned({ mode: 'online', sessions, examPassedOn }, room)).toEqual({ ok: true, value: points }),
  );
  it.each([
    ['29 minutes', [minutes('2026-11-10', 29)], '2026-11-11', 'minutes_missing'],
    [
      'on the fourth calendar day',
      [minutes('2026-11-09', 15), minutes('2026-11-13', 15)],
      '2026-11-14',
      'minutes_missing',
    ],
    ['without the test', [minutes('2026-11-10', 30)], undefined, 'exam_missing'],
    ['a test before the minutes were full', [minutes('2026-11-10', 30)], '2026-11-09', 'exam_missing'],
  ])('online, nothing: %s', (_, sessions, examPassedOn, refusal) =>
    expect(
      reductionEarned({ mode: 'online', sessions, ...(examPassedOn !== undefined && { examPassedOn }) }, room),
    ).toEqual({ ok: false, refusal }),
  );
  it('counts three days from any session, not from the first try of long ago', () => {
    const sessions = [minutes('2026-11-02', 5), minutes('2026-11-10', 15), minutes('2026-11-12', 15)];
    expect(reductionEarned({ mode: 'online', sessions, examPassedOn: '2026-11-12' }, room).ok).toBe(true);
  });
  it('on site: one hour and the test are two points', () => {
    const sessions = [minutes('2026-11-10', 60)];
    expect(reductionEarned({ mode: 'onsite', sessions, examPassedOn: '2026-11-10' }, room)).toMatchObject({ value: 2 });
    expect(reductionEarned({ mode: 'onsite', sessions: [minutes('2026-11-10', 59)] }, room).ok).toBe(false);
  });
  it('voluntary work needs no test', () =>
    expect(reductionEarned({ mode: 'volunteer', sessions: [minutes('2026-11-10', 60)] }, room)).toMatchObject({
      value: 1,
    }));
  it.each([
    [{ sum: 1, reducible: 6 }, 1],
    [{ sum: 6, reducible: 1 }, 1],
    [{ sum: 6, reducible: 0 }, 0],
  ])('never more than stands and the cycle leaves: %o', (left, points) => {
    const sessions = [minutes('2026-11-10', 60)];
    expect(reductionEarned({ mode: 'onsite', sessions, examPassedOn: '2026-11-10' }, left)).toMatchObject({
      value: points,
    });
  });
});
