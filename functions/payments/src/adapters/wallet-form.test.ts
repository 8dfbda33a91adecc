import { describe, expect, it } from 'vitest';
import type { WalletOrder } from '../ports.js';
import { assertOrder, beijingInstant, fenOf, orderNumber, plainCode, refundNumber, yuanOf } from './wallet-form.js';

const order: WalletOrder = {
  attemptId: 'a20261122_0001',
  amountFen: 15_000,
  subject: '交通违法罚款',
  place: { kind: 'mini_program', payerId: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' },
  expiresAt: new Date('2026-11-22T16:00:00.000Z'),
  returnUrl: 'https://yilu.example/paid',
};

describe('An order for a wallet', () => {
  it('passes in the form that both wallets take', () => expect(() => assertOrder(order)).not.toThrow());
  it.each<[string, Partial<WalletOrder>]>([
    ['a number that walks through paths', { attemptId: '../id/X' }],
    ['a number of 33 characters', { attemptId: 'a'.repeat(33) }],
    ['no money', { amountFen: 0 }],
    ['part of a fen', { amountFen: 0.5 }],
    ['a subject that passes for further fields', { subject: 'x&out_trade_no=VICTIM' }],
    ['a subject with a slash', { subject: '罚款/记分' }],
    ['a subject with a question mark', { subject: '罚款?' }],
    ['a subject of two lines', { subject: '罚款\n' }],
    ['a payer that somebody forgot to read', { place: { kind: 'mini_program', payerId: 'undefined' } }],
    ['no payer', { place: { kind: 'mini_program', payerId: '' } }],
  ])('is never sent with %s', (_case, wrong) => expect(() => assertOrder({ ...order, ...wrong })).toThrow(RangeError));
});

describe('Yuan and fen', () => {
  it.each([
    [1, '0.01'],
    [15_000, '150.00'],
    // As a float 1.15 yuan times 100 is 114.99999999999999.
    [115, '1.15'],
    [99_999_999_999, '999999999.99'],
  ])('%i fen are %s yuan and back', (fen, yuan) => {
    expect([yuanOf(fen), fenOf(yuan)]).toEqual([yuan, fen]);
  });
  it.each(['1', '1.5', '1.500', '-1.00', '1e2.00', ' 1.00', '1234567890.00', '.50'])('does not read %s', (yuan) =>
    expect(fenOf(yuan)).toBeUndefined(),
  );
  it.each([-1, 0.5, Number.NaN])('does not write %d fen', (fen) => expect(() => yuanOf(fen)).toThrow(RangeError));
});

it('reads the time of Beijing and nothing else', () => {
  expect(beijingInstant('2026-11-22 00:00:00')).toEqual(new Date('2026-11-21T16:00:00.000Z'));
  expect(['2026-11-22', '2026-13-22 00:00:00', '2026-11-22T00:00:00'].map(beijingInstant)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
it('takes both spellings of a wallet’s word for one', () =>
  expect(['SYSTEM_ERROR', 'SYSTEMERROR'].map(plainCode)).toEqual(['SYSTEMERROR', 'SYSTEMERROR']));
it('passes the number of an order, and the longer one of its refund', () => {
  expect([orderNumber('a'.repeat(32)), refundNumber(`${'a'.repeat(32)}_r1`)]).toHaveLength(2);
  expect(() => refundNumber('../refunds')).toThrow(RangeError);
});
