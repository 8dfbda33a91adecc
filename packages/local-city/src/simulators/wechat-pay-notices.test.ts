import { afterAll, expect, it } from 'vitest';
import { closeMerchants, openMerchant } from './wechat-pay-merchant.js';
import { retrySeconds } from './wechat-pay-notices.js';

afterAll(closeMerchants);

/** A merchant whose wallet has a clock that stands until it is put forward. */
async function withClock(options: Parameters<typeof openMerchant>[0] = {}) {
  const start = Date.now();
  let ahead = 0;
  const merchant = await openMerchant({ now: () => new Date(start + ahead), timeScale: 1, ...options });
  const forward = (seconds: number) => {
    ahead += seconds * 1000;
  };
  const pay = async (outTradeNo: string) => {
    await merchant.create(outTradeNo);
    await merchant.pay(outTradeNo);
  };
  return { merchant, forward, pay };
}

it('tells of a payment, sealed and signed as the library reads it', async () => {
  const { merchant, pay } = await withClock();
  await pay('ORDER_0001');
  await merchant.turn();
  expect(merchant.arrivals).toMatchObject([
    {
      type: 'TRANSACTION.SUCCESS',
      genuine: true,
      serial: merchant.keys.publicKey.id,
      id: expect.stringMatching(/^EV-/),
      resource: {
        mchid: merchant.keys.mchid,
        appid: merchant.keys.appId,
        out_trade_no: 'ORDER_0001',
        trade_state: 'SUCCESS',
        amount: { total: 20_000, payer_total: 20_000, currency: 'CNY', payer_currency: 'CNY' },
      },
    },
  ]);
});

it('takes any 200 or 204 for done whatever the body says, and everything else for not', async () => {
  const { merchant, forward, pay } = await withClock();
  merchant.answers.statuses = [500, 302, 400, 204];
  await pay('ORDER_0001');
  for (let turns = 0; turns < 6; turns++) {
    await merchant.turn();
    forward(30);
  }
  expect(merchant.arrivals).toHaveLength(4);
});

it('tries again by the schedule under the same event id with fresh stamps, and gives up after a day', async () => {
  expect(retrySeconds.reduce((sum, wait) => sum + wait, 0)).toBe(24 * 3600 + 4 * 60);
  const { merchant, pay } = await withClock({ timeScale: 0 });
  merchant.answers.statuses = Array.from({ length: 20 }, () => 500);
  await pay('ORDER_0001');
  for (let turns = 0; turns < 20; turns++) await merchant.turn();
  expect(merchant.arrivals).toHaveLength(1 + retrySeconds.length);
  expect(new Set(merchant.arrivals.map(({ id }) => id)).size).toBe(1);
  expect(new Set(merchant.arrivals.map(({ headers }) => headers.get('wechatpay-nonce'))).size).toBe(16);
  expect((await merchant.control('notices', undefined, 'GET')).data).toMatchObject({
    notices: [{ state: 'given_up' }],
  });
});

it('waits between two tries as long as the schedule says', async () => {
  const { merchant, forward, pay } = await withClock();
  merchant.answers.statuses = [500];
  await pay('ORDER_0001');
  await merchant.turn();
  forward(14);
  await merchant.turn();
  expect(merchant.arrivals).toHaveLength(1);
  forward(1);
  await merchant.turn();
  expect(merchant.arrivals).toHaveLength(2);
});

it('keeps what is waiting over a restart', async () => {
  const { merchant, pay } = await withClock();
  await pay('ORDER_0001');
  merchant.restart();
  await merchant.turn();
  expect(merchant.arrivals).toHaveLength(1);
});

it('loses a notification until it is asked to send it again', async () => {
  const { merchant, pay } = await withClock();
  await merchant.control('notify', { action: 'drop' });
  await pay('ORDER_0001');
  await merchant.turn();
  expect(merchant.arrivals).toHaveLength(0);
  await merchant.control('notify', { action: 'resend', of: 'ORDER_0001' });
  await merchant.turn();
  expect(merchant.arrivals).toHaveLength(1);
  expect((await merchant.control('notify', { action: 'resend', of: 'nothing' })).status).toBe(404);
});

it('delays, doubles, and turns the order round', async () => {
  const { merchant, forward, pay } = await withClock();
  await merchant.control('notify', { action: 'delay', seconds: 60 });
  await pay('ORDER_0001');
  await merchant.turn();
  expect(merchant.arrivals).toHaveLength(0);
  forward(60);
  await merchant.turn();
  expect(merchant.arrivals).toHaveLength(1);

  await merchant.control('notify', { action: 'duplicate', copies: 3 });
  await pay('ORDER_0002');
  await merchant.turn();
  expect(new Set(merchant.arrivals.slice(1).map(({ id }) => id)).size).toBe(1);
  expect(merchant.arrivals).toHaveLength(4);

  await merchant.control('notify', { action: 'reorder', size: 2 });
  await pay('ORDER_0003');
  await merchant.turn();
  await pay('ORDER_0004');
  forward(1);
  await merchant.turn();
  expect(merchant.arrivals.slice(4).map(({ resource }) => resource?.['out_trade_no'])).toEqual([
    'ORDER_0004',
    'ORDER_0003',
  ]);
});

it('signs some by public key and some by certificate while the keys are being switched', async () => {
  const bytes = { share: 0 };
  const { merchant, pay } = await withClock({ random: (size) => Buffer.alloc(size, bytes.share++ % 251) });
  await merchant.control('keys', { mode: 'switching', share: 0.5 }, 'PUT');
  for (let place = 1; place <= 12; place++) await pay(`ORDER_00${place + 10}`);
  await merchant.turn();
  expect(merchant.arrivals.every(({ genuine }) => genuine)).toBe(true);
  expect(new Set(merchant.arrivals.map(({ serial }) => serial))).toEqual(
    new Set([merchant.keys.publicKey.id, merchant.keys.certificate.serial]),
  );
});
