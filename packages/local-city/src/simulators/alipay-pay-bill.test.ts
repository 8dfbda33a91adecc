import { unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import { beforeEach, describe, expect, it } from 'vitest';
import { sellerId, today, untilBills, walletAddress } from './alipay-pay-shop.js';

const billQuery = 'alipay.data.dataservice.bill.downloadurl.query';

const openWallet = walletAddress();
let city: ReturnType<typeof openWallet>;
beforeEach(() => {
  city = openWallet();
});

describe('bills', () => {
  async function bill(bill_type: 'trade' | 'signcustomer', bill_date = today()) {
    const asked = await city.sdk.exec(billQuery, { bill_type, bill_date });
    if (!asked['bill_download_url']) return { asked, names: [], lines: [] as string[] };
    const zip = new Uint8Array(await (await fetch(String(asked['bill_download_url']))).arrayBuffer());
    // Names without the flag of UTF-8 are read byte by byte.
    const named = Object.entries(unzipSync(zip)).map(
      ([name, bytes]) =>
        [iconv.decode(Buffer.from(name, 'latin1'), 'gbk'), iconv.decode(Buffer.from(bytes), 'gbk')] as const,
    );
    return { asked, names: named.map(([name]) => name), lines: named[0]?.[1].split('\r\n') ?? [] };
  }
  const rows = (lines: readonly string[]) =>
    lines.filter((line) => /^\d/.test(line)).map((line) => line.split(',').map((cell) => cell.trim()));

  it('list what the ledger holds, refunds negative, in GBK down to the names', async () => {
    const number = await city.paid();
    await city.back(number, 'r1', '20.00');
    await city.order();
    expect((await bill('trade')).asked).toMatchObject({ sub_code: 'isp.bill_not_exist' });
    const day = today();
    await city.ahead(untilBills());
    const { names: files, lines } = await bill('trade', day);
    expect(files).toEqual([
      `${sellerId}0156_${day.replaceAll('-', '')}_业务明细.csv`,
      `${sellerId}0156_${day.replaceAll('-', '')}_业务明细(汇总).csv`,
    ]);
    expect(lines[0]).toBe('#支付宝业务明细查询');
    expect(rows(lines).map((row) => [row[1], row[2], row[12], row[21]])).toEqual([
      [number, '交易', '150.00', ''],
      [number, '退款', '-20.00', 'r1'],
    ]);
    expect(lines).toContain('#退款合计：1笔，商家实收退款共-20.00元，商家优惠退款共0.00元');
    const funds = await bill('signcustomer', day);
    expect(rows(funds.lines).map((row) => [row[2], row[6], row[7], row[8]])).toEqual([
      [number, '150.00', '0.00', '150.00'],
      [number, '0.00', '-20.00', '130.00'],
    ]);
  });

  it('are not there for a day without trades', async () => {
    expect((await bill('trade', '2026-01-05')).asked).toMatchObject({ sub_code: 'isp.bill_not_exist' });
  });

  it.each([
    ['bill_missing', []],
    ['bill_extra', ['150.00', '150.00']],
    ['bill_amount', ['150.01']],
  ])('depart from the ledger under %s', async (name, amounts) => {
    await city.paid();
    const day = today();
    await city.ahead(untilBills());
    await city.trouble(name);
    expect(rows((await bill('trade', day)).lines).map((row) => row[12])).toEqual(amounts);
  });
});
