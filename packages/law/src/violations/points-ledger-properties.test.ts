import { addDays, addMonths, type Day, dayOf, endOfDay } from '@yilu/kernel/day';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PointsEvent } from './points-events.js';
import { pointsOn } from './points-ledger.js';

const firstLicences = fc.constantFrom(
  '2016-02-29',
  '2020-02-29',
  '2019-03-01',
  '2020-05-10',
  '2018-12-31',
  '2020-01-01',
);
const decisionIds = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
const instants = fc
  .integer({ min: 0, max: 6 * 366 * 24 })
  .map((hours) => new Date(Date.parse('2020-05-11T00:00:00Z') + hours * 3_600_000).toISOString());
const outcome = fc.record({
  points: fc.constantFrom(0, 1, 3, 6, 9, 12),
  penalty: fc.constantFrom('fine', 'fine', 'warning'),
  fineFen: fc.constantFrom(0, 5_000, 20_000),
});

type Happening<T = PointsEvent> = T extends PointsEvent ? Omit<T, 'id'> : never;
const about = (kind: 'revoked' | 'fine_paid') =>
  fc.record({ kind: fc.constant(kind), at: instants, decisionId: decisionIds });
const judged = (kind: 'decided' | 'changed') =>
  fc
    .record({ kind: fc.constant(kind), at: instants, decisionId: decisionIds, outcome })
    .map(({ outcome, ...rest }) => ({ ...rest, ...outcome }));
const studied = (kind: 'study_noticed' | 'study_joined' | 'study_passed') =>
  fc.record({ kind: fc.constant(kind), at: instants });
const reduced = fc.record({
  kind: fc.constant('reduced' as const),
  at: instants,
  mode: fc.constantFrom('online', 'onsite', 'volunteer'),
  points: fc.constantFrom(1, 2),
});
const revokedReduction = fc.record({
  kind: fc.constant('reduction_revoked' as const),
  at: instants,
  reductionId: fc.integer({ min: 0, max: 20 }).map((at) => `event-${at}`),
});
const named = (happenings: readonly Happening[]): PointsEvent[] =>
  happenings.map((happening, at) => ({ ...happening, id: `event-${at}` }));
const decisions = [judged('decided'), judged('decided'), about('fine_paid'), about('revoked')] as const;
const plainHistories = fc.array(fc.oneof(...decisions), { maxLength: 20 }).map(named);
const histories = fc
  .array(
    fc.oneof(
      ...decisions,
      judged('changed'),
      reduced,
      revokedReduction,
      studied('study_noticed'),
      studied('study_joined'),
      studied('study_passed'),
    ),
    { maxLength: 24 },
  )
  .map(named);
const days = fc.integer({ min: 0, max: 2_500 }).map((days) => addDays('2020-05-11', days));

const shuffledTwice = <T>(things: readonly T[], seeds: readonly number[]): T[] =>
  [...things, ...things]
    .map((thing, at) => ({ thing, order: seeds[at % seeds.length] ?? 0 }))
    .sort((a, b) => a.order - b.order)
    .map(({ thing }) => thing);

/** The sum by filtering cycle after cycle, without a fold over events: what the law's sentences say, read backwards. */
function sumByDefinition(first: Day, events: readonly PointsEvent[], on: Day): number {
  const decided = new Map<string, Extract<PointsEvent, { kind: 'decided' }>>();
  for (const one of [...events].sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1)))
    if (one.kind === 'decided' && !decided.has(one.decisionId)) decided.set(one.decisionId, one);
  const happenedBy = (kind: PointsEvent['kind'], decisionId: string, day: Day) =>
    events.some(
      (one) =>
        one.kind === kind && 'decisionId' in one && one.decisionId === decisionId && dayOf(new Date(one.at)) <= day,
    );
  const points = (ids: readonly string[]) =>
    ids.reduce((sum, id) => {
      const one = decided.get(id);
      return sum + (one && one.penalty === 'fine' ? one.points : 0);
    }, 0);
  const standingOn = (cycle: number, day: Day): string[] => {
    const [starts, last] = [addMonths(first, 12 * cycle), addDays(addMonths(first, 12 * cycle), -1)];
    const before = cycle === 0 ? [] : standingOn(cycle - 1, last);
    const owed = (id: string) => (decided.get(id)?.fineFen ?? 0) > 0 && !happenedBy('fine_paid', id, last);
    const carried = points(before) >= 12 ? before : before.filter(owed);
    const fresh = [...decided.values()].filter(({ at }) => dayOf(new Date(at)) >= starts && dayOf(new Date(at)) <= day);
    return [...carried, ...fresh.map((one) => one.decisionId)].filter((id) => !happenedBy('revoked', id, day));
  };
  let cycle = 0;
  while (addMonths(first, 12 * (cycle + 1)) <= on) cycle++;
  return points(standingOn(cycle, on));
}

