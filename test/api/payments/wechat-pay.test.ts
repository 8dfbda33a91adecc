import { closeMerchants, openMerchant } from '@yilu/local-city/simulators/wechat-pay-merchant';
import { wechatPay } from '@yilu/payments/adapters/wechat-pay';
import type { RawNotice, WalletOrder } from '@yilu/payments/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let wallet: Awaited<ReturnType<typeof openMerchant>>;
let provider: ReturnType<typeof wechatPay>;
let orders = 0;
let attemptId: string;
// A wallet for each test: what one of them leaves to be told must not reach the next.
beforeEach(async () => {
  attemptId = `attempt_${++orders}`;
  wallet = await openMerchant();
  const { keys, apiUrl, order } = wallet;
  provider = wechatPay({
    baseUrl: apiUrl,
    merchantId: keys.mchid,
    appId: keys.appId,
    merchantSerial: keys.merchant.serial,
    merchantPrivateKey: keys.merchant.privateKey,
    answerSerial: keys.publicKey.id,
    readKeys: async () => ({
      [keys.publicKey.id]: keys.publicKey.publicKey,
      [keys.certificate.serial]: keys.certificate.pem,
    }),
    apiV3Keys: [keys.apiV3Key],
    notifyUrl: order('any').notify_url,
    now: () => new Date(),
  });
});
afterEach(closeMerchants);

/** The same on every call: an order with another end is another order. */
const expiresAt = new Date(Date.now() + 3_600_000);
const order = (changes: Partial<WalletOrder> = {}): WalletOrder => ({
  attemptId,
  amountFen: 15_000,
  subject: '道路交通安全罚款',
  place: { kind: 'mini_program', payerId: 'oYilu-demo-citizen-000000001' },
  expiresAt,
  returnUrl: 'https://yilu.example/paid',
  ...changes,
});
const charge = () => ({ attemptId, transactionId: expect.any(String), amountFen: 15_000, paidAt: expect.any(Date) });
async function paid(fault?: string) {
  expect(await provider.create(order())).toMatchObject({ kind: 'ready' });
  if (fault) await wallet.fault(fault);
  await wallet.pay(attemptId);
}
/** What reached us of the notices that are due now. */
async function told(): Promise<RawNotice[]> {
  await wallet.turn();
  return wallet.arrivals.splice(0).map(({ headers, body }) => ({ headers: Object.fromEntries(headers), body }));
}
async function lastNotice(): Promise<RawNotice> {
  const notice = (await told()).at(-1);
  if (!notice) throw new Error('Nothing came');
  return notice;
}

