import { afterAll, describe, expect, it } from 'vitest';
import { closeMerchants, openMerchant, refusedBy } from './wechat-pay-merchant.js';

afterAll(closeMerchants);

describe('answers that must not be believed', () => {
  it.each([
    ['signature', 'EV3_RES_HEADER_SIGNATURE_DIGEST'],
    ['serial', 'EV3_RES_HEADER_PLATFORM_SERIAL'],
    ['timestamp', 'EV3_RES_HEADER_TIMESTAMP_OFFSET'],
    ['nonce', 'EV3_RES_HEADER_SIGNATURE_DIGEST'],
    ['signtest', 'EV3_RES_HEADER_SIGNATURE_DIGEST'],
  ])('are told by the library: %s', async (kind, code) => {
    const merchant = await openMerchant();
    await merchant.fault(`answer_${kind}`);
    const fault = await merchant.create('ORDER_0001').catch((reason: { code: string }) => reason);
    expect(fault).toMatchObject({ code });
    // What was asked for was done all the same, and the next answer holds.
    expect((await merchant.query('ORDER_0001')).data).toMatchObject({ trade_state: 'NOTPAY' });
  });

  it('hold by their signature, yet tell of another merchant, another sum or two orders at once', async () => {
    const merchant = await openMerchant();
    await merchant.paid('ORDER_0001');
    await merchant.fault('answer_foreign_merchant');
    expect((await merchant.query('ORDER_0001')).data).toMatchObject({ mchid: '1999999999' });
    await merchant.fault('answer_foreign_amount');
    expect((await merchant.query('ORDER_0001')).data).toMatchObject({ amount: { total: 20_001 } });
    await merchant.fault('answer_duplicate_key');
    expect((await merchant.query('ORDER_0001')).data).toMatchObject({ out_trade_no: 'ANOTHER_ORDER_0001' });
    expect((await merchant.query('ORDER_0001')).data).toMatchObject({ mchid: merchant.keys.mchid });
  });

  it('are probes now and then', async () => {
    const merchant = await openMerchant({ probeRate: 1 });
    const answer = await refusedBy(merchant.create('ORDER_0001'));
    expect(answer[0]).toBe(200);
    expect(
      await merchant.create('ORDER_0001').catch((fault: { response: { headers: object } }) => fault.response),
    ).toMatchObject({
      headers: { 'wechatpay-signature': expect.stringMatching(/^WECHATPAY\/SIGNTEST\//) },
    });
  });
});

describe('notifications that must not be believed', () => {
  it.each(['signature', 'serial', 'nonce', 'signtest'])('do not hold: %s', async (kind) => {
    const merchant = await openMerchant();
    await merchant.fault(`notice_${kind}`);
    merchant.answers.statuses = [401];
    await merchant.paid('ORDER_0001');
    expect(merchant.arrivals).toMatchObject([{ genuine: false }]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await merchant.turn();
    expect(merchant.arrivals).toMatchObject([{ genuine: false }, { genuine: true }]);
    expect((await merchant.control('stats', undefined, 'GET')).data).toMatchObject({
      tampered: { sent: 1, accepted: 0 },
    });
  });

  it('count as accepted where the merchant takes them', async () => {
    const merchant = await openMerchant();
    await merchant.fault('notice_signature');
    await merchant.paid('ORDER_0001');
    expect((await merchant.control('stats', undefined, 'GET')).data).toMatchObject({
      tampered: { sent: 1, accepted: 1 },
    });
  });

  it('are ten minutes old, or do not open', async () => {
    const merchant = await openMerchant();
    await merchant.fault('notice_timestamp');
    await merchant.paid('ORDER_0001');
    const sent = Number(merchant.arrivals[0]?.headers.get('wechatpay-timestamp'));
    expect(Date.now() / 1000 - sent).toBeGreaterThan(300);
    await merchant.fault('notice_tag');
    await merchant.paid('ORDER_0002');
    expect(merchant.arrivals[1]).toMatchObject({ genuine: true, resource: undefined });
  });

  it.each([
    ['foreign_merchant', { mchid: '1999999999' }],
    ['foreign_amount', { amount: { total: 20_001 } }],
    ['duplicate_key', { out_trade_no: 'ANOTHER_ORDER_0001' }],
  ])('hold by their signature, yet tell of something else: %s', async (kind, told) => {
    const merchant = await openMerchant();
    await merchant.fault(`notice_${kind}`);
    await merchant.paid('ORDER_0001');
    expect(merchant.arrivals).toMatchObject([{ genuine: true, resource: told }]);
    if (kind === 'duplicate_key') expect(merchant.arrivals[0]?.text?.match(/"out_trade_no"/g)).toHaveLength(2);
  });
});

describe('trouble on the way', () => {
  it('is down, busy or broken, and does nothing then', async () => {
    const merchant = await openMerchant();
    await merchant.control('fault', { name: 'down' });
    expect((await refusedBy(merchant.create('ORDER_0001')))[0]).toBe(502);
    await merchant.control('fault', { name: 'down', on: false });
    await merchant.fault('busy');
    expect(await refusedBy(merchant.create('ORDER_0001'))).toEqual([429, 'FREQUENCY_LIMITED']);
    await merchant.fault('server_error');
    expect(await refusedBy(merchant.create('ORDER_0001'))).toEqual([500, 'SYSTEM_ERROR']);
    expect(await refusedBy(merchant.query('ORDER_0001'))).toEqual([404, 'ORDER_NOT_EXIST']);
  });

  it('loses its answer, or is too late with it, after it has done what was asked', async () => {
    const merchant = await openMerchant();
    await merchant.fault('lost_answer');
    expect(await refusedBy(merchant.create('ORDER_0001'))).toEqual([0, 'ECONNRESET']);
    await merchant.fault('late');
    const signal = AbortSignal.timeout(2_000);
    const asked = merchant.client.chain('v3/pay/transactions/jsapi').post(merchant.order('ORDER_0002'), { signal });
    expect(await refusedBy(asked)).toEqual([0, 'ERR_CANCELED']);
    for (const known of ['ORDER_0001', 'ORDER_0002']) {
      expect((await merchant.query(known)).data).toMatchObject({ trade_state: 'NOTPAY' });
    }
  });

  it('spells its codes as it did of old', async () => {
    const merchant = await openMerchant();
    await merchant.control('fault', { name: 'old_spelling' });
    expect(await refusedBy(merchant.query('ORDER_0001'))).toEqual([404, 'ORDERNOTEXIST']);
  });

  it('has no other faults', async () => {
    const merchant = await openMerchant();
    expect((await merchant.fault('unheard_of')).status).toBe(404);
    const { data } = await merchant.control('faults/no_balance', { on: true, times: 2 }, 'PUT');
    expect(data).toMatchObject({ no_balance: true, down: false });
  });
});
