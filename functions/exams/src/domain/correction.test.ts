import { afterResult } from '@yilu/law/exams/after-result';
import { describe, expect, it } from 'vitest';
import { correctedSubjects, excusedSubjects } from './correction.js';
import type { Learner } from './files.js';

const at = '2026-12-07T01:00:00.000Z';
const before: Learner['subjects'] = {
  S1: { passedOn: '2026-05-29', bookingsUsed: 0 },
  S2: { bookingsUsed: 4, lastFailedOn: '2026-10-20', lastExamAt: '2026-10-20T02:00:00.000Z' },
  S3R: { passedOn: '2026-09-01', bookingsUsed: 1 },
  S3S: { bookingsUsed: 0 },
};

describe('subjects after a correction', () => {
  it.each([
    ['failed', 'passed'],
    ['no_show', 'passed'],
    ['no_show', 'failed'],
    ['passed', 'failed'],
    ['failed', 'no_show'],
  ] as const)('from %s to %s are those of the right result from the beginning', (was, is) => {
    const now = afterResult(before, 'S2', { outcome: was, at }) as Learner['subjects'];
    const { S2, S1, S3R } = correctedSubjects(now, before, 'S2', { was, is, at });
    const right = afterResult(before, 'S2', { outcome: is, at });
    expect(S2).toEqual(right.S2);
    // What is passed of the others comes back where the wrong result had voided it as a fifth failure.
    expect([S1.passedOn, S3R.passedOn]).toEqual([
      right.S1.passedOn ?? now.S1.passedOn,
      right.S3R.passedOn ?? now.S3R.passedOn,
    ]);
  });

  it('keep what came after the wrong result', () => {
    const first = { ...before, S2: { bookingsUsed: 0 } };
    const wrong = afterResult(first, 'S2', { outcome: 'failed', at });
    const again = afterResult(wrong, 'S2', {
      outcome: 'failed',
      at: '2026-12-20T01:00:00.000Z',
    }) as Learner['subjects'];
    const { S2 } = correctedSubjects(again, first, 'S2', { was: 'failed', is: 'passed', at });
    expect(S2).toMatchObject({ passedOn: '2026-12-07', bookingsUsed: 1, lastFailedOn: '2026-12-20' });
  });
});

describe('subjects after an excuse', () => {
  const missed = (from: Learner['subjects'], when = at) =>
    afterResult(from, 'S2', { outcome: 'no_show', at: when }) as Learner['subjects'];

  it('are those of before, with what a fifth failure had voided', () => {
    expect(excusedSubjects(missed(before), before, 'S2', at)).toEqual(before);
  });

  it('keep what was sat and forfeited since', () => {
    const first = { ...before, S2: { bookingsUsed: 0, lastForfeitAt: '2026-11-01T00:00:00.000Z' } };
    const later = missed(missed(first), '2026-12-20T01:00:00.000Z');
    expect(excusedSubjects(later, first, 'S2', at).S2).toMatchObject({
      ...{ bookingsUsed: 1, lastFailedOn: '2026-12-20', lastForfeitAt: '2026-12-20T01:00:00.000Z' },
    });
    const again = { ...missed(first), S2: { ...missed(first).S2, bookingsUsed: 2 } };
    expect(excusedSubjects(again, first, 'S2', at).S2).toMatchObject({
      ...{ bookingsUsed: 1, lastForfeitAt: '2026-11-01T00:00:00.000Z' },
    });
  });
});