describe('WeChat Pay over its wire', () => {
  it('collects, tells of it by notice and by query, and gives back', async () => {
    const created = await provider.create(order());
    expect(created).toMatchObject({ handOver: { kind: 'wechat', parameters: { signType: 'RSA' } } });
    expect(await provider.query(attemptId)).toEqual({ kind: 'open' });
    await wallet.pay(attemptId);
    expect(await provider.read(await lastNotice())).toMatchObject({ kind: 'charged', charge: charge() });
    expect(await provider.query(attemptId)).toEqual({ kind: 'paid', charge: charge() });
    expect(await provider.create(order())).toEqual({ kind: 'paid' });
    expect(await provider.close(attemptId)).toEqual({ kind: 'paid' });

    const refund = { refundId: `refund_${orders}`, attemptId, amountFen: 5_000, paidFen: 15_000, reason: '决定撤销' };
    expect(await provider.refund(refund)).toEqual({ kind: 'processing' });
    await wallet.control('refund', { outRefundNo: refund.refundId, outcome: 'SUCCESS' });
    const succeeded = { kind: 'succeeded', at: expect.any(Date) };
    expect(await provider.read(await lastNotice())).toMatchObject({
      kind: 'refund',
      attemptId,
      refundId: refund.refundId,
      standing: succeeded,
    });
    expect(await provider.refund(refund)).toEqual(succeeded);
    expect(await provider.queryRefund(refund)).toEqual(succeeded);
    // Part of it is back; that it was paid stays true.
    expect(await provider.query(attemptId)).toEqual({ kind: 'paid', charge: charge() });
  });

  it('takes the same order twice for one, and another sum under its number for none', async () => {
    const again = order();
    expect(await provider.create(again)).toMatchObject({ kind: 'ready' });
    expect(await provider.create(again)).toMatchObject({ kind: 'ready' });
    expect(await provider.create({ ...again, amountFen: 1 })).toEqual({ kind: 'refused', code: 'INVALIDREQUEST' });
  });
  it('lets a browser pay by WeChat’s page', async () => {
    const created = await provider.create(order({ place: { kind: 'browser', clientIp: '203.0.113.7' } }));
    if (created.kind !== 'ready' || created.handOver.kind !== 'browser') throw new Error(created.kind);
    expect((await fetch(created.handOver.url)).status).toBe(200);
  });
  it('closes, and knows nothing of what it was never asked', async () => {
    expect(await provider.query(attemptId)).toEqual({ kind: 'absent' });
    expect(await provider.close(attemptId)).toEqual({ kind: 'closed' });
    expect(await provider.queryRefund({ refundId: 'refund_unknown', attemptId })).toEqual({ kind: 'absent' });
    await provider.create(order());
    expect(await provider.close(attemptId)).toEqual({ kind: 'closed' });
    expect(await provider.query(attemptId)).toEqual({ kind: 'closed' });
    expect(await provider.close(attemptId)).toEqual({ kind: 'closed' });
  });
  it('is not closed while the payer stands before the cashier', async () => {
    await provider.create(order());
    await wallet.pay(attemptId, 'paying');
    expect(await provider.close(attemptId)).toEqual({ kind: 'unclear', code: 'USERPAYING' });
  });

  it.each(['public_key', 'certificate', 'switching'])('is believed with the keys of the mode %s', async (mode) => {
    await wallet.control('keys', { mode }, 'PUT');
    await paid();
    expect(await provider.read(await lastNotice())).toMatchObject({ kind: 'charged' });
    expect(await provider.query(attemptId)).toMatchObject({ kind: 'paid' });
    await wallet.control('keys', { mode: 'public_key' }, 'PUT');
  });

  it.each([
    ['down', 'HTTP 502'],
    ['busy', 'FREQUENCYLIMITED'],
    ['server_error', 'SYSTEMERROR'],
  ])('that is %s leaves the order unclear, which the same order heals', async (fault, code) => {
    await wallet.fault(fault);
    expect(await provider.create(order())).toEqual({ kind: 'unclear', code });
    await wallet.control('fault', { name: fault, on: false });
    expect(await provider.create(order())).toMatchObject({ kind: 'ready' });
  });
  it('that loses its answer has made the order all the same', async () => {
    await wallet.fault('lost_answer');
    expect(await provider.create(order())).toMatchObject({ kind: 'unclear' });
    expect(await provider.query(attemptId)).toEqual({ kind: 'open' });
  });
  it('without a balance says so, and refunds under the same number when there is one', async () => {
    await paid();
    const refund = { refundId: `refund_${orders}`, attemptId, amountFen: 15_000, paidFen: 15_000, reason: '重复缴款' };
    await wallet.fault('no_balance');
    expect(await provider.refund(refund)).toEqual({ kind: 'no_balance' });
    expect(await provider.refund(refund)).toEqual({ kind: 'processing' });
  });
  it('tells a refund that found no account', async () => {
    await paid();
    const refund = { refundId: `refund_${orders}`, attemptId, amountFen: 15_000, paidFen: 15_000, reason: '重复缴款' };
    await provider.refund(refund);
    await wallet.control('refund', { outRefundNo: refund.refundId, outcome: 'ABNORMAL' });
    expect(await provider.read(await lastNotice())).toMatchObject({ standing: { kind: 'abnormal' } });
    expect(await provider.queryRefund(refund)).toEqual({ kind: 'abnormal' });
  });
});

