import { describe, expect, it } from 'vitest';
import { reviewDueOn, waitedSeconds, waitLevel } from './wait-clock.js';

const since = '2026-11-20T06:00:00.000Z';
const after = (seconds: number) => Date.parse(since) + seconds * 1000;

describe('the clock of a wait', () => {
  it.each([
    [0, 'on_time'],
    [179, 'on_time'],
    [180, 'soon'],
    [299, 'soon'],
    [300, 'late'],
  ])('says after %i seconds: %s', (seconds, level) => {
    expect(waitLevel({ kind: 'determination', since }, after(seconds))).toBe(level);
    expect(waitLevel({ kind: 'determination', since }, after(seconds))).toBe(level);
  });

  it('never runs backwards when the desk clock is behind', () => {
    expect(waitedSeconds(since, after(-30))).toBe(0);
  });

  it('gives a review two working days (D146 art 72)', () => {
    // A Friday: the days are Monday and Tuesday.
    expect(reviewDueOn(since)).toBe('2026-11-24');
    expect(waitLevel({ kind: 'review', since }, Date.parse('2026-11-23T06:00:00.000Z'))).toBe('on_time');
    expect(waitLevel({ kind: 'review', since }, Date.parse('2026-11-24T06:00:00.000Z'))).toBe('soon');
    expect(waitLevel({ kind: 'review', since }, Date.parse('2026-11-25T06:00:00.000Z'))).toBe('late');
  });
});
