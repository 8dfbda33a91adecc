import { type LicenceClass, PlanId, SessionId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { classLineOf, peopleInLine } from './class-line.js';
import type { ExamSession } from './files.js';

const session = (classes: LicenceClass[], over: Partial<ExamSession> = {}): ExamSession => ({
  sessionId: SessionId.parse('S1HALL01'),
  planId: PlanId.parse('P2026W49'),
  ...{ version: 1, edition: 1, subject: 'S1', siteId: 'haishu', open: false, booked: 0, priorityBooked: 0 },
  ...{ startsAt: '2026-12-07T01:00:00.000Z', endsAt: '2026-12-07T03:00:00.000Z' },
  ...{ capacity: 10, priorityCapacity: 1, priorityFrom: '2026-11-20T01:00:00.000Z', holds: [], waiters: [] },
  classes,
  ...over,
});

describe('the line of a class', () => {
  it('is of whoever may take a seat that it may take, however many sessions lie between them', () => {
    const sessions = [session(['C1', 'C2']), session(['C2', 'C5']), session(['D'])];
    const { classes, seats } = classLineOf(sessions, 'C1');
    expect([[...classes].sort(), seats]).toEqual([['C1', 'C2', 'C5'], 18]);
    expect(classLineOf(sessions, 'D')).toEqual({ classes: new Set(['D']), seats: 9 });
  });

  it('has no seats of sessions that were called off, and does not run through them', () => {
    const cancelled = { at: '2026-11-20T00:00:00.000Z', reason: { zh: '台风', en: 'Typhoon' } };
    const sessions = [session(['C1']), session(['C1', 'D'], { cancelled }), session(['D'])];
    expect(classLineOf(sessions, 'C1')).toEqual({ classes: new Set(['C1']), seats: 9 });
  });

  it('counts its people by day over all of its classes', () => {
    const days = (people: number) => new Map([['2026-05-29', people]]);
    const tallies = new Map<LicenceClass, ReadonlyMap<string, number>>([
      ['C1', days(3)],
      ['C2', days(4)],
      ['D', days(5)],
    ]);
    const line = classLineOf([session(['C1', 'C2'])], 'C1');
    expect([...peopleInLine(line, tallies)]).toEqual([['2026-05-29', 7]]);
  });
});
