import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { addDays, dayOf } from '@yilu/kernel';
import { afterAll, describe, expect, it } from 'vitest';
import Formatter from 'wechatpay-axios-plugin/lib/formatter.js';
import { closeMerchants, openMerchant, refusedBy } from './wechat-pay-merchant.js';

afterAll(closeMerchants);

const today = dayOf(new Date());
const shanghaiSeconds = (at: Date) => ((at.getTime() + 8 * 3_600_000) / 1000) % 86_400;

/** A merchant whose wallet has come to the next day, eleven o’clock in Shanghai. */
async function nextMorning() {
  const merchant = await openMerchant();
  await merchant.paid('ORDER_0001');
  await merchant.create('ORDER_0002', { amount: { total: 5_050, currency: 'CNY' }, attach: 'a,b' });
  await merchant.pay('ORDER_0002');
  await merchant.create('ORDER_0003');
  await merchant.refund('REFUND_1', 'ORDER_0001', 5_000);
  const hour = async (at: number) => {
    const offsetSeconds = Math.round(86_400 + at * 3600 - shanghaiSeconds(new Date()));
    await merchant.control('clock', { offsetSeconds }, 'PUT');
  };
  await hour(11);
  const ask = (changes: object = {}) =>
    merchant.client
      .chain('v3/bill/tradebill')
      .get({ params: { bill_date: today, bill_type: 'ALL', tar_type: 'GZIP', ...changes } });
  const download = async (url: string) => {
    const { pathname, searchParams } = new URL(url);
    const params = Object.fromEntries(searchParams);
    const { data } = await merchant.client.chain(pathname.slice(1)).get({ params, responseType: 'arraybuffer' });
    return Buffer.from(data as ArrayBuffer);
  };
  const bill = async () => {
    const { data } = await ask();
    const { download_url, hash_value } = data as { download_url: string; hash_value: string };
    const text = gunzipSync(await download(download_url));
    return { text, hash_value, ...Formatter.castCsvBill(text) };
  };
  return { merchant, hour, ask, download, bill };
}

describe('the bill of a day', () => {
  it('holds every payment and refund of the ledger, its totals, and the hash of its text', async () => {
    const { merchant, bill } = await nextMorning();
    const { text, hash_value, rows, summary } = await bill();
    expect([...text.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(createHash('sha1').update(text).digest('hex')).toBe(hash_value);
    expect(rows).toMatchObject([
      {
        商户订单号: 'ORDER_0001',
        交易状态: 'SUCCESS',
        订单金额: '200.00',
        申请退款金额: '0.00',
        商户号: merchant.keys.mchid,
      },
      { 商户订单号: 'ORDER_0002', 交易状态: 'SUCCESS', 订单金额: '50.50', 商户数据包: 'a,b' },
      {
        商户订单号: 'ORDER_0001',
        交易状态: 'REFUND',
        订单金额: '0.00',
        商户退款单号: 'REFUND_1',
        申请退款金额: '50.00',
      },
    ]);
    expect(rows.every((row) => Object.keys(row).length === 27)).toBe(true);
    expect(rows[0]?.['交易时间']).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);
    expect(summary).toEqual({
      总交易单数: '3',
      应结订单总金额: '250.50',
      退款总金额: '50.00',
      充值券退款总金额: '0.00',
      手续费总金额: '0.00000',
      订单总金额: '250.50',
      申请退款总金额: '50.00',
    });
  });

  it('comes uncompressed, or of payments or refunds alone, where it is asked so', async () => {
    const { ask, download } = await nextMorning();
    const { data } = await ask({ bill_type: 'REFUND', tar_type: undefined });
    const { rows } = Formatter.castCsvBill(await download((data as { download_url: string }).download_url));
    expect(rows).toMatchObject([{ 商户退款单号: 'REFUND_1' }]);
  });

  it('is made from nine the next morning, for three months, and not for a day without trades', async () => {
    const { hour, ask } = await nextMorning();
    await hour(8.5);
    expect(await refusedBy(ask())).toEqual([400, 'STATEMENT_CREATING']);
    await hour(9.5);
    expect(await refusedBy(ask())).toEqual([200, 'accepted']);
    expect(await refusedBy(ask({ bill_date: addDays(today, -2) }))).toEqual([400, 'NO_STATEMENT_EXIST']);
    expect(await refusedBy(ask({ bill_date: addDays(today, -100) }))).toEqual([400, 'INVALID_REQUEST']);
    expect(await refusedBy(ask({ bill_date: addDays(today, 1) }))).toEqual([400, 'INVALID_REQUEST']);
    expect(await refusedBy(ask({ bill_date: 'yesterday' }))).toEqual([400, 'PARAM_ERROR']);
  });

  it('lies behind a link of five minutes, and behind no invented one', async () => {
    const { hour, ask, download } = await nextMorning();
    const { download_url } = (await ask()).data as { download_url: string };
    expect(await refusedBy(download(`${download_url}x`))).toEqual([404, 'ERR_BAD_REQUEST']);
    await hour(11 + 4 / 60);
    expect((await download(download_url)).length).toBeGreaterThan(100);
    await hour(11 + 6 / 60);
    expect(await refusedBy(download(download_url))).toEqual([400, 'ERR_BAD_REQUEST']);
  });
});

describe('a bill that differs', () => {
  it.each([
    ['bill_missing', 2, '50.50'],
    ['bill_extra', 4, '251.50'],
    ['bill_amount', 3, '251.50'],
  ])('%s: its lines agree with its totals, not with the ledger', async (fault, count, total) => {
    const { merchant, bill } = await nextMorning();
    await merchant.fault(fault);
    const { rows, summary } = await bill();
    expect(rows).toHaveLength(count);
    expect(summary).toMatchObject({ 总交易单数: String(count), 订单总金额: total });
  });

  it('has totals that are not the sum of its lines, another hash, or is not ready', async () => {
    const { merchant, bill, ask } = await nextMorning();
    await merchant.fault('bill_totals');
    expect((await bill()).summary).toMatchObject({ 订单总金额: '250.51' });
    await merchant.fault('bill_hash');
    const { text, hash_value } = await bill();
    expect(createHash('sha1').update(text).digest('hex')).not.toBe(hash_value);
    await merchant.fault('bill_creating');
    expect(await refusedBy(ask())).toEqual([400, 'STATEMENT_CREATING']);
  });
});
