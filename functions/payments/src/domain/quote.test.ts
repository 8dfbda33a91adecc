import { PersonId } from '@yilu/contracts';
import { quoteSurcharge } from '@yilu/law/violations/surcharge';
import { describe, expect, it } from 'vitest';
import { newAttempt } from './attempt.js';
import type { Obligation } from './obligation.js';
import { quoteOf } from './quote.js';

const ownerId = PersonId.parse('10000000-0000-4000-8000-000000000001');
const fine = (of: Partial<Obligation> = {}): Obligation => ({
  obligationId: 'o1',
  kind: 'fine',
  reference: '3302001',
  ownerId,
  principalFen: 20_000,
  dueOn: '2026-11-20',
  stops: [],
  standing: 'due',
  version: 1,
  ...of,
});
const at = (shanghai: string) => new Date(`${shanghai}+08:00`);
const quoted = (obligations: readonly Obligation[], now: Date) => quoteOf(obligations, now, quoteSurcharge);

describe('a quote', () => {
  it('adds the surcharge of each fine, none to a fee, and says by which rule', () => {
    const quote = quoted(
      [fine(), fine({ obligationId: 'o2', kind: 'exam_fee', principalFen: 5_000 })],
      at('2026-11-22T12:00:00'),
    );
    expect(quote).toMatchObject({
      ok: true,
      value: {
        amountFen: 20_000 + 1_200 + 5_000,
        on: '2026-11-22',
        items: [{ surchargeFen: 1_200 }, { surchargeFen: 0 }],
      },
    });
    expect(quote.ok && quote.value.ruleVersions).toHaveLength(1);
  });

  it.each([
    ['nothing', [], 'quote.wrong_count'],
    ['one thing twice', [fine(), fine()], 'quote.wrong_count'],
    ['21 tickets', Array.from({ length: 21 }, (_, n) => fine({ obligationId: `o${n}` })), 'quote.wrong_count'],
    ['what is paid', [fine({ standing: 'paid' })], 'quote.not_due'],
    ['what is waived beside what is due', [fine(), fine({ obligationId: 'o2', standing: 'waived' })], 'quote.not_due'],
  ])('is refused for %s', (_what, obligations, refusal) => {
    expect(quoted(obligations, at('2026-11-22T12:00:00'))).toEqual({ ok: false, refusal });
  });

  it('is refused in the last moments of a day, whose price nobody could pay in time', () => {
    expect(quoted([fine()], at('2026-11-22T23:59:00'))).toEqual({ ok: false, refusal: 'quote.day_ending' });
  });

  it('never lets an order live into a day that costs more', () => {
    const now = at('2026-11-22T23:50:00');
    const quote = quoted([fine()], now);
    if (!quote.ok) throw new Error(quote.refusal);
    const place = { kind: 'mini_program', sealed: 'openid' } as const;
    const order = {
      attemptId: 'attempt_1',
      wallet: 'wechat',
      place,
      payerId: ownerId,
      subject: 'Fine',
      returnUrl: '',
    } as const;
    const attempt = newAttempt(order, quote.value, now);
    expect(attempt.expiresAt).toBe(at('2026-11-23T00:00:00').toISOString());
    expect(attempt.nextCheckAt).toBe(at('2026-11-22T23:50:10').toISOString());
  });
});