describe('the ledger of any driver', () => {
  it('is recomputed from its events to the sum that is shown', () => {
    fc.assert(
      fc.property(firstLicences, plainHistories, days, (first, events, on) => {
        expect(pointsOn(first, events, on).sum).toBe(sumByDefinition(first, events, on));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same for any order of arrival, and for events that arrive twice', () => {
    const seeds = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 48, maxLength: 48 });
    fc.assert(
      fc.property(firstLicences, histories, days, seeds, (first, events, on, order) => {
        expect(pointsOn(first, shuffledTwice(events, order), on)).toEqual(pointsOn(first, events, on));
      }),
    );
  });

  it('of a day never changes by what happened later', () => {
    fc.assert(
      fc.property(firstLicences, histories, days, (first, events, on) => {
        const known = events.filter(({ at }) => at < endOfDay(on).toISOString());
        // A payment dated before its decision counts from the decision, which the day may not know yet.
        expect(pointsOn(first, known, on).sum).toBe(pointsOn(first, events, on).sum);
      }),
    );
  });

  it('shows a history that adds up to its sum, never below nothing, with at most 6 reduced in a cycle', () => {
    fc.assert(
      fc.property(firstLicences, histories, days, (first, events, on) => {
        const { sum, history, reducible, licence, studies } = pointsOn(first, events, on);
        expect(history.at(-1)?.after ?? 0).toBe(sum);
        expect(history.map((step) => step.before)).toEqual([0, ...history.map((step) => step.after)].slice(0, -1));
        expect(Math.min(sum, ...history.map((step) => step.after))).toBeGreaterThanOrEqual(0);
        expect(reducible >= 0 && reducible <= 6).toBe(true);
        expect(licence === 'normal').toBe(studies.every((study) => study.clearedAt !== undefined));
        if (sum >= 12) expect(licence).not.toBe('normal');
      }),
      { numRuns: 300 },
    );
  });

  it('never loses twelve points by time or payment alone', () => {
    const neither = histories.map((events) =>
      events.filter(({ kind }) => !['revoked', 'changed', 'study_passed'].includes(kind)),
    );
    fc.assert(
      fc.property(firstLicences, neither, days, days, (first, events, one, other) => {
        const [earlier, later] = [pointsOn(first, events, one), pointsOn(first, events, other)];
        if (one <= other && earlier.sum >= 12) expect(later.sum).toBeGreaterThanOrEqual(earlier.sum);
      }),
    );
  });

  it('is empty once every decision is revoked', () => {
    fc.assert(
      fc.property(firstLicences, plainHistories, (first, events) => {
        const at = '2027-06-01T00:00:00.000Z';
        const ids = new Set(events.flatMap((one) => ('decisionId' in one ? [one.decisionId] : [])));
        const revoked = [...ids].map(
          (decisionId): PointsEvent => ({ id: `r-${decisionId}`, at, kind: 'revoked', decisionId }),
        );
        expect(pointsOn(first, [...events, ...revoked], '2027-06-01')).toMatchObject({
          sum: 0,
          standing: [],
          licence: 'normal',
        });
      }),
    );
  });
});
