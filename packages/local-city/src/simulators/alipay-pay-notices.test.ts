import { beforeEach, describe, expect, it } from 'vitest';
import { appId, sellerId, walletAddress } from './alipay-pay-shop.js';

const openWallet = walletAddress();
let city: ReturnType<typeof openWallet>;
beforeEach(() => {
  city = openWallet();
});

describe('notifications', () => {
  it('tell a payment with what the SDK accepts as genuine', async () => {
    const number = await city.paid();
    await city.tick();
    expect(Object.fromEntries(city.told()[0] ?? [])).toMatchObject({
      out_trade_no: number,
      trade_status: 'TRADE_SUCCESS',
      total_amount: '150.00',
      app_id: appId,
      seller_id: sellerId,
      buyer_open_id: 'open-zhang',
      sign_type: 'RSA2',
    });
    expect(city.sdk.isGenuine(city.bodies[0] ?? '')).toBe(true);
  });

  it('come again under the same id until the shop says exactly success, eight times in all', async () => {
    city.shop.answer = { status: 200, text: 'SUCCESS' };
    await city.paid();
    for (let hour = 0; hour <= 26; hour++)
      for (let part = 0; part < 12; part++) await city.ahead(hour * 3600 + part * 300);
    expect(city.told()).toHaveLength(8);
    expect(new Set(city.told().map((one) => one.get('notify_id'))).size).toBe(1);
    expect((await city.sim('GET', 'notify'))['notices']).toMatchObject([{ state: 'given_up' }]);
  });

  it('tell a part given back as a success again, and the whole as a close that was paid', async () => {
    const number = await city.paid();
    await city.back(number, 'r1', '50.00');
    await city.back(number, 'r2', '100.00');
    await city.tick();
    expect(city.told().map((one) => [one.get('trade_status'), one.get('refund_fee'), one.get('out_biz_no')])).toEqual([
      ['TRADE_SUCCESS', null, null],
      ['TRADE_SUCCESS', '50.00', 'r1'],
      ['TRADE_CLOSED', '150.00', 'r2'],
    ]);
    expect(city.told()[2]?.get('gmt_payment')).toBeTruthy();
  });

  it('tell a close by time as a close that was never paid', async () => {
    await city.order('150.00', { timeout_express: '5m' });
    await city.ahead(299);
    expect(city.told()).toHaveLength(0);
    await city.ahead(301);
    expect(Object.fromEntries(city.told()[0] ?? [])).toMatchObject({ trade_status: 'TRADE_CLOSED' });
    expect(city.told()[0]?.has('gmt_payment')).toBe(false);
    expect(city.told()[0]?.has('refund_fee')).toBe(false);
  });

  it('can be dropped and sent after all, late, double, and out of order', async () => {
    await city.sim('PUT', 'notify', { mode: 'drop' });
    const number = await city.paid();
    await city.tick();
    expect(city.told()).toHaveLength(0);
    await city.sim('POST', 'notify', { resend: number });
    expect(city.told()).toHaveLength(1);

    await city.sim('PUT', 'notify', { mode: 'delay', seconds: 60 });
    await city.paid();
    await city.tick();
    expect(city.told()).toHaveLength(1);
    await city.ahead(61);
    expect(city.told()).toHaveLength(2);

    await city.sim('PUT', 'notify', { mode: 'duplicate' });
    const double = await city.paid();
    await city.tick();
    expect(
      city
        .told()
        .slice(2)
        .map((one) => one.get('out_trade_no')),
    ).toEqual([double, double]);
    expect(city.told()[2]?.get('notify_id')).toBe(city.told()[3]?.get('notify_id'));

    await city.sim('PUT', 'notify', { mode: 'reorder' });
    const [first, second] = [await city.paid(), await city.paid()];
    await city.tick();
    expect(
      city
        .told()
        .slice(4)
        .map((one) => one.get('out_trade_no')),
    ).toEqual([second, first]);
  });

  it('are not genuine once they were changed', async () => {
    await city.trouble('tampered', { only: 'notify' });
    await city.paid();
    await city.tick();
    expect(city.sdk.isGenuine(city.bodies[0] ?? '')).toBe(false);
  });

  it('make the SDK throw at a signature that nobody knows', async () => {
    await city.trouble('unknown_sign_type');
    await city.paid();
    await city.tick();
    expect(() => city.sdk.isGenuine(city.bodies[0] ?? '')).toThrow();
  });

  it('name an outdated signature, another app, another seller or another amount, all genuinely signed', async () => {
    for (const name of ['rsa', 'foreign_app', 'foreign_seller', 'foreign_amount'])
      await city.trouble(name, { only: 'notify' });
    await city.paid();
    await city.tick();
    expect(city.sdk.isGenuine(city.bodies[0] ?? '')).toBe(true);
    expect(Object.fromEntries(city.told()[0] ?? [])).toMatchObject({
      sign_type: 'RSA',
      app_id: '2021999999999999',
      seller_id: '2088999999999999',
      total_amount: '151.00',
    });
  });
});