describe('A tampered answer changes nothing and says why', () => {
  it.each([
    ['signature', 'signature'],
    ['serial', 'serial'],
    ['timestamp', 'stale'],
    ['nonce', 'signature'],
    ['duplicate_key', 'malformed'],
    ['foreign_merchant', 'foreign_merchant'],
  ])('%s', async (tampering, distrust) => {
    await paid();
    await wallet.fault(`answer_${tampering}`);
    expect(await provider.query(attemptId)).toEqual({ kind: 'unclear', code: distrust, distrust });
  });
  it('a probe is asked again, so that the citizen notices nothing', async () => {
    await paid();
    await wallet.fault('answer_signtest');
    expect(await provider.query(attemptId)).toEqual({ kind: 'paid', charge: charge() });
  });
  it('another sum comes as it is: the attempt knows better', async () => {
    await paid();
    await wallet.fault('answer_foreign_amount');
    expect(await provider.query(attemptId)).toMatchObject({ charge: { attemptId, amountFen: 15_001 } });
  });
});

describe('A tampered notice is refused and says why', () => {
  it.each([
    ['signature', 'signature'],
    ['serial', 'serial'],
    ['timestamp', 'stale'],
    ['nonce', 'signature'],
    ['tag', 'malformed'],
    ['signtest', 'probe'],
    ['duplicate_key', 'malformed'],
    ['foreign_merchant', 'foreign_merchant'],
  ])('%s', async (tampering, why) => {
    await paid(`notice_${tampering}`);
    expect(await provider.read(await lastNotice())).toEqual({ kind: 'untrusted', why });
  });
  it('another sum comes as it is: the attempt knows better', async () => {
    await paid('notice_foreign_amount');
    expect(await provider.read(await lastNotice())).toMatchObject({ charge: { attemptId, amountFen: 15_001 } });
  });

  it('so is every single changed byte of a genuine one', async () => {
    await paid();
    const genuine = await lastNotice();
    expect(await provider.read(genuine)).toMatchObject({ kind: 'charged' });
    const at = (text: string, place: number) =>
      `${text.slice(0, place)}${String.fromCharCode(text.charCodeAt(place) ^ 1)}${text.slice(place + 1)}`;
    const changed = [...genuine.body].map((_char, place) => ({ ...genuine, body: at(genuine.body, place) }));
    const standings = await Promise.all(changed.map((notice) => provider.read(notice)));
    expect(new Set(standings.map(({ kind }) => kind))).toEqual(new Set(['untrusted']));
  });
});

describe('The bill of a day', () => {
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const ahead = (offsetSeconds: number) => wallet.control('clock', { offsetSeconds }, 'PUT');

  it('tells every charge and refund, and its faults are seen', async () => {
    await paid();
    await provider.refund({ refundId: 'refund_1', attemptId, amountFen: 5_000, paidFen: 15_000, reason: '决定撤销' });
    await ahead(36 * 3600);
    const bill = await provider.bill(day);
    if (bill === 'later') throw new Error(bill);
    expect(bill.lines).toContainEqual(
      expect.objectContaining({ kind: 'charge', attemptId, amountFen: 15_000, at: expect.any(Date) }),
    );
    expect(bill.lines).toContainEqual(
      expect.objectContaining({ kind: 'refund', refundId: 'refund_1', amountFen: 5_000 }),
    );
    expect(bill).toMatchObject({ chargedFen: 15_000, refundedFen: 5_000 });
    for (const fault of ['bill_hash', 'bill_totals']) {
      await wallet.fault(fault);
      await expect(provider.bill(day)).rejects.toThrow('WeChat Pay');
    }
    await wallet.fault('bill_creating');
    expect(await provider.bill(day)).toBe('later');
    await wallet.fault('bill_extra');
    expect(await provider.bill(day)).toMatchObject({ chargedFen: 15_100 });
  });
  it('is empty where nothing moved', async () => {
    await ahead(36 * 3600);
    const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    expect(await provider.bill(before)).toEqual({ lines: [], chargedFen: 0, refundedFen: 0 });
  });
});
