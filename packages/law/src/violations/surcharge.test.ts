import { readFileSync } from 'node:fs';
import { endOfDay, startOfDay } from '@yilu/kernel/day';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paymentDue } from './payment-due.js';
import { quoteSurcharge, surchargeOf } from './surcharge.js';
import { outageStop, type Stop } from './surcharge-days.js';

// The kernel keeps the facts' vectors; a test reads them, nothing ships them.
const vectorsFile = new URL('../../../kernel/src/vectors/identity-vectors.json', import.meta.url);
const { surcharge_vectors: vectors }: { surcharge_vectors: { fine: number; days_late: number; surcharge: number }[] } =
  JSON.parse(readFileSync(vectorsFile, 'utf8'));

/** Noon in Shanghai. */
const noonOf = (day: string) => new Date(startOfDay(day).getTime() + 12 * 3_600_000);
const quote = (principalFen: number, dueOn: string, on: string, stops: Stop[] = []) =>
  quoteSurcharge({ principalFen, dueOn, stops }, noonOf(on));

describe('the surcharge of every vector', () => {
  it.each(vectors)('¥$fine, $days_late days late: ¥$surcharge', ({ fine, days_late, surcharge }) => {
    expect(surchargeOf(fine * 100, days_late)).toBe(surcharge * 100);
  });
});

describe('surcharge cap at day 34', () => {
  it.each([
    [33, 14_850],
    [34, 15_000],
    [35, 15_000],
    [36_500, 15_000],
  ])('a fine of ¥150 that is %i days late owes %i fen', (days, fen) => expect(surchargeOf(15_000, days)).toBe(fen));
  it('is below the fine on day 33 and the fine itself on day 34, whatever the fine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9_999_999_999 }), (fen) => {
        expect(surchargeOf(fen, 33)).toBeLessThan(fen);
        expect(surchargeOf(fen, 34)).toBe(fen);
      }),
    );
  });
});

it('is exact to the fen for every sum and every day, as whole numbers without end would have it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), fc.integer({ min: 0, max: 50 }), (fen, days) => {
      const rounded = (BigInt(fen) * 3n * BigInt(days) + 50n) / 100n;
      expect(BigInt(surchargeOf(fen, days))).toBe(rounded < BigInt(fen) ? rounded : BigInt(fen));
    }),
  );
});

it.each([
  [-1, 1],
  [0.5, 1],
  [Number.NaN, 1],
  [20_000, -1],
  [20_000, 0.5],
])('refuses %d fen and %d days', (fen, days) => expect(() => surchargeOf(fen, days)).toThrow(RangeError));

describe('late fee by dates', () => {
  it.each([
    // received, today, days late, surcharge of a fine of ¥200
    ['2026-09-01', '2026-09-15', 0, 0, 'day 14'],
    ['2026-09-01', '2026-09-16', 0, 0, 'day 15 is the last day'],
    ['2026-09-01', '2026-09-17', 1, 600, 'day 16'],
    ['2026-09-01', '2026-09-26', 10, 6_000, 'a weekend counts like any day'],
    ['2026-09-18', '2026-10-08', 0, 0, 'the last day moved behind the National Day holidays'],
    ['2026-09-18', '2026-10-09', 1, 600, 'the day after the moved last day'],
    ['2024-02-13', '2024-02-28', 0, 0, 'last day before a leap day'],
    ['2024-02-13', '2024-02-29', 1, 600, 'the leap day counts'],
    ['2024-02-13', '2024-03-01', 2, 1_200, 'the day after the leap day'],
    ['2025-02-13', '2025-03-01', 1, 600, 'no leap day: last day is Friday 28 February'],
    ['2026-09-01', '2026-10-19', 33, 19_800, 'day 33: 99 %'],
    ['2026-09-01', '2026-10-20', 34, 20_000, 'day 34: the fine itself'],
    ['2026-09-01', '2026-11-22', 67, 20_000, 'the cap holds'],
    ['2025-12-10', '2026-01-02', 8, 4_800, 'over New Year, holidays included'],
  ])('received %s, paid %s: %i days, %i fen (%s)', (receivedOn, on, daysLate, surchargeFen) => {
    const { on: dueOn } = paymentDue(receivedOn);
    expect(quote(20_000, dueOn, on)).toMatchObject({ daysLate, daysCounted: daysLate, surchargeFen });
  });
});

