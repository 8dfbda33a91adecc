import type { LicenceClass } from '@yilu/contracts';
import { addDays } from '@yilu/kernel/day';
import { describe, expect, it } from 'vitest';
import table from '../vectors/exams.json' with { type: 'json' };
import { type LearnerFacts, obstaclesOf } from './eligibility.js';
import { ningboProfile } from './profile.js';

const issuedOn = '2026-03-02';
const untouched = { bookingsUsed: 0 };
const learner = (licenceClass: LicenceClass, heldClasses: readonly string[] = []): LearnerFacts => ({
  licenceClass,
  heldClasses,
  certificate: { issuedOn, validUntil: '2029-03-02' },
  subjects: { S1: { bookingsUsed: 0, passedOn: '2026-01-31' }, S2: untouched, S3R: untouched, S3S: untouched },
});

type Row = [LicenceClass, number | null];
const waits = table.waiting_days_after_learning_certificate;
const rows = (days: Readonly<Record<string, number | null>>) => Object.entries(days) as Row[];

/**
 * The days on both sides of a wait: refused on the day before, with its first day, and free on that day. Where the text
 * has no wait the first day is that of the certificate.
 */
function expectWait(facts: LearnerFacts, subject: 'S2' | 'S3R', days: number) {
  const first = addDays(issuedOn, days);
  const dayBefore = obstaclesOf(facts, subject, addDays(first, -1), ningboProfile);
  expect(dayBefore).toMatchObject([
    { code: days === 0 ? 'certificate_missing' : 'waiting_period', firstPossibleOn: first },
  ]);
  expect(obstaclesOf(facts, subject, first, ningboProfile)).toEqual([]);
}

describe('the waiting days of the table after the learning certificate', () => {
  it.each(rows(waits.S2))('科目二 of %s: %s', (licenceClass, days) =>
    expectWait(learner(licenceClass), 'S2', days ?? 0),
  );
  it.each(rows(waits.S3R).filter(([licenceClass]) => licenceClass !== 'C6'))(
    '科目三道路 of %s: %s',
    (licenceClass, days) => expectWait(learner(licenceClass), 'S3R', days ?? 0),
  );
  it('C6 has no 科目三道路 to wait for', () => {
    expect(waits.S3R.C6).toBeNull();
    expect(obstaclesOf(learner('C6', ['C1']), 'S3R', '2026-12-01', ningboProfile)).toMatchObject([
      { code: 'not_required' },
    ]);
  });
  it.each(rows(waits.S3R_upgrade_from_car_licence))('科目三道路 of %s added to a car licence: %s', (added, days) => {
    for (const held of ['C1', 'C2', 'C5', 'B2', 'A3']) expectWait(learner(added, [held]), 'S3R', days ?? Number.NaN);
  });
  it('a motorcycle or a tram is no car licence to add to', () => {
    for (const held of ['D', 'F', 'M', 'P']) expectWait(learner('B2', [held]), 'S3R', waits.S3R.B2);
  });
  it('a car licence lengthens nobody’s wait', () => expectWait(learner('C5', ['C3']), 'S3R', waits.S3R.C5));
  it('knows every class of the table', () => {
    const classes = table.classes.map(({ code }) => code).sort();
    expect(Object.keys(waits.S2).sort()).toEqual(classes);
    expect(Object.keys(waits.S3R).sort()).toEqual(classes);
  });
});

describe('a waiting period is counted in calendar days and not rolled', () => {
  const wait = (issued: string, subject: 'S2' | 'S3R', licenceClass: LicenceClass = 'C1') => {
    const facts = { ...learner(licenceClass), certificate: { issuedOn: issued, validUntil: '2030-01-01' } };
    return obstaclesOf(facts, subject, issued, ningboProfile)[0]?.firstPossibleOn;
  };
  it.each([
    ['over National Day: it ends on 1 October', '2026-09-21', 'S2', '2026-10-01'],
    ['into the middle of National Day', '2026-09-03', 'S3R', '2026-10-03'],
    ['into Spring Festival', '2026-02-07', 'S2', '2026-02-17'],
    ['on a Saturday', '2026-11-11', 'S2', '2026-11-21'],
    ['on a Sunday that is worked', '2026-09-10', 'S2', '2026-09-20'],
    ['over the end of a year without a holiday notice', '2026-12-25', 'S2', '2027-01-04'],
    ['over a leap day', '2028-02-20', 'S2', '2028-03-01'],
    ['as the calendar’s own vector says', '2026-09-01', 'S2', '2026-09-11'],
  ] as const)('%s', (_name, issued, subject, first) => expect(wait(issued, subject)).toBe(first));
});
