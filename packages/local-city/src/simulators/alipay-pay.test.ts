import { beforeEach, describe, expect, it } from 'vitest';
import { content, keyPair, officialSdk, query, refund, today, untilBills, walletAddress } from './alipay-pay-shop.js';

const refundQuery = 'alipay.trade.fastpay.refund.query';
const openWallet = walletAddress();
let city: ReturnType<typeof openWallet>;
beforeEach(() => {
  city = openWallet();
});

describe('the first generation of the wire, to the official SDK', () => {
  it('creates a trade once, which exists before it is paid', async () => {
    const { number, made } = await city.order();
    expect(made).toMatchObject({ code: '10000', out_trade_no: number, trade_no: expect.stringMatching(/^\d{28}$/) });
    expect((await city.order('150.00', {}, number)).made['trade_no']).toBe(made['trade_no']);
    expect(await city.sdk.exec(query, { out_trade_no: number })).toMatchObject({
      trade_status: 'WAIT_BUYER_PAY',
      total_amount: '150.00',
    });
  });

  it.each([
    ['other content under the same number', { total_amount: '151.00' }, 'ACQ.CONTEXT_INCONSISTENT'],
    ['another payer under the same number', { buyer_open_id: 'open-li' }, 'ACQ.TRADE_BUYER_NOT_MATCH'],
    ['a user id where the app knows open ids', { buyer_open_id: '', buyer_id: '2088' }, 'ACQ.BUYER_NOT_EXIST'],
    ['an open id of another app in the field of this one', { op_app_id: '2021000000000009' }, 'ACQ.BUYER_NOT_EXIST'],
    ['an amount that is a number', { total_amount: 150 }, 'ACQ.INVALID_PARAMETER'],
    ['a subject with what the signature text is made of', { subject: 'a&b=c' }, 'ACQ.INVALID_PARAMETER'],
    ['an end in the past', { time_expire: '2020-01-01 00:00:00' }, 'ACQ.INVALID_PARAMETER'],
    ['a product that was not agreed', { product_code: 'FAST_INSTANT_TRADE_PAY' }, 'ACQ.INVALID_PARAMETER'],
  ])('refuses %s', async (_case, own, sub_code) => {
    const { number } = await city.order();
    expect((await city.order('150.00', own, number)).made).toMatchObject({ code: '40004', sub_code });
  });

  it('refuses to create what is paid or closed', async () => {
    const number = await city.paid();
    expect((await city.order('150.00', {}, number)).made).toMatchObject({ sub_code: 'ACQ.TRADE_HAS_SUCCESS' });
    const { number: open } = await city.order();
    await city.sdk.exec('alipay.trade.close', { out_trade_no: open });
    expect((await city.order('150.00', {}, open)).made).toMatchObject({ sub_code: 'ACQ.TRADE_HAS_CLOSE' });
  });

  it('closes only what is unpaid', async () => {
    const { number } = await city.order();
    const close = () => city.sdk.exec('alipay.trade.close', { out_trade_no: number });
    expect(await close()).toMatchObject({ code: '10000' });
    expect(await close()).toMatchObject({ sub_code: 'ACQ.REASON_TRADE_STATUS_INVALID' });
    const paid = await city.paid();
    expect(await city.sdk.exec('alipay.trade.close', { out_trade_no: paid })).toMatchObject({
      sub_code: 'ACQ.TRADE_STATUS_ERROR',
    });
    expect(await city.sdk.exec('alipay.trade.close', { out_trade_no: 'unheard_of' })).toMatchObject({
      sub_code: 'ACQ.TRADE_NOT_EXIST',
    });
  });

  it('gives money back once for each request number, and tells the sum of all', async () => {
    const number = await city.paid();
    const back = (requestNo: string, amount: string) => city.back(number, requestNo, amount);
    expect(await back('r1', '50.00')).toMatchObject({ fund_change: 'Y', refund_fee: '50.00' });
    expect(await back('r1', '50.00')).toMatchObject({ code: '10000', fund_change: 'N', refund_fee: '50.00' });
    expect(await back('r1', '60.00')).toMatchObject({ sub_code: 'ACQ.DISCORDANT_REPEAT_REQUEST' });
    expect(await back('r2', '100.01')).toMatchObject({ sub_code: 'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL' });
    expect(await back('r2', '100.00')).toMatchObject({ fund_change: 'Y', refund_fee: '150.00' });
    expect(await city.sdk.exec(query, { out_trade_no: number })).toMatchObject({
      trade_status: 'TRADE_CLOSED',
      send_pay_date: expect.any(String),
    });
  });

  it('answers a query of a refund that never was with a success that says nothing', async () => {
    const number = await city.paid();
    await city.back(number, 'r1', '20.00');
    const ask = (out_request_no: string) => city.sdk.exec(refundQuery, { out_trade_no: number, out_request_no });
    expect(await ask('r1')).toMatchObject({ refund_status: 'REFUND_SUCCESS', refund_amount: '20.00' });
    expect(await ask('r1')).not.toHaveProperty('gmt_refund_pay');
    const own = { out_trade_no: number, out_request_no: 'r1', query_options: ['gmt_refund_pay'] };
    expect(await city.sdk.exec(refundQuery, own)).toHaveProperty('gmt_refund_pay');
    expect(await ask('r2')).toEqual({ code: '10000', msg: 'Success' });
  });

  it('refuses a request of another key or of another hour', async () => {
    const stranger = officialSdk(city.url, keyPair().privateKey);
    await expect(stranger.exec(query, { out_trade_no: 'x' })).rejects.toThrow();
    await expect(city.sdk.exec(query, { out_trade_no: 'x' }, { timestamp: '2020-01-01 00:00:00' })).rejects.toThrow();
  });
});