describe('the day of the quote', () => {
  const fine = { principalFen: 20_000, dueOn: '2026-09-16', stops: [] };
  it('is the day in Shanghai to its last millisecond', () => {
    const at = (instant: string) => quoteSurcharge(fine, new Date(instant)).daysLate;
    expect(at('2026-09-16T15:59:59.999Z')).toBe(0);
    expect(at('2026-09-16T16:00:00.000Z')).toBe(1);
  });
  it('bounds the quote: it is valid until 24:00 and the next instant owes more', () => {
    const { validUntil, surchargeFen } = quoteSurcharge(fine, noonOf('2026-09-20'));
    expect(validUntil).toEqual(endOfDay('2026-09-20'));
    expect(quoteSurcharge(fine, new Date(validUntil.getTime() - 1)).surchargeFen).toBe(surchargeFen);
    expect(quoteSurcharge(fine, validUntil).surchargeFen).toBeGreaterThan(surchargeFen);
  });
});

describe('days that do not count', () => {
  const counted = (stops: Stop[], on = '2026-09-26') => quote(20_000, '2026-09-16', on, stops).daysCounted;
  it.each<[string, Stop[], number]>([
    ['a review with both its ends', [{ why: 'review', from: '2026-09-20', until: '2026-09-22' }], 7],
    ['a suit that still lasts', [{ why: 'suit', from: '2026-09-20' }], 3],
    ['a review from before the due date on', [{ why: 'review', from: '2026-09-10', until: '2026-09-18' }], 8],
    ['a review that ended before the due date', [{ why: 'review', from: '2026-09-02', until: '2026-09-10' }], 10],
    ['one that begins tomorrow', [{ why: 'review', from: '2026-09-27' }], 10],
    ['one that ends in the future', [{ why: 'review', from: '2026-09-25', until: '2026-12-01' }], 8],
    ['an objection of one day', [{ why: 'defence', from: '2026-09-26', until: '2026-09-26' }], 9],
    [
      'review and outage over each other only once',
      [
        { why: 'outage', from: '2026-09-21', until: '2026-09-24' },
        { why: 'review', from: '2026-09-20', until: '2026-09-22' },
      ],
      5,
    ],
    ['a span whose ends are swapped not at all', [{ why: 'review', from: '2026-09-22', until: '2026-09-20' }], 10],
  ])('are %s', (_what, stops, days) => expect(counted(stops)).toBe(days));

  it('make the last day anew where paying was out of order on it, also from outage to outage', () => {
    const outages: Stop[] = [
      { why: 'outage', from: '2026-09-17', until: '2026-09-18' },
      { why: 'outage', from: '2026-09-16', until: '2026-09-16' },
    ];
    expect(counted(outages, '2026-09-19')).toBe(0);
    expect(counted(outages, '2026-09-20')).toBe(1);
  });
  it('leave the last day where it was when an outage ended before it', () => {
    expect(counted([{ why: 'outage', from: '2026-09-10', until: '2026-09-15' }])).toBe(10);
  });
  it('are all days so far, and none of the future, while an outage of the last day still lasts', () => {
    const { daysLate, lines } = quote(20_000, '2026-09-16', '2026-09-26', [{ why: 'outage', from: '2026-09-16' }]);
    expect(daysLate).toBe(10);
    expect(lines.map(({ zh }) => zh)[2]).toBe('2026-09-17 至 2026-09-26：10 日不计，缴款渠道故障，故障已登记。');
    expect(lines.map(({ kind }) => kind)).toEqual(['fine', 'late', 'not_counted', 'total']);
  });
  it('include every day that an outage touches, but not the day that begins at its end', () => {
    const stop = outageStop({ from: new Date('2026-09-20T15:30:00Z'), until: new Date('2026-09-21T16:00:00Z') });
    expect(stop).toEqual({ why: 'outage', from: '2026-09-20', until: '2026-09-21' });
    expect(outageStop({ from: new Date('2026-09-20T15:30:00Z') })).toEqual({ why: 'outage', from: '2026-09-20' });
  });
  it('are all days while the due date itself may still move', () => {
    const fine = { principalFen: 20_000, dueOn: '2027-01-01', dueProvisional: true, stops: [] };
    const { surchargeFen, lines } = quoteSurcharge(fine, noonOf('2027-01-03'));
    expect([surchargeFen, lines.map(({ kind }) => kind)]).toEqual([0, ['fine', 'due_provisional', 'total']]);
  });
  it('count day by day as the spans do, for any stops', () => {
    const day = fc.integer({ min: 1, max: 30 }).map((date) => `2026-09-${String(date).padStart(2, '0')}`);
    const stop = fc.record({ why: fc.constantFrom('review' as const, 'suit' as const), from: day, until: day });
    fc.assert(
      fc.property(day, day, fc.array(stop, { maxLength: 5 }), (dueOn, on, stops) => {
        let days = 0;
        for (let date = 1; date <= 30; date++) {
          const one = `2026-09-${String(date).padStart(2, '0')}`;
          if (one > dueOn && one <= on && !stops.some(({ from, until }) => from <= one && one <= until)) days++;
        }
        expect(quote(20_000, dueOn, on, stops).daysCounted).toBe(days);
      }),
    );
  });
});

