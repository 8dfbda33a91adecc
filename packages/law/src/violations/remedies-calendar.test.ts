import { describe, expect, it } from 'vitest';
import { afterEntry, auditBy, handleBy } from './camera-clocks.js';
import { eraseBy } from './objection.js';
import { paymentDue } from './payment-due.js';
import { remediesOf } from './remedies.js';

// A second calendar that shares no code and no data with the first: the State Council's notices as they were printed,
// and the arithmetic of Date alone.
const restSpans = [
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
] as const;
const workSundaysAndSaturdays = [
  ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
];

const textOf = (date: Date) => date.toISOString().substring(0, 10);
const plus = (date: Date, days: number) => {
  const moved = new Date(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved;
};
const works = (date: Date) => {
  const day = textOf(date);
  if (workSundaysAndSaturdays.includes(day)) return true;
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  return !weekend && !restSpans.some(([first, last]) => first <= day && day <= last);
};
const rolled = (date: Date): string => {
  if (date.getUTCFullYear() > 2026) return textOf(date);
  return works(date) ? textOf(date) : rolled(plus(date, 1));
};
const plusMonths = (date: Date, months: number) => {
  const moved = new Date(date);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  // 31 August and six months run over into March: back to the last of February.
  if (moved.getUTCDate() !== date.getUTCDate()) moved.setUTCDate(0);
  return moved;
};
const workingDays = (date: Date, count: number): string => {
  let at = date;
  for (let left = count; left > 0; ) {
    at = plus(at, 1);
    if (at.getUTCFullYear() > 2026 ? at.getUTCDay() % 6 !== 0 : works(at)) left -= 1;
  }
  return textOf(at);
};

/** Two hundred different days, the same in every run. */
const days = (() => {
  const offsets = new Set<number>();
  for (let seed = 20261122; offsets.size < 200; ) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    offsets.add((seed >>> 8) % 730);
  }
  return [...offsets].map((offset) => plus(new Date(Date.UTC(2025, 0, 1)), offset));
})();

const organ = { zh: '宁波市公安局交通警察局', en: 'Ningbo Traffic Police', city: { zh: '宁波市', en: 'Ningbo' } };
const lastDays = (servedOn: string) =>
  remediesOf({ procedure: 'general', fromCamera: true, servedOn, servedBy: 'mail', organ }).remedies.map(
    ({ last }) => last?.on,
  );
const afterReview = (receivedOn: string) =>
  remediesOf({
    procedure: 'simple',
    fromCamera: false,
    servedOn: '2025-01-02',
    servedBy: 'mail',
    organ,
    review: { state: 'decided', receivedOn },
  }).remedies[0]?.last?.on;
const noonOf = (day: string) => new Date(`${day}T12:00:00+08:00`);

describe('two hundred random days end as an independent calendar has them', () => {
  it.each(days.map((date) => [textOf(date), date] as const))('from %s', (day, date) => {
    expect({
      remedies: lastDays(day),
      afterReview: afterReview(day),
      payment: paymentDue(day).on,
      audit: auditBy(noonOf(day)).on,
      notice: afterEntry(noonOf(day)).noticeBy.on,
      handle: handleBy(day).on,
      erase: eraseBy(day).on,
    }).toEqual({
      remedies: [rolled(plus(date, 60)), rolled(plusMonths(date, 6)), undefined],
      afterReview: rolled(plus(date, 15)),
      payment: rolled(plus(date, 15)),
      audit: workingDays(date, 5),
      notice: workingDays(date, 5),
      handle: rolled(plus(date, 30)),
      erase: workingDays(date, 3),
    });
  });
  it('cover both years, days that move and days whose holidays are not announced', () => {
    const sixty = days.map((date) => plus(date, 60));
    expect(sixty.filter((date) => date.getUTCFullYear() > 2026).length).toBeGreaterThan(5);
    expect(sixty.filter((date) => date.getUTCFullYear() <= 2026 && !works(date)).length).toBeGreaterThan(30);
    expect(new Set(days.map(textOf)).size).toBe(200);
  });
});
