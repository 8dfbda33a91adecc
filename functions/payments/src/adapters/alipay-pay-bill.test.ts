import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAlipayBill } from './alipay-pay-bill.js';

/** Node reads GBK but does not write it, so what it reads is turned around. */
const gbkBytes = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gbk');
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++)
    gbkBytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
const gbk = (text: string) => Uint8Array.from([...text].flatMap((char) => gbkBytes.get(char) ?? [char.charCodeAt(0)]));

const head = '支付宝交易号,商户订单号,业务类型,商品名称,完成时间,订单金额（元）,商家实收（元）,退款批次号/请求号';
const rows = [
  '20261121\t,attempt_1\t,交易\t,罚款,2026-11-21 10:00:00,150.00,150.00,\t',
  '20261121\t,attempt_1\t,退款\t,罚款,2026-11-21 11:00:00,-50.00,-50.00,refund_1\t',
];
const totals = [
  '#交易合计：1笔，商家实收共150.00元，商家优惠共0.00元',
  '#退款合计：1笔，商家实收退款共-50.00元，商家优惠退款共0.00元',
];
const zip = (lines = rows, foot = totals) =>
  zipSync({
    // The other file of the zip, without single trades.
    'sums.csv': gbk('#支付宝业务汇总查询\r\n门店编号,交易订单总笔数\r\n合计\t,1\r\n'),
    'details.csv': gbk(
      `${['#支付宝业务明细查询', '#账号：[20881010156]', '#---业务明细列表---', head, ...lines, '#---业务明细列表结束---', ...foot].join('\r\n')}\r\n`,
    ),
  });

describe('A bill of Alipay', () => {
  it('is read from its zip of GBK, with tabs, negative refunds and lines of remarks', () => {
    expect(readAlipayBill(zip())).toEqual({
      lines: [
        {
          kind: 'charge',
          attemptId: 'attempt_1',
          transactionId: '20261121',
          amountFen: 15_000,
          at: new Date('2026-11-21T02:00:00.000Z'),
        },
        {
          kind: 'refund',
          attemptId: 'attempt_1',
          transactionId: '20261121',
          refundId: 'refund_1',
          amountFen: 5_000,
          at: new Date('2026-11-21T03:00:00.000Z'),
        },
      ],
      chargedFen: 15_000,
      refundedFen: 5_000,
    });
  });
  const [charge = '', refund = ''] = rows;
  const [came = '', went = ''] = totals;
  it.each([
    ['a total that is not that of its lines', zip(rows, [came.replace('150.00', '150.01'), went])],
    ['a count that is not that of its lines', zip(rows, [came, went.replace('1笔', '2笔')])],
    ['a line less than it counts', zip([charge])],
    ['no totals', zip(rows, [])],
    ['a refund that adds', zip([charge, refund.replaceAll('-50.00', '50.00')])],
    ['a kind that it never had', zip([charge.replace('交易\t', '转账\t'), refund])],
    ['an amount that is none', zip([charge.replaceAll('150.00', '1e2'), refund])],
    ['a cell too many', zip([charge.replace('罚款', '罚,款'), refund])],
    ['no list of trades', zipSync({ 'sums.csv': gbk('门店编号') })],
  ])('is refused with %s', (_case, file) => expect(() => readAlipayBill(file)).toThrow('Alipay'));
  it('is refused where it is no zip', () => expect(() => readAlipayBill(gbk('<html>'))).toThrow());
});
