import { beforeEach, describe, expect, it } from 'vitest';
import { query, refund, walletAddress } from './alipay-pay-shop.js';

const openWallet = walletAddress();
let city: ReturnType<typeof openWallet>;
beforeEach(() => {
  city = openWallet();
});

describe('troubles of the line', () => {
  const ask = (number: string) => city.sdk.exec(query, { out_trade_no: number });

  it('lose, delay or break an answer after the deed, or fail before it', async () => {
    for (const name of ['lost', 'late']) {
      await city.trouble(name, { only: 'alipay.trade.create' });
      await expect(city.order('1.00', {}, `made_${name}`)).rejects.toThrow();
      await city.sim('DELETE', 'fault');
      expect(await ask(`made_${name}`)).toMatchObject({ trade_status: 'WAIT_BUYER_PAY' });
    }
    await city.trouble('fails', { times: 1 });
    await expect(city.order('1.00', {}, 'never_made')).rejects.toThrow();
    expect(await ask('never_made')).toMatchObject({ sub_code: 'ACQ.TRADE_NOT_EXIST' });
    await city.trouble('busy', { times: 1 });
    expect(await ask('never_made')).toMatchObject({ code: '20000' });
  });

  it.each(['tampered', 'error_unsigned', 'skewed', 'down'])('make the SDK refuse the answer under %s', async (name) => {
    const { number } = await city.order();
    await city.trouble(name);
    await expect(ask(number)).rejects.toThrow();
    await expect(city.sdk.curl('POST', '/v3/alipay/trade/query', { body: { out_trade_no: number } })).rejects.toThrow();
    await city.sim('DELETE', 'fault');
    expect(await ask(number)).toMatchObject({ code: '10000' });
  });

  it('pass the SDK’s own check of v1 with a member that comes twice, another order or another amount', async () => {
    const paid = await city.paid('99.00');
    const { number } = await city.order();
    await city.trouble('duplicate_key', { times: 1 });
    expect(await ask(number)).toMatchObject({ out_trade_no: number, trade_status: 'TRADE_SUCCESS' });
    await city.trouble('duplicate_key', { times: 1 });
    const v3 = city.sdk.curl('POST', '/v3/alipay/trade/query', { body: { out_trade_no: number } });
    await expect(v3).rejects.toMatchObject({ code: 'response-signature-verify-error' });
    await city.trouble('other_order', { times: 1 });
    expect(await ask(number)).toMatchObject({ out_trade_no: paid, trade_status: 'TRADE_SUCCESS' });
    await city.trouble('foreign_amount', { times: 1 });
    expect(await ask(paid)).toMatchObject({ total_amount: '100.00' });
  });

  it('hide from the SDK’s caller that it sent a refund twice after a cut line', async () => {
    const number = await city.paid();
    await city.trouble('lost', { only: refund, times: 1 });
    expect(await city.back(number, 'r1', '150.00')).toMatchObject({
      code: '10000',
      fund_change: 'N',
      refund_fee: '150.00',
    });
  });

  it('leave a seller without balance, until he has some', async () => {
    const number = await city.paid();
    await city.trouble('no_balance', { times: 1 });
    const back = () => city.sdk.exec(refund, { out_trade_no: number, refund_amount: '150.00', out_request_no: 'r1' });
    expect(await back()).toMatchObject({ sub_code: 'ACQ.SELLER_BALANCE_NOT_ENOUGH' });
    expect(await back()).toMatchObject({ fund_change: 'Y' });
  });

  it('do not reach what was kept: a restarted wallet knows its trades and its notices', async () => {
    const number = await city.paid();
    const again = openWallet(city.stateFile);
    expect(await city.sdk.exec(query, { out_trade_no: number })).toMatchObject({
      trade_status: 'TRADE_SUCCESS',
    });
    await again.tick();
    expect(again.told()[0]?.get('out_trade_no')).toBe(number);
  });
});
