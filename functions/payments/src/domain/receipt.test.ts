import { PersonId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import type { IncomeMovement } from './income.js';
import {
  nextStep,
  type ReceiptBook,
  receiptFen,
  receiptIn,
  withIssued,
  withMovements,
  withReversed,
} from './receipt.js';

const now = new Date('2026-11-22T04:00:00Z');
const empty: ReceiptBook = {
  obligationId: 'F330206',
  kind: 'fine',
  reference: '330206',
  ownerId: PersonId.parse('0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01'),
  receipts: [],
  applied: [],
  checks: 0,
  version: 0,
};
const movement = (entryId: string, fen: number, at: string, over: Partial<IncomeMovement> = {}): IncomeMovement => ({
  entryId,
  obligationId: 'F330206',
  source: 'wechat',
  at: `2026-11-22T0${at}:00:00.000Z`,
  principalFen: fen,
  surchargeFen: 0,
  paidAt: '2026-11-22T01:00:00.000Z',
  ...over,
});
const paid = movement('a_paid', 20_000, '1', { surchargeFen: 600 });
const some = movement('r1_granted', -4_400, '2', { surchargeFen: -600 });
const rest = movement('r2_granted', -15_600, '3');
const sums = ({ receipts }: ReceiptBook) =>
  receipts.map((receipt) => (receipt.reversal ? -receiptFen(receipt) : receiptFen(receipt)));
const issued = { code: '33020626', number: '1234567890', checkCode: 'abc123', at: now.toISOString() };

describe('the receipts of an obligation', () => {
  it('are the same however the ledger is told: at once, in pieces, again, in disorder', () => {
    const atOnce = withMovements(empty, [paid, some, rest], now);
    const inPieces = [[paid], [paid, some], [some, paid], [rest, some, paid]].reduce(
      (book, told) => withMovements(book, told, now),
      empty,
    );
    expect(inPieces.receipts).toEqual(atOnce.receipts);
    expect(sums(atOnce)).toEqual([-20_600, -15_600]);
    expect(withMovements(atOnce, [rest, paid, some], now)).toBe(atOnce);
  });

  it('say what is left after a partial refund, surcharge first, on the day of the refund', () => {
    const late = { ...some, at: '2026-11-23T02:00:00.000Z' };
    const { receipts } = withMovements(empty, [paid, late], now);
    expect(receipts.map(({ receiptId, bookedOn, reversal }) => [receiptId, bookedOn, reversal?.bookedOn])).toEqual([
      ['F330206_1', '2026-11-22', '2026-11-23'],
      ['F330206_2', '2026-11-23', undefined],
    ]);
    expect(receipts[1]).toMatchObject({ principalFen: 15_600, surchargeFen: 0, paidAt: paid.paidAt });
  });

  it('keep the two ways apart by which money came', () => {
    const counter = movement('counter_NB1_F330206', 20_000, '2', { source: 'counter' });
    const back = movement('r1_granted', -20_000, '2', { surchargeFen: -600 });
    const book = withMovements(empty, [paid, back, counter], now);
    expect(book.receipts.map(({ source, reversal }) => [source, reversal !== undefined])).toEqual([
      ['wechat', true],
      ['counter', false],
    ]);
  });

  it('never take back what no receipt tells of', () => {
    expect(() => withMovements(empty, [rest], now)).toThrow('no receipt');
  });

  it('are issued before they are reversed, and each of it is asked for in its order', () => {
    let book = withMovements(empty, [paid, some], now);
    const acts: string[] = [];
    for (let step = nextStep(book); step; step = nextStep(book)) {
      acts.push(`${step.act} ${step.receipt.receiptId}`);
      book = step.act === 'issue' ? withIssued(book, step.receipt, issued, now) : withReversed(book, step.receipt, now);
    }
    expect(acts).toEqual(['issue F330206_1', 'reverse F330206_1', 'issue F330206_2']);
    expect(book.nextCheckAt).toBeUndefined();
  });

  it('are found by their number, and by the obligation’s as the one that stands', () => {
    const book = withMovements(empty, [paid, some], now);
    expect(receiptIn(book, 'F330206_1')?.receiptId).toBe('F330206_1');
    expect(receiptIn(book, 'F330206')?.receiptId).toBe('F330206_2');
    expect(receiptIn(withMovements(book, [rest], now), 'F330206')?.receiptId).toBe('F330206_2');
    expect(receiptIn(book, 'F330206_9')).toBeUndefined();
  });
});
