import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { alipayPaySimulator } from '@yilu/local-city/simulators/alipay-pay';
import { alipayPay } from '@yilu/payments/adapters/alipay-pay';
import type { WalletOrder } from '@yilu/payments/ports';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const [ours, theirs] = [pair(), pair()];
const [appId, sellerId] = ['2021000000000002', '2088000000000001'];
const directory = mkdtempSync(join(tmpdir(), 'yilu-alipay-provider-'));
const bodies: string[] = [];
const { app, tick } = alipayPaySimulator({
  appId,
  sellerId,
  appPublicKey: ours.publicKey,
  gatewayPrivateKey: theirs.privateKey,
  stateFile: join(directory, 'alipay.json'),
  buyers: [{ openId: 'open-zhang', name: '张伟' }],
  deliver: async (_url, body) => {
    bodies.push(body);
    return { status: 200, text: 'success' };
  },
});

let server: ServerType;
let url: string;
let provider: ReturnType<typeof alipayPay>;
/** The provider's own clock; the gateway refuses requests of another hour. */
let now: () => Date;
beforeAll(async () => {
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => server.once('listening', () => resolve()));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  provider = alipayPay({
    gatewayUrl: `${url}/gateway.do`,
    appId,
    privateKey: ours.privateKey,
    publicKey: theirs.publicKey,
    sellerId,
    notifyUrl: 'https://yilu.example/payments/alipay',
    now: () => now(),
  });
});
afterAll(() => {
  server.close();
  rmSync(directory, { recursive: true });
});

