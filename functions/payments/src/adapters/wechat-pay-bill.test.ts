import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readWechatPayBill } from './wechat-pay-bill.js';

const head = '交易时间,商户号,微信订单号,商户订单号,交易状态,商户退款单号,商品名称,订单金额,申请退款金额';
const rows = [
  '`2026-11-21 10:00:00,`1900000001,`4200001,`attempt_1,`SUCCESS,`0,`罚款, 两笔,`150.00,`0.00',
  '`2026-11-21 11:00:00,`1900000001,`4200001,`attempt_1,`REFUND,`refund_1,`罚款,`0.00,`50.00',
];
const summary = '总交易单数,订单总金额,申请退款总金额\r\n`2,`150.00,`50.00';
const file = (lines = rows, foot = summary) => Buffer.from(`\uFEFF${[head, ...lines, foot].join('\r\n')}\r\n`);
const sha1 = (of: Buffer) => createHash('sha1').update(of).digest('hex');
const read = (of: Buffer, hash = sha1(of)) => readWechatPayBill(gzipSync(of), hash, '1900000001');

const bill = {
  lines: [
    {
      kind: 'charge',
      attemptId: 'attempt_1',
      transactionId: '4200001',
      amountFen: 15_000,
      at: new Date('2026-11-21T02:00:00.000Z'),
    },
    {
      kind: 'refund',
      attemptId: 'attempt_1',
      transactionId: '4200001',
      refundId: 'refund_1',
      amountFen: 5_000,
      at: new Date('2026-11-21T03:00:00.000Z'),
    },
  ],
  chargedFen: 15_000,
  refundedFen: 5_000,
};

describe('A bill of WeChat Pay', () => {
  it('is read with BOM, backticks and commas in names', () => expect(read(file())).toEqual(bill));
  it('is read as it is where nobody packed it', () =>
    expect(readWechatPayBill(file(), sha1(file()), '1900000001')).toEqual(bill));

  it.each([
    ['another hash', file(), '0'.repeat(40)],
    ['a total that is not that of its lines', file(rows, summary.replace('150.00', '150.01'))],
    ['a refund total that is another', file(rows, summary.replace(/`50\.00$/, '`50.01'))],
    ['another count', file(rows, summary.replace('`2,', '`3,'))],
    ['a line less than it counts', file(rows.slice(1))],
    ['a cell too many', file(rows.map((line) => `${line},\`x`))],
    ['a name that has the separator in it', file(rows.map((line) => line.replace('罚款', '罚,`款')))],
    ['another merchant’s line', file(rows.map((line) => line.replace('1900000001', '2')))],
    ['a state that it never had', file(rows.map((line) => line.replace('SUCCESS', 'PENDING')))],
    ['an amount that is none', file(rows.map((line) => line.replace('150.00', '1e2')))],
    ['nothing in it', Buffer.from('\uFEFF')],
  ])('is refused with %s', (_case, of, hash?: string) => expect(() => read(of, hash)).toThrow('WeChat Pay'));
});
