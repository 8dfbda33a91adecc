import { describe, expect, it } from 'vitest';
import { type Arrangement, paymentDue, paymentPlan } from './payment-due.js';
import { quoteSurcharge } from './surcharge.js';

describe('the last day to pay a fine', () => {
  it.each([
    ['2026-09-01', '2026-09-16', 'fifteen calendar days, the day of receipt not counted'],
    ['2026-09-18', '2026-10-08', 'out of the National Day holidays'],
    ['2026-09-05', '2026-09-20', 'a Sunday on which offices work is no day of rest'],
    ['2026-08-14', '2026-08-31', 'from a Saturday to Monday'],
    ['2024-02-14', '2024-02-29', 'on a leap day'],
  ])('of a decision received on %s is %s: %s', (receivedOn, on) => {
    expect(paymentDue(receivedOn)).toEqual({ on, provisional: false });
  });
  it('is provisional where the holidays of its year are not announced', () => {
    expect(paymentDue('2026-12-17')).toEqual({ on: '2027-01-01', provisional: true });
  });
});

describe('an approved arrangement', () => {
  const plan = (arrangement?: Arrangement) => paymentPlan(20_000, '2026-08-03', arrangement);
  const parts = (...of: [string, number][]): Arrangement => ({
    kind: 'instalments',
    parts: of.map(([dueOn, amountFen]) => ({ dueOn, amountFen })),
  });
  it('is none where nobody applied: one sum on the legal day', () => {
    expect(plan()).toEqual({ ok: true, value: [{ on: '2026-08-18', provisional: false, amountFen: 20_000 }] });
  });
  it('defers the whole sum, out of a holiday to the next working day', () => {
    const deferred = plan({ kind: 'deferral', until: '2026-10-03' });
    expect(deferred).toEqual({ ok: true, value: [{ on: '2026-10-08', provisional: false, amountFen: 20_000 }] });
  });
  it('gives every instalment its own last day', () => {
    expect(plan(parts(['2026-08-31', 5_000], ['2026-09-30', 15_000]))).toMatchObject({
      ok: true,
      value: [
        { on: '2026-08-31', amountFen: 5_000 },
        { on: '2026-09-30', amountFen: 15_000 },
      ],
    });
  });
  it('moves the surcharge with it: every instalment is late by itself', () => {
    const planned = plan(parts(['2026-08-31', 5_000], ['2026-09-30', 15_000]));
    const late = planned.ok
      ? planned.value.map(({ on, provisional, amountFen }) =>
          quoteSurcharge(
            { principalFen: amountFen, dueOn: on, dueProvisional: provisional, stops: [] },
            new Date('2026-09-10T12:00:00+08:00'),
          ),
        )
      : [];
    expect(late.map(({ surchargeFen }) => surchargeFen)).toEqual([1_500, 0]);
  });
  it.each<[string, Arrangement]>([
    ['payment.deferral_not_later', { kind: 'deferral', until: '2026-08-18' }],
    ['payment.too_few_instalments', parts(['2026-09-30', 20_000])],
    ['payment.instalment_sum', parts(['2026-08-31', 5_000], ['2026-09-30', 14_999])],
    ['payment.instalment_sum', parts(['2026-08-31', 25_000], ['2026-09-30', -5_000])],
    ['payment.instalment_sum', parts(['2026-08-31', 0], ['2026-09-30', 20_000])],
    ['payment.instalment_order', parts(['2026-09-30', 5_000], ['2026-08-31', 15_000])],
    // Both would move to 8 October.
    ['payment.instalment_order', parts(['2026-10-02', 5_000], ['2026-10-05', 15_000])],
    ['payment.instalment_order', parts(['2026-08-10', 5_000], ['2026-08-18', 15_000])],
  ])('is refused as %s', (refusal, arrangement) => expect(plan(arrangement)).toEqual({ ok: false, refusal }));
});
