import { describe, expect, it } from 'vitest';
import { appealUntil, excuseUntil, objectionAnswerBy } from './appeal-until.js';
import { ningboProfile } from './profile.js';

describe('the exam’s video and an appeal', () => {
  it.each([
    ['within a week', '2026-11-16', '2026-11-19', false],
    ['over a weekend', '2026-11-20', '2026-11-25', false],
    ['with a Sunday that is worked', '2026-09-17', '2026-09-21', false],
    ['over National Day', '2026-09-30', '2026-10-10', false],
    ['into a year without a notice', '2026-12-30', '2027-01-04', true],
  ])('can be asked for within three working days, %s', (_name, examOn, on, provisional) =>
    expect(appealUntil(examOn, ningboProfile)).toEqual({ on, provisional }),
  );
  it('leave an illness on the day as long to be told of', () =>
    expect(excuseUntil('2026-11-20', ningboProfile)).toEqual({ on: '2026-11-25', provisional: false }));
  it('are answered within the days of the city', () =>
    expect(objectionAnswerBy('2026-11-20', ningboProfile)).toEqual({ on: '2026-11-25', provisional: false }));
});
