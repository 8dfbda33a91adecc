import { createSign, randomBytes } from 'node:crypto';
import type { GatewayEvent } from '@yilu/http/gateway-request';
import type { Wallet } from '@yilu/payments/ports';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { storeAtOnce } from '../../fixtures/payments-at-once.js';
import { type Till, till } from '../../fixtures/payments-till.js';
import { messageOf, type WalletWires, walletWires } from '../../fixtures/wallet-wires.js';

let wires: WalletWires;
let ground: ReturnType<typeof storeAtOnce>;
let here: Till;
let count = 0;
let number: string;
beforeAll(async () => {
  wires = await walletWires();
});
afterAll(() => wires.close());
beforeEach(async () => {
  number = `33020610000${String(++count).padStart(5, '0')}`;
  ground = storeAtOnce();
  here = till({ ...ground, providers: wires.providers, readers: wires.readers });
  await here.known('zhang');
  await here.fine(number);
  wires.line.lost = false;
});

const started = async (wallet: Wallet): Promise<string> => (await here.start(number, wallet)).body.attemptId;
const everything = () => {
  const { obligations, attempts, refunds, entries } = ground.records;
  return JSON.stringify([obligations, attempts, refunds, entries].map((kept) => [...kept]));
};
/** The message that a wallet sent for this order, which nobody here has taken yet. */
async function genuine(wallet: Wallet, fault?: string): Promise<GatewayEvent> {
  const attemptId = await started(wallet);
  if (fault) await wires.fault(wallet, fault);
  await wires.pay(wallet, attemptId);
  wires.arrivals[wallet].splice(0);
  await wires.turn();
  const message = wires.arrivals[wallet].at(-1);
  if (!message) throw new Error('Nothing came');
  return message;
}
const status = async (wallet: Wallet, message: GatewayEvent) => (await here.hear(wallet, message)).statusCode;

/** A message of WeChat over this body, signed by its own key; what is not said is as it should be. */
function signed(body: string, over: { minutes?: number; algorithm?: string; serial?: string; key?: string } = {}) {
  const { publicKey } = wires.keys.wechat;
  const timestamp = String(Math.floor(Date.now() / 1_000) + (over.minutes ?? 0) * 60);
  const nonce = randomBytes(16).toString('hex');
  const signature = createSign(over.algorithm ?? 'RSA-SHA256')
    .update(`${timestamp}\n${nonce}\n${body}\n`)
    .sign(over.key ?? publicKey.privateKey, 'base64');
  const headers = {
    'content-type': 'application/json',
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-serial': over.serial ?? publicKey.id,
    'wechatpay-signature': signature,
  };
  return messageOf('wechat', headers, body);
}
const withHeader = (message: GatewayEvent, name: string, value: string): GatewayEvent => ({
  ...message,
  headers: { ...message.headers, [name]: value },
});
const bodyOf = (message: GatewayEvent) => message.body ?? '';

/** The form of a message of Alipay with other fields, signed by its own key. */
function resigned(message: GatewayEvent, over: Readonly<Record<string, string>>, algorithm = 'RSA-SHA256') {
  const { sign: _, sign_type, ...fields } = { ...Object.fromEntries(new URLSearchParams(bodyOf(message))), ...over };
  const text = Object.entries(fields)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const sign = createSign(algorithm).update(text).sign(wires.keys.alipay.theirs.privateKey, 'base64');
  return { ...message, body: new URLSearchParams({ ...fields, sign, sign_type: sign_type ?? 'RSA2' }).toString() };
}

