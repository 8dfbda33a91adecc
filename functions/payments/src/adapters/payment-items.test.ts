import { PersonId } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { describe, expect, it } from 'vitest';
import { type NewOrder, newAttempt } from '../domain/attempt.js';
import type { Obligation } from '../domain/obligation.js';
import { quoteOf } from '../domain/quote.js';
import { settle } from '../domain/settlement.js';
import { writesOf } from './payment-items.js';

const payerId = PersonId.parse('10000000-0000-4000-8000-000000000001');
const now = new Date('2026-11-22T02:00:00Z');
/** DynamoDB's own limit. */
const mostWrites = 100;

const owed = (n: number): Obligation => ({
  obligationId: `F${n}`,
  kind: 'fine',
  reference: String(n),
  ownerId: payerId,
  principalFen: 20_000,
  dueOn: '2026-12-20',
  stops: [],
  standing: 'due',
  openAttempt: 'Y00000001',
  version: 2,
});

describe('the largest order there is', () => {
  it.each([
    ['settles', {}],
    ['goes back, each of it for itself,', { standing: 'paid_elsewhere' }],
  ] as const)('%s in one transaction, with its ledger entry, its news and its receipt', (_what, over) => {
    const all = Array.from({ length: 20 }, (_, n) => owed(n));
    const nothing = () => ({ surchargeFen: 0, ruleVersion: 'r', lines: [] });
    const quote = quoteOf(all, now, nothing);
    if (!quote.ok) throw new Error(quote.refusal);
    expect(quoteOf([...all, owed(20)], now, nothing)).toMatchObject({ refusal: 'quote.wrong_count' });
    const order: NewOrder = {
      attemptId: 'Y00000001',
      wallet: 'wechat',
      place: { kind: 'mini_program', sealed: 'v1' },
      payerId,
      subject: '交通违法罚款 20笔',
      returnUrl: 'https://h5.example/paid',
    };
    const attempt = newAttempt(order, quote.value, now);
    const charge = { attemptId: 'Y00000001', transactionId: 't1', amountFen: 400_000, paidAt: now };
    const step = settle(
      attempt,
      all.map((each) => ({ ...each, ...over })),
      charge,
      now,
    );
    if (!step.ok) throw new Error(step.refusal);
    const writes = writesOf({ name: 'payments' } as Table, { ...step.value, answer: null });
    const receipt = 1;
    expect(writes.length + step.value.events.length + receipt).toBeLessThanOrEqual(mostWrites);
  });
});
