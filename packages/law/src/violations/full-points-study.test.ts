import { describe, expect, it } from 'vitest';
import table from '../vectors/points-and-procedure.json' with { type: 'json' };
import { fullPointsCourse } from './full-points.js';
import { type ExamAttempt, nextStep, type StudySession, studiedDays } from './full-points-study.js';

const session = (on: string, mode: StudySession['mode'], minutes: number): StudySession => ({ on, mode, minutes });

describe('a day of study', () => {
  it.each([
    ['on site just three hours', [session('2026-06-15', 'onsite', 180)], 0, 0],
    ['on site more than three hours', [session('2026-06-15', 'onsite', 181)], 1, 1],
    ['on site twice two hours', [session('2026-06-15', 'onsite', 120), session('2026-06-15', 'onsite', 120)], 0, 0],
    ['online twice two hours', [session('2026-06-15', 'online', 120), session('2026-06-15', 'online', 120)], 0, 1],
    ['online over two days', [session('2026-06-15', 'online', 120), session('2026-06-16', 'online', 120)], 0, 0],
    ['both on one day', [session('2026-06-15', 'onsite', 200), session('2026-06-15', 'online', 200)], 1, 1],
  ])('%s', (_, sessions, onsite, together) => expect(studiedDays(sessions)).toEqual({ onsite, together }));
});

describe('the next step', () => {
  const joinedOn = '2026-06-15';
  const course = fullPointsCourse(['C1'], 1, 12);
  const sessions = [
    session('2026-06-15', 'onsite', 240),
    session('2026-06-16', 'onsite', 240),
    ...['2026-06-17', '2026-06-18', '2026-06-19'].map((on) => session(on, 'online', 200)),
  ];
  const attempt = (exam: ExamAttempt['exam'], on: string, passed: boolean): ExamAttempt => ({ exam, on, passed });
  const next = (attempts: readonly ExamAttempt[], on: string, asked = course) =>
    nextStep(asked, joinedOn, sessions, attempts, on);

  it('tells the days that are still to be studied', () =>
    expect(nextStep(course, joinedOn, sessions.slice(0, 1), [], '2026-06-17')).toEqual({
      step: 'study',
      onsiteDaysLeft: 1,
      daysLeft: 4,
      endsOn: '2026-06-21',
    }));
  it('is study until the seventh day, although the least days are done', () => {
    expect(next([], '2026-06-21')).toMatchObject({ step: 'study', daysLeft: 0 });
    expect(next([], '2026-06-22')).toEqual({ step: 'exam', exam: 'theory', from: '2026-06-22' });
  });
  it('is study while the least days are missing, however long ago it began', () =>
    expect(nextStep(course, joinedOn, sessions.slice(1), [], '2026-12-01')).toMatchObject({
      step: 'study',
      onsiteDaysLeft: 1,
      daysLeft: 1,
    }));
  it('opens the examination on the day that made the least days full', () => {
    const late = [...sessions.slice(1), session('2026-06-30', 'onsite', 240)];
    expect(nextStep(course, joinedOn, late, [attempt('theory', '2026-06-29', true)], '2026-07-01')).toEqual({
      step: 'exam',
      exam: 'theory',
      from: '2026-06-30',
    });
  });
  it('lets a failed examination be repeated after ten days, which no holiday prolongs', () => {
    expect(table.points_rules.full_12.exam_retry_days).toBe(10);
    const failed = [attempt('theory', '2026-09-22', false)];
    expect(next(failed, '2026-09-23')).toEqual({ step: 'exam', exam: 'theory', from: '2026-10-02' });
  });
  it('asks theory, field and road one after the other the third time', () => {
    const third = { ...fullPointsCourse(['C1'], 3, 12), days: 7 };
    const theory = attempt('theory', '2026-06-24', true);
    const field = attempt('field', '2026-06-26', true);
    expect(next([attempt('road', '2026-06-22', true)], '2026-06-27', third)).toMatchObject({ exam: 'theory' });
    expect(next([theory], '2026-06-27', third)).toMatchObject({ exam: 'field', from: '2026-06-24' });
    expect(next([theory, field], '2026-06-27', third)).toMatchObject({ exam: 'road' });
    const early = attempt('road', '2026-06-25', true);
    expect(next([theory, field, early], '2026-06-27', third)).toMatchObject({ exam: 'road', from: '2026-06-26' });
    const road = attempt('road', '2026-06-27', true);
    expect(next([theory, field, road], '2026-06-27', third)).toEqual({ step: 'passed', on: '2026-06-27' });
  });
});