describe.each(['wechat', 'alipay'] as const)('A message of %s', (wallet) => {
  const success = wallet === 'wechat' ? [204, ''] : [200, 'success'];

  it('settles what it tells of, once, and is answered as the wallet wants it', async () => {
    const message = await genuine(wallet);
    const answer = await here.hear(wallet, message);
    expect([answer.statusCode, answer.body]).toEqual(success);
    expect((await here.standing(number))?.standing).toBe('paid');
    const settled = everything();
    const again = await Promise.all(Array.from({ length: 20 }, () => here.hear(wallet, message)));
    expect(new Set(again.map(({ statusCode, body }) => `${statusCode} ${body}`))).toEqual(new Set([success.join(' ')]));
    expect(everything()).toBe(settled);
    expect(here.alarmed).toEqual([]);
  });

  it('is kept for good without the payer, before it is booked', async () => {
    const message = await genuine(wallet);
    await here.hear(wallet, message);
    const [kept] = [...ground.records.notices.values()];
    expect(kept).toMatchObject({
      wallet,
      notice: { kind: 'charged' },
      bodySha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify(kept)).not.toMatch(/oYilu|open-zhang/);
  });

  it('is read byte for byte where the gateway hands it over in base64', async () => {
    const message = await genuine(wallet);
    const encoded = { ...message, body: Buffer.from(bodyOf(message)).toString('base64'), isBase64Encoded: true };
    expect(await status(wallet, encoded)).toBe(success[0]);
  });

  it('of an order that nobody wrote is kept, refused so that it comes again, and alarmed', async () => {
    const message = await genuine(wallet);
    const elsewhere = till({ ...storeAtOnce(), providers: wires.providers, readers: wires.readers });
    expect((await elsewhere.hear(wallet, message)).statusCode).toBe(404);
    expect(elsewhere.alarmed).toEqual([{ name: 'PaymentMessagesUnknown', wallet }]);
  });

  it('of another sum than the order’s is taken, for again would not help, changes nothing and alarms', async () => {
    const message = await genuine(wallet, wallet === 'wechat' ? 'notice_foreign_amount' : 'foreign_amount');
    const before = everything();
    expect(await status(wallet, message)).toBe(success[0]);
    expect(everything()).toBe(before);
    expect(here.alarmed).toEqual([{ name: 'PaymentMessagesForeign', wallet }]);
  });

  it('of 5 MB is refused for its size, undecoded', async () => {
    const before = everything();
    for (const isBase64Encoded of [true, false]) {
      const body = 'a'.repeat(5_000_000);
      expect(await status(wallet, { ...messageOf(wallet, {}, body), isBase64Encoded })).toBe(413);
    }
    expect(await status(wallet, messageOf(wallet, {}, 'é'.repeat(33_000)))).toBe(413);
    expect(everything()).toBe(before);
    expect(here.alarmed[0]).toEqual({ name: 'PaymentMessagesUntrusted', wallet, kind: 'too_large' });
  });

  it.each([
    ['XML', '<xml><return_code>SUCCESS</return_code></xml>'],
    ['the other wallet’s form', wallet === 'wechat' ? 'out_trade_no=1&sign=x' : '{"id":"1"}'],
    ['nothing', ''],
    ['bytes', '\u0000\u0001\u0002'],
  ])('that is %s is refused with the reason', async (_what, body) => {
    const answer = await here.hear(wallet, messageOf(wallet, {}, body));
    expect(answer.statusCode).toBe(415);
    expect(answer.body).toContain('not_its_form');
    expect(here.alarmed).toEqual([{ name: 'PaymentMessagesUntrusted', wallet, kind: 'not_its_form' }]);
  });

  it('whose booking fails is refused, so that it comes again', async () => {
    const message = await genuine(wallet);
    ground.payments.perform = () => Promise.reject(new Error('the store is away'));
    expect(await status(wallet, message)).toBe(500);
    expect(here.faults).toHaveLength(1);
  });
});

describe('Whatever is wrong with a message of WeChat changes nothing', () => {
  const changed = (text: string, at: number) =>
    `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
  const tag = (body: string) => {
    const { resource, ...rest } = JSON.parse(body);
    const bytes = Buffer.from(resource.ciphertext, 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    return JSON.stringify({ ...rest, resource: { ...resource, ciphertext: bytes.toString('base64') } });
  };
  type Wrong = (message: GatewayEvent) => GatewayEvent;
  const rows: readonly (readonly [string, Wrong, string])[] = [
    [
      'a changed signature',
      (m) => withHeader(m, 'wechatpay-signature', changed(m.headers?.['wechatpay-signature'] ?? '', 9)),
      'signature',
    ],
    [
      'a signature of somebody else',
      (m) => signed(bodyOf(m), { key: wires.keys.wechat.merchant.privateKey }),
      'signature',
    ],
    ['an unknown serial', (m) => signed(bodyOf(m), { serial: 'PUB_KEY_ID_0000000000000000000000000001' }), 'serial'],
    ['a timestamp six minutes old', (m) => signed(bodyOf(m), { minutes: -6 }), 'stale'],
    ['a timestamp six minutes ahead', (m) => signed(bodyOf(m), { minutes: 6 }), 'stale'],
    [
      'another timestamp than was signed',
      (m) => withHeader(m, 'wechatpay-timestamp', String(Math.floor(Date.now() / 1_000) + 1)),
      'signature',
    ],
    ['another nonce', (m) => withHeader(m, 'wechatpay-nonce', 'another'), 'signature'],
    [
      'a changed byte of its body',
      (m) => ({ ...m, body: changed(bodyOf(m), bodyOf(m).indexOf('ciphertext') + 20) }),
      'signature',
    ],
    ['a changed tag of its ciphertext', (m) => signed(tag(bodyOf(m))), 'malformed'],
    ['a signature by SHA-1', (m) => signed(bodyOf(m), { algorithm: 'RSA-SHA1' }), 'signature'],
    ['a key that is there twice', (m) => signed(bodyOf(m).replace('{', '{"id":"another-event",')), 'malformed'],
  ];
  it.each(rows)('%s', async (_what, wrong, kind) => {
    const message = await genuine('wechat');
    const before = everything();
    const answer = await here.hear('wechat', wrong(message));
    expect([answer.statusCode, JSON.parse(answer.body)]).toEqual([401, { code: 'FAIL', message: kind }]);
    expect(everything()).toBe(before);
    expect(ground.records.notices.size).toBe(0);
    expect(here.alarmed).toEqual([{ name: 'PaymentMessagesUntrusted', wallet: 'wechat', kind }]);
  });

  it('a merchant that is not ours', async () => {
    const message = await genuine('wechat', 'notice_foreign_merchant');
    const before = everything();
    expect(await status('wechat', message)).toBe(401);
    expect(everything()).toBe(before);
    expect(here.alarmed).toEqual([{ name: 'PaymentMessagesUntrusted', wallet: 'wechat', kind: 'foreign_merchant' }]);
  });

  it('a test of WeChat whether we verify, which is refused and alarms nobody', async () => {
    const message = await genuine('wechat', 'notice_signtest');
    expect(message.headers?.['wechatpay-signature']).toMatch(/^WECHATPAY\/SIGNTEST\//);
    const before = everything();
    expect(await status('wechat', message)).toBe(401);
    expect(everything()).toBe(before);
    expect(here.alarmed).toEqual([]);
  });
});

describe('Whatever is wrong with a message of Alipay changes nothing', () => {
  const replaced = (m: GatewayEvent, name: string, value: string) => {
    const fields = new URLSearchParams(bodyOf(m));
    fields.set(name, value);
    return { ...m, body: fields.toString() };
  };
  type Wrong = (message: GatewayEvent) => GatewayEvent;
  const rows: readonly (readonly [string, Wrong, string])[] = [
    ['a changed signature', (m) => replaced(m, 'sign', Buffer.alloc(256, 1).toString('base64')), 'signature'],
    ['a changed field', (m) => replaced(m, 'total_amount', '0.01'), 'signature'],
    ['a field that was added', (m) => ({ ...m, body: `${bodyOf(m)}&voucher=1` }), 'signature'],
    ['a field that is there twice', (m) => ({ ...m, body: `${bodyOf(m)}&out_trade_no=Y00000000` }), 'malformed'],
    ['a value that reads as further fields', (m) => resigned(m, { subject: 'x&out_trade_no=Y00000000' }), 'malformed'],
    ['a signature by SHA-1', (m) => resigned(m, { sign_type: 'RSA' }, 'RSA-SHA1'), 'signature'],
    ['a signature by SHA-1 that says RSA2', (m) => resigned(m, {}, 'RSA-SHA1'), 'signature'],
    ['another app', (m) => resigned(m, { app_id: '2021000000000999' }), 'foreign_merchant'],
    ['another merchant', (m) => resigned(m, { seller_id: '2088000000000999' }), 'foreign_merchant'],
  ];
  it.each(rows)('%s', async (_what, wrong, kind) => {
    const message = await genuine('alipay');
    const before = everything();
    const answer = await here.hear('alipay', wrong(message));
    expect([answer.statusCode, answer.body]).toEqual([401, `failure ${kind}`]);
    expect(everything()).toBe(before);
    expect(ground.records.notices.size).toBe(0);
    expect(here.alarmed).toEqual([{ name: 'PaymentMessagesUntrusted', wallet: 'alipay', kind }]);
  });
});
