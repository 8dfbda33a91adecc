import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterForfeit, afterResult, retryOn } from './after-result.js';
import { type LearnerFacts, obstaclesOf } from './eligibility.js';
import type { SubjectFactsOf } from './learner-facts.js';
import { ningboProfile } from './profile.js';
import { rankTimeOf } from './rank-time.js';

const none = { bookingsUsed: 0 };
const begun: SubjectFactsOf = { S1: { ...none, passedOn: '2026-03-01' }, S2: none, S3R: none, S3S: none };
const at = '2026-06-01T02:00:00.000Z';

describe('a result', () => {
  it('passed: the day, the exam, and no booking used', () =>
    expect(afterResult(begun, 'S2', { outcome: 'passed', at }).S2).toEqual({
      bookingsUsed: 0,
      passedOn: '2026-06-01',
      lastExamAt: at,
    }));
  it('failed: one booking used, and the wait begins', () =>
    expect(afterResult(begun, 'S2', { outcome: 'failed', at }).S2).toEqual({
      bookingsUsed: 1,
      lastFailedOn: '2026-06-01',
      lastExamAt: at,
    }));
  it('missed is judged failed and moves the place in line to the exam', () => {
    const missed = afterResult(begun, 'S2', { outcome: 'no_show', at });
    expect(missed.S2).toEqual({ bookingsUsed: 1, lastFailedOn: '2026-06-01', lastForfeitAt: at });
    const application = { acceptedAt: at, opensAt: at };
    expect(rankTimeOf(missed, 'S2', application, { firstBooking: 'window' })).toBe(at);
  });
  it('falls on the day in Shanghai', () =>
    expect(afterResult(begun, 'S2', { outcome: 'failed', at: '2026-06-01T16:30:00.000Z' }).S2.lastFailedOn).toBe(
      '2026-06-02',
    ));
  it('of one subject leaves the others as they are', () => {
    const { S2: _, ...others } = afterResult(begun, 'S2', { outcome: 'failed', at });
    expect(others).toEqual({ S1: begun.S1, S3R: begun.S3R, S3S: begun.S3S });
  });
});

describe('the fifth failure', () => {
  const fourTimes: SubjectFactsOf = {
    ...begun,
    S2: { bookingsUsed: 4 },
    S3R: { ...none, passedOn: '2026-05-01', lastExamAt: '2026-05-01T01:00:00.000Z' },
  };
  it.each(['failed', 'no_show'] as const)('(%s) voids every other subject that was passed', (outcome) => {
    const after = afterResult(fourTimes, 'S2', { outcome, at });
    expect(Object.values(after).map(({ passedOn }) => passedOn)).toEqual([undefined, undefined, undefined, undefined]);
    expect(after.S3R.lastExamAt).toBe('2026-05-01T01:00:00.000Z');
  });
  it('does not come with the fourth, nor with a pass at the fifth booking', () => {
    const third = { ...fourTimes, S2: { bookingsUsed: 3 } };
    expect(afterResult(third, 'S2', { outcome: 'failed', at }).S3R.passedOn).toBe('2026-05-01');
    expect(afterResult(fourTimes, 'S2', { outcome: 'passed', at }).S3R.passedOn).toBe('2026-05-01');
    const fifth = { ...fourTimes, S2: { bookingsUsed: 5 } };
    expect(afterResult(fifth, 'S2', { outcome: 'passed', at }).S3R.passedOn).toBe('2026-05-01');
  });
  it.each(['S1', 'S3S'] as const)('of %s voids nothing: it has no limit', (subject) => {
    const often = { ...fourTimes, [subject]: { bookingsUsed: 9 } };
    expect(afterResult(often, subject, { outcome: 'failed', at }).S3R.passedOn).toBe('2026-05-01');
  });
  it('leaves 安全文明 and 科目三道路 apart: a failed 安全文明 keeps the road', () =>
    expect(afterResult(fourTimes, 'S3S', { outcome: 'failed', at }).S3R.passedOn).toBe('2026-05-01'));
});

describe('giving back a seat', () => {
  it('moves the place in line and uses no booking', () =>
    expect(afterForfeit(begun, 'S2', at).S2).toEqual({ bookingsUsed: 0, lastForfeitAt: at }));
});

describe('booking again', () => {
  it.each([
    ['S1', '2026-09-22', '2026-09-22'],
    ['S2', '2026-09-22', '2026-10-02'],
    ['S3R', '2026-12-25', '2027-01-04'],
    ['S3S', '2026-11-11', '2026-11-21'],
  ] as const)('%s failed on %s: from %s, holiday or not', (subject, failedOn, on) =>
    expect(retryOn(subject, failedOn, ningboProfile)).toBe(on),
  );
  it('is free from the day that was told, and refused until then', () => {
    const outcomes = fc.array(fc.constantFrom('failed' as const, 'no_show' as const), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(outcomes, fc.constantFrom('S2' as const, 'S3R' as const), (results, subject) => {
        const subjects = results.reduce<SubjectFactsOf>(
          (files, outcome) => afterResult(files, subject, { outcome, at }),
          begun,
        );
        const facts: LearnerFacts = {
          licenceClass: 'C1',
          heldClasses: [],
          certificate: { issuedOn: '2026-03-02', validUntil: '2029-03-02' },
          subjects,
        };
        const retry = retryOn(subject, '2026-06-01', ningboProfile);
        expect(obstaclesOf(facts, subject, retry, ningboProfile)).toEqual([]);
        expect(obstaclesOf(facts, subject, '2026-06-10', ningboProfile)).toMatchObject([{ firstPossibleOn: retry }]);
      }),
    );
  });
});