describe('the third generation of the wire, to the official SDK', () => {
  const v3 = (method: string, body: object) => city.sdk.curl('POST', `/v3/${method.replaceAll('.', '/')}`, { body });

  it('creates, queries, gives back and closes over the same ledger', async () => {
    const made = await v3('alipay.trade.create', { ...content('v3_order'), notify_url: 'https://city.test/alipay' });
    expect(made).toMatchObject({ out_trade_no: 'v3_order' });
    await city.sim('POST', 'pay', { outTradeNo: 'v3_order' });
    expect(await v3(query, { out_trade_no: 'v3_order' })).toMatchObject({ trade_status: 'TRADE_SUCCESS' });
    const asked = { out_trade_no: 'v3_order', refund_amount: '150.00', out_request_no: 'r1' };
    expect(await v3(refund, asked)).toMatchObject({ fund_change: 'Y' });
    expect(await v3(refundQuery, asked)).toMatchObject({ refund_status: 'REFUND_SUCCESS' });
    await city.tick();
    expect(city.told()).toHaveLength(2);
    await city.order('10.00', {}, 'v3_open');
    expect(await v3('alipay.trade.close', { out_trade_no: 'v3_open' })).toMatchObject({ out_trade_no: 'v3_open' });
  });

  it('refuses in its own way', async () => {
    await expect(v3(query, { out_trade_no: 'nothing' })).rejects.toMatchObject({
      code: 'ACQ.TRADE_NOT_EXIST',
      responseHttpStatus: 400,
    });
    const stranger = officialSdk(city.url, keyPair().privateKey);
    const asking = stranger.curl('POST', '/v3/alipay/trade/query', { body: { out_trade_no: 'x' } });
    await expect(asking).rejects.toMatchObject({ code: 'invalid-signature', responseHttpStatus: 401 });
  });

  it('gives a bill by its query', async () => {
    await city.paid();
    const day = today();
    await city.ahead(untilBills());
    const path = '/v3/alipay/data/dataservice/bill/downloadurl/query';
    expect(await city.sdk.curl('GET', path, { query: { bill_type: 'trade', bill_date: day } })).toMatchObject({
      bill_download_url: expect.stringContaining(`${city.url}/bill/`),
    });
  });
});

describe('the cashier', () => {
  const post = (path: string, form: Record<string, string> = {}) =>
    fetch(`${city.url}${path}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

  it('takes a browser from wap.pay to the payer, to the payment and back, signed', async () => {
    const wap = {
      out_trade_no: 'wap_1',
      total_amount: '200.00',
      subject: '交通违法罚款',
      product_code: 'QUICK_WAP_WAY',
    };
    const own = { notifyUrl: 'https://city.test/alipay', returnUrl: 'https://city.test/back?from=alipay' };
    const opened = await fetch(await city.sdk.wapUrl(wap, own), { redirect: 'manual' });
    const checkout = opened.headers.get('location') ?? '';
    expect(await (await fetch(`${city.url}${checkout}`)).text()).toContain('张伟');
    // No trade before somebody says who he is: a query knows nothing yet.
    expect(await city.sdk.exec(query, { out_trade_no: 'wap_1' })).toMatchObject({
      sub_code: 'ACQ.TRADE_NOT_EXIST',
    });
    const cashier = (await post(`${checkout}/payer`, { buyer: 'open-zhang' })).headers.get('location') ?? '';
    expect(await (await fetch(`${city.url}${cashier}`)).text()).toContain('¥200.00');
    const back = new URL((await post(`${cashier}/confirm`)).headers.get('location') ?? '');
    expect(back.searchParams.get('from')).toBe('alipay');
    expect(back.searchParams.get('out_trade_no')).toBe('wap_1');
    back.searchParams.delete('from');
    expect(city.sdk.isGenuine(back.searchParams.toString())).toBe(true);
    expect(await city.sdk.exec(query, { out_trade_no: 'wap_1' })).toMatchObject({
      trade_status: 'TRADE_SUCCESS',
    });
  });

  it('stands in for my.tradePay: 6001 on cancelling, 9000 on paying, 4000 when it is too late', async () => {
    const { made } = await city.order();
    const end = async (answer: string) =>
      (await post(`/cashier/${made['trade_no']}/${answer}`, { redirect: 'https://city.test/done' })).headers.get(
        'location',
      );
    expect(await end('cancel')).toBe('https://city.test/done?resultCode=6001');
    expect(await end('confirm')).toBe('https://city.test/done?resultCode=9000');
    expect(await end('confirm')).toBe('https://city.test/done?resultCode=4000');
  });
});
