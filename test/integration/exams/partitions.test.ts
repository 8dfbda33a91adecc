import { describe, expect, it } from 'vitest';
import { measure, peakOf, throttled } from '../../simulate/partitions/simulate-partitions.js';

const peak = peakOf(488_059);

describe('partitions of the table of exams', () => {
  it('take ten times the published peak without one of them being throttled', async () => {
    const measured = await measure({ rate: 10 * peak, seconds: 1, seed: 1 });
    expect(measured.applied).toBeGreaterThan(10 * peak);
    expect(throttled(measured)).toBe(0);
  });

  it('are seen to be throttled where they would be', async () => {
    const measured = await measure({ rate: 20 * peak, seconds: 1, seed: 1 });
    expect(throttled(measured)).toBeGreaterThan(0);
  });
});
