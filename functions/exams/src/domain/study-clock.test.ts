import { PersonId } from '@yilu/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockAfter, secondsOf } from './study-clock.js';
import type { StudyClock } from './study-files.js';

const personId = PersonId.parse('00000000-0000-4000-8000-000000000001');
const morning = Date.parse('2026-11-22T02:00:00.000Z');

/** Signs of life of two devices: after how long a pause, of which subject, at which question. */
const beats = fc.array(
  fc.record({
    pauseMs: fc.oneof(fc.nat(5_000), fc.nat(90_000), fc.nat(3_600_000)),
    subject: fc.constantFrom('S1' as const, 'S3S' as const),
    questionId: fc.option(fc.constantFrom('Q001', 'Q002', 'Q003'), { nil: undefined }),
  }),
  { maxLength: 60 },
);

describe('The study clock', () => {
  test('never counts more than time went by, whoever beats how often, nor more than a minute at once', () => {
    fc.assert(
      fc.property(beats, (row) => {
        let [at, clock] = [morning, undefined as StudyClock | undefined];
        let sum = 0;
        for (const { pauseMs, ...beat } of row) {
          at += pauseMs;
          const next = clockAfter(clock, { personId, ...beat }, new Date(at));
          expect(next.counted).toBeGreaterThanOrEqual(0);
          expect(next.counted).toBeLessThanOrEqual(clock ? Math.min(pauseMs, 60_000) : 0);
          sum += next.counted;
          clock = next.clock;
        }
        expect(sum).toBeLessThanOrEqual(at - morning);
        const both = (clock?.studied.S1?.ms ?? 0) + (clock?.studied.S3S?.ms ?? 0);
        expect(both).toBe(sum);
      }),
    );
  });

  test('is not turned back, and counts nothing, where a server’s own clock is behind another’s', () => {
    const first = clockAfter(undefined, { personId, subject: 'S1' }, new Date(morning)).clock;
    const behind = clockAfter(first, { personId, subject: 'S1' }, new Date(morning - 5_000));
    expect(behind).toMatchObject({ counted: 0, clock: { lastAt: first.lastAt } });
    const after = clockAfter(behind.clock, { personId, subject: 'S1' }, new Date(morning + 5_000));
    expect(secondsOf(after.clock, 'S1', new Date(morning + 5_000)).secondsStudied).toBe(5);
  });
});
