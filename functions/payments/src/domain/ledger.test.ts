import { describe, expect, it } from 'vitest';
import { ledgerEntry } from './ledger.js';

const at = new Date('2026-11-22T04:00:00Z');

describe('the ledger', () => {
  it('enters nothing that does not sum to zero, and no fraction of a fen', () => {
    const lines = [
      { account: 'wallet:wechat', fen: 20_000 },
      { account: 'fines', fen: -19_999 },
    ] as const;
    expect(() => ledgerEntry('e1', at, lines)).toThrow('out of balance by 1 fen');
    expect(() => ledgerEntry('e1', at, [{ account: 'fines', fen: 0.5 }])).toThrow(RangeError);
  });

  it('keeps no line without money', () => {
    const lines = [
      { account: 'wallet:wechat', fen: 20_000 },
      { account: 'fines', fen: -20_000 },
      { account: 'surcharges', fen: 0 },
    ] as const;
    expect(ledgerEntry('e1', at, lines).lines).toHaveLength(2);
  });
});