describe('the arithmetic for the citizen', () => {
  it('tells every line with its days, its rate and its article', () => {
    const { lines } = quote(20_000, '2026-09-16', '2026-09-26', [
      { why: 'review', from: '2026-09-20', until: '2026-09-22' },
    ]);
    expect(lines.map(({ zh }) => zh)).toEqual([
      '罚款 ¥200.00，缴款最后一日 2026-09-16。',
      '截至 2026-09-26，逾期 10 日，其中计 7 日。',
      '2026-09-17 至 2026-09-19：计 3 日。',
      '2026-09-20 至 2026-09-22：3 日不计，行政复议期间。',
      '2026-09-23 至 2026-09-26：计 4 日。',
      '加处罚款：¥200.00 × 每日 3% × 7 日 = ¥42.00。',
      '加处罚款不超过罚款本身 ¥200.00，尚未到上限。',
      '应缴 ¥200.00 + ¥42.00 = ¥242.00，2026-09-26 24:00 前有效。',
    ]);
    expect(lines[3]?.basis?.zh).toBe('《行政处罚法》第七十三条第三款');
    expect(lines[5]?.basis?.zh).toBe('《行政处罚法》第七十二条第一款第一项');
  });
  it('tells the cap where it is reached', () => {
    const { lines } = quote(15_000, '2026-09-16', '2026-11-22');
    expect(lines.slice(-3).map(({ en }) => en)).toEqual([
      'Surcharge: ¥150.00 × 3 % a day × 67 days = ¥301.50.',
      'The surcharge is never more than the fine, ¥150.00: that is reached, it grows no further.',
      'To pay ¥150.00 + ¥150.00 = ¥300.00, valid until 24:00 of 2026-11-22.',
    ]);
  });
  it('has nothing to explain before the due date has passed', () => {
    expect(quote(15_000, '2026-09-16', '2026-09-16').lines.map(({ kind }) => kind)).toEqual(['fine', 'total']);
  });
  it('adds up: the days of the lines are the days late', () => {
    const { daysLate, lines } = quote(15_000, '2026-09-16', '2026-11-22', [
      { why: 'suit', from: '2026-09-20', until: '2026-10-20' },
    ]);
    const inLines = lines.flatMap(({ kind, zh }) =>
      kind === 'counted' || kind === 'not_counted' ? [Number(/(\d+) 日/.exec(zh)?.[1])] : [],
    );
    expect(inLines.reduce((sum, days) => sum + days, 0)).toBe(daysLate);
  });
});
