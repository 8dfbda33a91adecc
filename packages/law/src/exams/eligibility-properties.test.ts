import type { ExamSubject, LicenceClass } from '@yilu/contracts';
import { addDays } from '@yilu/kernel/day';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import table from '../vectors/exams.json' with { type: 'json' };
import { firstPossibleOn, type LearnerFacts, obstaclesOf } from './eligibility.js';
import { ningboProfile } from './profile.js';

const begin = '2026-01-01';
const days = (min: number, max: number) => fc.integer({ min, max }).map((away) => addDays(begin, away));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const file = fc.record({
  passedOn: maybe(days(0, 400)),
  bookingsUsed: fc.integer({ min: 0, max: 6 }),
  lastFailedOn: maybe(days(0, 400)),
});
const classes = table.classes.map(({ code }) => code as LicenceClass);
const learners: fc.Arbitrary<LearnerFacts> = fc.record({
  licenceClass: fc.constantFrom(...classes),
  heldClasses: fc.subarray(['C1', 'C2', 'E', 'F', 'B2']),
  certificate: maybe(
    fc
      .record({ issuedOn: days(0, 300), lasts: fc.integer({ min: 1, max: 500 }) })
      .map(({ issuedOn, lasts }) => ({ issuedOn, validUntil: addDays(issuedOn, lasts) })),
  ),
  minimumAgeOn: maybe(days(0, 400)),
  bannedUntil: maybe(days(0, 400)),
  subjects: fc.record({ S1: file, S2: file, S3R: file, S3S: file }),
});
const subjects = fc.constantFrom<ExamSubject>('S1', 'S2', 'S3R', 'S3S');
const bookingDays = days(0, 450);

const codes = (facts: LearnerFacts, subject: ExamSubject, on: string) =>
  obstaclesOf(facts, subject, on, ningboProfile).map(({ code }) => code);
const waits: Readonly<Record<string, Readonly<Record<string, number | null>>>> = {
  S2: table.waiting_days_after_learning_certificate.S2,
  S3R: {
    ...table.waiting_days_after_learning_certificate.S3R,
    // The least that the table knows of these classes.
    ...table.waiting_days_after_learning_certificate.S3R_upgrade_from_car_licence,
  },
};

describe('whatever the learner', () => {
  it('the day of an obstacle is the first without it: it stands on the day before, and on none after', () => {
    fc.assert(
      fc.property(learners, subjects, bookingDays, fc.nat(60), (facts, subject, on, later) => {
        for (const { code, firstPossibleOn: first } of obstaclesOf(facts, subject, on, ningboProfile)) {
          if (first === undefined) continue;
          expect(first > on).toBe(true);
          expect(codes(facts, subject, addDays(first, later))).not.toContain(code);
          expect(codes(facts, subject, addDays(first, -1))).toContain(code);
        }
      }),
      { numRuns: 2_000 },
    );
  });
  it('the first possible day is free, and no day before it is', () => {
    fc.assert(
      fc.property(learners, subjects, bookingDays, (facts, subject, on) => {
        const first = firstPossibleOn(facts, subject, on, ningboProfile);
        if (first === undefined) return;
        expect(codes(facts, subject, first)).toEqual([]);
        for (let day = on; day < first; day = addDays(day, 1)) expect(codes(facts, subject, day)).not.toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
  it('nobody books before the days that are cited are over', () => {
    fc.assert(
      fc.property(learners, subjects, bookingDays, (facts, subject, on) => {
        if (codes(facts, subject, on).length > 0 || subject === 'S1') return;
        const { certificate, subjects: files } = facts;
        if (!certificate) throw new Error('Booked without a certificate.');
        expect(on >= addDays(certificate.issuedOn, waits[subject]?.[facts.licenceClass] ?? 0)).toBe(true);
        expect(on <= certificate.validUntil).toBe(true);
        const { lastFailedOn, bookingsUsed } = files[subject];
        if (lastFailedOn) expect(on >= addDays(lastFailedOn, 10)).toBe(true);
        if (subject !== 'S3S') expect(bookingsUsed).toBeLessThan(5);
      }),
      { numRuns: 2_000 },
    );
  });
  it('no obstacle is told twice', () => {
    fc.assert(
      fc.property(learners, subjects, bookingDays, (facts, subject, on) => {
        const found = codes(facts, subject, on);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