let orders = 0;
let attemptId: string;
beforeEach(async () => {
  now = () => new Date();
  attemptId = `attempt_${++orders}`;
  bodies.length = 0;
  await sim('DELETE', 'fault');
});
const sim = (method: string, path: string, body?: object) =>
  fetch(`${url}/_sim/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
const fault = (name: string, only?: string) => sim('POST', 'fault', { name, times: 1, ...(only ? { only } : {}) });

/** The same on every call: an order with another end is another order. */
const expiresAt = new Date(Date.now() + 3_600_000);
const order = (changes: Partial<WalletOrder> = {}): WalletOrder => ({
  attemptId,
  amountFen: 15_000,
  subject: '道路交通安全罚款',
  place: { kind: 'mini_program', payerId: 'open-zhang' },
  expiresAt,
  returnUrl: 'https://yilu.example/paid',
  ...changes,
});
const charge = () => ({ attemptId, transactionId: expect.any(String), amountFen: 15_000, paidAt: expect.any(Date) });
const refund = (amountFen = 5_000) => ({
  refundId: `refund_${orders}`,
  attemptId,
  amountFen,
  paidFen: 15_000,
  reason: '决定撤销',
});
async function paid() {
  expect(await provider.create(order())).toMatchObject({ kind: 'ready' });
  // What earlier tests left to be told must not meet the trouble of this one.
  await tick();
  await sim('POST', 'pay', { outTradeNo: attemptId });
}
async function lastNotice() {
  await tick();
  const body = bodies.at(-1);
  if (body === undefined) throw new Error('Nothing came');
  return { headers: {}, body };
}

describe('Alipay over its wire', () => {
  it('collects, tells of it by notice and by query, and gives back', async () => {
    expect(await provider.create(order())).toEqual({
      kind: 'ready',
      handOver: { kind: 'alipay', tradeNo: expect.stringMatching(/^\d{28}$/) },
    });
    expect(await provider.query(attemptId)).toEqual({ kind: 'open' });
    await sim('POST', 'pay', { outTradeNo: attemptId });
    expect(await provider.read(await lastNotice())).toMatchObject({ kind: 'charged', charge: charge() });
    expect(await provider.query(attemptId)).toEqual({ kind: 'paid', charge: charge() });
    expect(await provider.create(order())).toEqual({ kind: 'paid' });
    expect(await provider.close(attemptId)).toEqual({ kind: 'paid' });

    const succeeded = { kind: 'succeeded', at: expect.any(Date) };
    expect(await provider.queryRefund(refund())).toEqual({ kind: 'absent' });
    expect(await provider.refund(refund())).toEqual(succeeded);
    // The same refund again moves no money, and is the same refund.
    expect(await provider.refund(refund())).toEqual(succeeded);
    expect(await provider.queryRefund(refund())).toEqual(succeeded);
    expect(await provider.read(await lastNotice())).toMatchObject({
      kind: 'refund',
      attemptId,
      refundId: refund().refundId,
      standing: { kind: 'succeeded' },
    });
    expect(await provider.query(attemptId)).toEqual({ kind: 'paid', charge: charge() });
  });
  it('that gave everything back was paid all the same', async () => {
    await paid();
    expect(await provider.refund(refund(15_000))).toMatchObject({ kind: 'succeeded' });
    expect(await provider.read(await lastNotice())).toMatchObject({ kind: 'refund' });
    expect(await provider.query(attemptId)).toEqual({ kind: 'paid', charge: charge() });
  });
  it('takes the same order twice for one, and another sum under its number for none', async () => {
    const again = order();
    const first = await provider.create(again);
    expect(await provider.create(again)).toEqual(first);
    expect(await provider.create({ ...again, amountFen: 1 })).toEqual({
      kind: 'refused',
      code: 'ACQ.CONTEXTINCONSISTENT',
    });
  });
  it('lets a browser pay at Alipay’s cashier', async () => {
    const created = await provider.create(order({ place: { kind: 'browser', clientIp: '203.0.113.7' } }));
    if (created.kind !== 'ready' || created.handOver.kind !== 'browser') throw new Error(created.kind);
    const cashier = await fetch(created.handOver.url);
    expect([cashier.status, new URL(cashier.url).pathname]).toEqual([200, expect.stringMatching(/^\/cashier\//)]);
    // Before the payer said who he is there is no trade.
    expect(await provider.query(attemptId)).toEqual({ kind: 'absent' });
    await sim('POST', 'pay', { outTradeNo: attemptId, buyerOpenId: 'open-zhang' });
    expect(await provider.query(attemptId)).toEqual({ kind: 'paid', charge: charge() });
  });
  it('closes, and knows nothing of what it was never asked', async () => {
    expect(await provider.query(attemptId)).toEqual({ kind: 'absent' });
    expect(await provider.close(attemptId)).toEqual({ kind: 'closed' });
    expect(await provider.queryRefund(refund())).toEqual({ kind: 'absent' });
    await provider.create(order());
    expect(await provider.close(attemptId)).toEqual({ kind: 'closed' });
    expect(await provider.close(attemptId)).toEqual({ kind: 'closed' });
    expect(await provider.query(attemptId)).toEqual({ kind: 'closed' });
    expect(await provider.create(order())).toEqual({ kind: 'refused', code: 'ACQ.TRADEHASCLOSE' });
  });

  it.each([
    ['down', 'HTTP 502'],
    ['fails', 'HTTP 500'],
    ['busy', expect.any(String)],
  ])('that is %s leaves the order unclear, which the same order heals', async (name, code) => {
    await fault(name);
    expect(await provider.create(order())).toEqual({ kind: 'unclear', code });
    await sim('DELETE', 'fault');
    expect(await provider.create(order())).toMatchObject({ kind: 'ready' });
  });
  it('without a balance says so, and refunds under the same number when there is one', async () => {
    await paid();
    await fault('no_balance');
    expect(await provider.refund(refund())).toEqual({ kind: 'no_balance' });
    expect(await provider.refund(refund())).toMatchObject({ kind: 'succeeded' });
  });
  it('that lost its answer to a refund has done it once', async () => {
    await paid();
    await fault('lost', 'alipay.trade.refund');
    // The library asks again by itself; the answer says that no money moved, for it had moved before.
    expect(await provider.refund(refund())).toMatchObject({ kind: 'succeeded' });
    expect(await provider.refund(refund(15_000))).toMatchObject({ kind: 'refused' });
  });
  it('refuses requests of another hour with a word that is not lost', async () => {
    now = () => new Date(Date.now() - 3_600_000);
    expect(await provider.create(order())).toEqual({ kind: 'refused', code: expect.stringContaining('TIMESTAMP') });
  });
});

describe('A tampered answer changes nothing and says why', () => {
  it.each([
    ['tampered', 'signature'],
    ['duplicate_key', 'malformed'],
    ['other_order', 'foreign_order'],
  ])('%s', async (name, distrust) => {
    await paid();
    await fault(name, 'alipay.trade.query');
    expect(await provider.query(attemptId)).toEqual({ kind: 'unclear', code: distrust, distrust });
    await fault(name, 'alipay.trade.refund');
    expect(await provider.refund(refund())).toEqual({ kind: 'unclear', code: distrust, distrust });
    expect(await provider.refund(refund())).toMatchObject({ kind: 'succeeded' });
  });
  it('an error that nobody signed is no refusal', async () => {
    await fault('error_unsigned');
    expect(await provider.create(order())).toEqual({ kind: 'unclear', code: expect.any(String) });
  });
  it('another sum comes as it is: the attempt knows better', async () => {
    await paid();
    await fault('foreign_amount', 'alipay.trade.query');
    expect(await provider.query(attemptId)).toMatchObject({ charge: { attemptId, amountFen: 15_100 } });
  });
});

describe('A tampered notice is refused and says why', () => {
  it.each([
    ['tampered', 'signature'],
    ['rsa', 'signature'],
    ['unknown_sign_type', 'signature'],
    ['foreign_app', 'foreign_merchant'],
    ['foreign_seller', 'foreign_merchant'],
  ])('%s', async (name, why) => {
    await paid();
    await fault(name, 'notify');
    expect(await provider.read(await lastNotice())).toEqual({ kind: 'untrusted', why });
  });
  it('another sum comes as it is: the attempt knows better', async () => {
    await paid();
    await fault('foreign_amount', 'notify');
    expect(await provider.read(await lastNotice())).toMatchObject({ charge: { attemptId, amountFen: 15_100 } });
  });

  it('so is every single changed byte of a genuine one', async () => {
    await paid();
    const { body } = await lastNotice();
    expect(await provider.read({ headers: {}, body })).toMatchObject({ kind: 'charged' });
    const fields = [...new URLSearchParams(body)];
    const flipped = (text: string, place: number) =>
      `${text.slice(0, place)}${String.fromCharCode(text.charCodeAt(place) ^ 1)}${text.slice(place + 1)}`;
    // The last characters of a base64 signature carry spare bits, so its text may change where its bytes do not.
    const changed = fields.flatMap(([name, value], at) =>
      [...value]
        .map((_char, place) => place)
        .filter((place) => name !== 'sign' || place < value.length - 3)
        .map((place) =>
          new URLSearchParams(fields.map((field, i) => (i === at ? [name, flipped(value, place)] : field))).toString(),
        ),
    );
    const standings = await Promise.all(changed.map((one) => provider.read({ headers: {}, body: one })));
    expect(new Set(standings.map(({ kind }) => kind))).toEqual(new Set(['untrusted']));
  });
});

describe('The bill of a day', () => {
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const ahead = (aheadSeconds: number) => sim('PUT', 'clock', { aheadSeconds });

  it('tells every charge and refund, and its faults are seen', async () => {
    await paid();
    await provider.refund(refund());
    await ahead(36 * 3600);
    const bill = await provider.bill(day);
    if (bill === 'later') throw new Error(bill);
    expect(bill.lines).toContainEqual(expect.objectContaining({ kind: 'charge', attemptId, amountFen: 15_000 }));
    expect(bill.lines).toContainEqual(
      expect.objectContaining({ kind: 'refund', attemptId, refundId: refund().refundId, amountFen: 5_000 }),
    );
    expect(bill.chargedFen).toBe(15_000 * bill.lines.filter(({ kind }) => kind === 'charge').length);
    await fault('bill_amount');
    expect(await provider.bill(day)).toMatchObject({ chargedFen: bill.chargedFen + 1 });
    await ahead(0);
  });
  it('is awaited until ten of the next day', async () => expect(await provider.bill(day)).toBe('later'));
});
