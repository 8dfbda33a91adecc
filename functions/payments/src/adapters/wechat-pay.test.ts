import { createHash, createPublicKey, createSign, createVerify, generateKeyPairSync, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WalletOrder } from '../ports.js';
import { wechatPay } from './wechat-pay.js';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const [ours, theirs, stranger] = [pair(), pair(), pair()];
const serial = 'PUB_KEY_ID_0116';

/** An answer as the wire carries it; signed with WeChat's key unless it says otherwise. */
interface Answer {
  readonly status?: number;
  readonly body?: string | Buffer;
  readonly key?: string;
  readonly signature?: string;
  readonly seconds?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly unsigned?: true;
  readonly cut?: true;
}
interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let server: Server;
let answers: Answer[];
let asked: Asked[];
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    asked.push({ method, url, headers, body: await text(request) });
    const answer = answers.shift() ?? { status: 500, unsigned: true };
    if (answer.cut) return response.destroy();
    const { status = 200, body = '', key = theirs.privateKey, ...more } = answer;
    const { seconds = String(Math.floor(Date.now() / 1000)) } = more;
    const signed = createSign('RSA-SHA256').update(`${seconds}\nnonce\n${body}\n`).sign(key, 'base64');
    response.writeHead(status, {
      'Content-Type': 'application/json',
      ...(more.unsigned
        ? {}
        : {
            'Wechatpay-Timestamp': seconds,
            'Wechatpay-Nonce': 'nonce',
            'Wechatpay-Serial': serial,
            'Wechatpay-Signature': more.signature ?? signed,
          }),
      ...more.headers,
    });
    response.end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
});
beforeEach(() => {
  [answers, asked] = [[], []];
});

const provider = () =>
  wechatPay({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    merchantId: '1900000001',
    appId: 'wx1',
    merchantSerial: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
    merchantPrivateKey: ours.privateKey,
    answerSerial: serial,
    readKeys: async () => ({ [serial]: theirs.publicKey }),
    apiV3Keys: ['x'.repeat(32)],
    notifyUrl: 'https://yilu.example/payments/wechat',
    now: () => new Date(),
    newNonce: () => 'our-nonce',
  });
const json = (body: object, more: Answer = {}): Answer => ({ body: JSON.stringify(body), ...more });
const refusal = (status: number, code: string, more: Answer = {}) => json({ code, message: 'x' }, { status, ...more });

const order: WalletOrder = {
  attemptId: 'attempt_1',
  amountFen: 15_000,
  subject: '交通违法罚款',
  place: { kind: 'mini_program', payerId: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' },
  expiresAt: new Date('2026-11-22T15:59:59.000Z'),
  returnUrl: 'https://yilu.example/paid?attempt=1',
};
const paid = {
  mchid: '1900000001',
  appid: 'wx1',
  out_trade_no: 'attempt_1',
  transaction_id: '4200001',
  trade_state: 'SUCCESS',
  success_time: '2026-11-22T09:59:58+08:00',
  amount: { total: 15_000, currency: 'CNY' },
};

describe('WeChat Pay is asked', () => {
  it('with a signature over the exact request, and by name of the key that shall answer', async () => {
    answers = [json({ prepay_id: 'wx-prepay' })];
    await provider().create(order);
    const [request] = asked;
    const header = request?.headers['authorization'] ?? '';
    const part = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(header)?.[1] ?? '';
    const signed = `POST\n/v3/pay/transactions/jsapi\n${part('timestamp')}\n${part('nonce_str')}\n${request?.body}\n`;
    const genuine = createVerify('RSA-SHA256').update(signed).verify(ours.publicKey, part('signature'), 'base64');
    expect([genuine, part('mchid'), request?.headers['wechatpay-serial']]).toEqual([true, '1900000001', serial]);
    expect(JSON.parse(request?.body ?? '')).toEqual({
      appid: 'wx1',
      mchid: '1900000001',
      description: '交通违法罚款',
      out_trade_no: 'attempt_1',
      time_expire: '2026-11-22T23:59:59+08:00',
      notify_url: 'https://yilu.example/payments/wechat',
      amount: { total: 15_000, currency: 'CNY' },
      payer: { openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' },
    });
  });

  it.each(['../id/X', 'a/b/c/d', '%2e%2e%2f', 'short'])(
    'never about %s, which is no number of ours',
    async (number) => {
      const wallet = provider();
      await expect(wallet.query(number)).rejects.toThrow(RangeError);
      await expect(wallet.close(number)).rejects.toThrow(RangeError);
      await expect(wallet.queryRefund({ refundId: number, attemptId: 'attempt_1' })).rejects.toThrow(RangeError);
      expect(asked).toEqual([]);
    },
  );
});

describe('The hand-over', () => {
  it('of the mini-program is signed by us over the app, the time and the order', async () => {
    answers = [json({ prepay_id: 'wx-prepay' })];
    const created = await provider().create(order);
    if (created.kind !== 'ready' || created.handOver.kind !== 'wechat') throw new Error(created.kind);
    const { timeStamp, paySign = '', ...more } = created.handOver.parameters;
    expect(more).toEqual({ nonceStr: 'our-nonce', package: 'prepay_id=wx-prepay', signType: 'RSA' });
    const signed = Buffer.from(`wx1\n${timeStamp}\nour-nonce\nprepay_id=wx-prepay\n`);
    const key = createPublicKey(ours.publicKey);
    expect(verify('RSA-SHA256', signed, key, Buffer.from(paySign, 'base64'))).toBe(true);
  });
  it('of a browser is WeChat’s page, which comes back to ours', async () => {
    answers = [json({ h5_url: 'https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx-1' })];
    const created = await provider().create({ ...order, place: { kind: 'browser', clientIp: '203.0.113.7' } });
    const url =
      'https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx-1&redirect_url=https%3A%2F%2Fyilu.example%2Fpaid%3Fattempt%3D1';
    expect(created).toEqual({ kind: 'ready', handOver: { kind: 'browser', url } });
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
      scene_info: { payer_client_ip: '203.0.113.7', h5_info: { type: 'Wap' } },
    });
  });
});

describe('An order', () => {
  const charge = {
    attemptId: 'attempt_1',
    transactionId: '4200001',
    amountFen: 15_000,
    paidAt: new Date('2026-11-22T01:59:58.000Z'),
  };
  it.each([
    ['NOTPAY', { kind: 'open' }],
    ['USERPAYING', { kind: 'open' }],
    ['CLOSED', { kind: 'closed' }],
    ['SUCCESS', { kind: 'paid', charge }],
    // Part of it went back: a paid check that knows SUCCESS alone would collect it twice.
    ['REFUND', { kind: 'paid', charge }],
  ])('in the state %s stands so', async (trade_state, standing) => {
    answers = [json({ ...paid, trade_state })];
    expect(await provider().query('attempt_1')).toEqual(standing);
    expect(asked[0]?.url).toBe('/v3/pay/transactions/out-trade-no/attempt_1?mchid=1900000001');
  });
  it.each(['ORDER_NOT_EXIST', 'ORDERNOTEXIST'])('is absent where WeChat says %s', async (code) => {
    answers = [refusal(404, code)];
    expect(await provider().query('attempt_1')).toEqual({ kind: 'absent' });
  });
  it.each([
    ['ORDERPAID', 400, { kind: 'paid' }],
    ['ORDER_PAID', 400, { kind: 'paid' }],
    ['INVALID_REQUEST', 400, { kind: 'refused', code: 'INVALIDREQUEST' }],
    ['OPENID_MISMATCH', 500, { kind: 'refused', code: 'OPENIDMISMATCH' }],
    ['SYSTEM_ERROR', 500, { kind: 'unclear', code: 'SYSTEMERROR' }],
    ['A_NEW_WORD', 503, { kind: 'unclear', code: 'ANEWWORD' }],
    ['A_NEW_WORD', 202, { kind: 'unclear', code: 'ANEWWORD' }],
    ['FREQUENCY_LIMITED', 429, { kind: 'unclear', code: 'FREQUENCYLIMITED' }],
  ])('that is refused with %s ends so', async (code, status, created) => {
    answers = [refusal(status, code)];
    expect(await provider().create(order)).toEqual(created);
  });

  it('is closed by an empty answer that is signed', async () => {
    answers = [{ status: 204 }];
    expect(await provider().close('attempt_1')).toEqual({ kind: 'closed' });
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/v3/pay/transactions/out-trade-no/attempt_1/close' });
  });
  it.each([
    ['ORDER_CLOSED', { kind: 'closed' }],
    ['ORDER_NOT_EXIST', { kind: 'closed' }],
    ['ORDERPAID', { kind: 'paid' }],
  ])('that answers its closing with %s ends so', async (code, closed) => {
    answers = [refusal(400, code)];
    expect(await provider().close('attempt_1')).toEqual(closed);
  });
  it('is not closed while the payer is paying, although the status is 202', async () => {
    answers = [refusal(202, 'USERPAYING')];
    expect(await provider().close('attempt_1')).toEqual({ kind: 'unclear', code: 'USERPAYING' });
  });
  it('is asked itself where its closing is refused without saying why', async () => {
    answers = [refusal(403, 'TRADE_ERROR'), json(paid)];
    expect(await provider().close('attempt_1')).toEqual({ kind: 'paid' });
  });
});

describe('An answer that changes nothing', () => {
  const unclear = (distrust: string) => ({ kind: 'unclear', code: distrust, distrust });
  it.each<[string, Answer, string]>([
    ['a stranger signed', json(paid, { key: stranger.privateKey }), 'signature'],
    ['nobody signed', json(paid, { unsigned: true }), 'signature'],
    ['is six minutes old', json(paid, { seconds: String(Math.floor(Date.now() / 1000) - 360) }), 'stale'],
    // The library subtracts, and nothing is more than 300 away from NaN.
    ['has a stamp that is no number', json(paid, { seconds: 'soon' }), 'stale'],
    ['names a key that we do not know', json(paid, { headers: { 'Wechatpay-Serial': 'PUB_KEY_ID_9' } }), 'serial'],
    ['says no in a stranger’s name', refusal(404, 'ORDER_NOT_EXIST', { key: stranger.privateKey }), 'signature'],
    ['is of another order', json({ ...paid, out_trade_no: 'attempt_2' }), 'foreign_order'],
    ['is of another merchant', json({ ...paid, mchid: '1900000002' }), 'foreign_merchant'],
    ['is of another app', json({ ...paid, appid: 'wx2' }), 'foreign_merchant'],
    ['is no JSON', { body: '<html>' }, 'malformed'],
    ['lacks the amount', json({ ...paid, amount: undefined }), 'malformed'],
  ])('and raises an alarm: one that %s', async (_case, answer, distrust) => {
    answers = [answer];
    expect(await provider().query('attempt_1')).toEqual(unclear(distrust));
  });
  it.each<[string, Answer, string]>([
    ['is a proxy’s error page', { status: 502, body: '<html>', unsigned: true }, 'HTTP 502'],
    // The library passes every error on unverified: this one could make us forget an order that is being paid.
    ['says no without a signature', refusal(404, 'ORDER_NOT_EXIST', { unsigned: true }), 'HTTP 404'],
    ['never came', { cut: true }, 'ECONNRESET'],
    ['sends us elsewhere', { status: 302, headers: { Location: 'http://127.0.0.1:1/' }, unsigned: true }, 'HTTP 302'],
  ])('and alarms nobody: one that %s', async (_case, answer, code) => {
    answers = [answer];
    expect(await provider().query('attempt_1')).toEqual({ kind: 'unclear', code });
  });
  it('is asked for once more where WeChat tests our verifying, and the citizen notices nothing', async () => {
    answers = [json({ prepay_id: 'wx-1' }, { signature: 'WECHATPAY/SIGNTEST/abc' }), json({ prepay_id: 'wx-1' })];
    expect(await provider().create(order)).toMatchObject({ kind: 'ready' });
    expect(asked).toHaveLength(2);
    answers = Array.from({ length: 3 }, () => json(paid, { signature: 'WECHATPAY/SIGNTEST/abc' }));
    expect(await provider().query('attempt_1')).toEqual(unclear('probe'));
  });
});

describe('A refund', () => {
  const refund = {
    refundId: 'refund_1',
    attemptId: 'attempt_1',
    amountFen: 5_000,
    paidFen: 15_000,
    reason: '重复缴款',
  };
  const answer = {
    out_trade_no: 'attempt_1',
    out_refund_no: 'refund_1',
    status: 'PROCESSING',
    amount: { refund: 5_000, total: 15_000 },
  };
  it.each<[string, Answer, object]>([
    ['accepted', json(answer), { kind: 'processing' }],
    [
      'done',
      json({ ...answer, status: 'SUCCESS', success_time: '2026-11-22T09:59:58+08:00' }),
      { kind: 'succeeded', at: new Date('2026-11-22T01:59:58.000Z') },
    ],
    ['stuck', json({ ...answer, status: 'ABNORMAL' }), { kind: 'abnormal' }],
    ['not covered by the balance', refusal(403, 'NOT_ENOUGH'), { kind: 'no_balance' }],
    ['refused', refusal(400, 'PARAM_ERROR'), { kind: 'refused', code: 'PARAMERROR' }],
    ['one too many in a minute', refusal(429, 'FREQUENCY_LIMITED'), { kind: 'unclear', code: 'FREQUENCYLIMITED' }],
    [
      'of another sum',
      json({ ...answer, amount: { refund: 5_001, total: 15_000 } }),
      { kind: 'unclear', code: 'foreign_order', distrust: 'foreign_order' },
    ],
    [
      'of another number',
      json({ ...answer, out_refund_no: 'refund_2' }),
      { kind: 'unclear', code: 'foreign_order', distrust: 'foreign_order' },
    ],
  ])('that is %s stands so', async (_case, given, standing) => {
    answers = [given];
    expect(await provider().refund(refund)).toEqual(standing);
  });
  it('is asked about by its number, and absent where WeChat never heard of it', async () => {
    answers = [refusal(404, 'RESOURCE_NOT_EXISTS')];
    expect(await provider().queryRefund(refund)).toEqual({ kind: 'absent' });
    expect(asked[0]?.url).toBe('/v3/refund/domestic/refunds/refund_1');
  });
});

describe('A bill', () => {
  const head = '交易时间,商户号,微信订单号,商户订单号,交易状态,商户退款单号,订单金额,申请退款金额';
  const file = Buffer.from(`\uFEFF${head}\r\n总交易单数,订单总金额,申请退款总金额\r\n\`0,\`0.00,\`0.00\r\n`);
  const place = json({
    hash_type: 'SHA1',
    hash_value: createHash('sha1').update(file).digest('hex'),
    download_url: 'https://elsewhere.example/v3/billdownload/file?token=T0K',
  });
  const empty = { lines: [], chargedFen: 0, refundedFen: 0 };

  it('is fetched from WeChat alone, whatever host its link names', async () => {
    answers = [place, { body: gzipSync(file), unsigned: true }];
    expect(await provider().bill('2026-11-21')).toEqual(empty);
    expect(asked.map(({ url }) => url)).toEqual([
      '/v3/bill/tradebill?bill_date=2026-11-21&bill_type=ALL&tar_type=GZIP',
      '/v3/billdownload/file?token=T0K',
    ]);
  });
  it.each<[string, Answer, unknown]>([
    ['is empty on a day without trades', refusal(400, 'NO_STATEMENT_EXIST'), empty],
    ['is asked for later while it is made', refusal(400, 'STATEMENT_CREATING'), 'later'],
  ])('%s', async (_case, answer, given) => {
    answers = [answer];
    expect(await provider().bill('2026-11-21')).toEqual(given);
  });
  it('that cannot be fetched says so without its address, its token or our key', async () => {
    answers = [place, { status: 404, unsigned: true }];
    const fault: unknown = await provider()
      .bill('2026-11-21')
      .catch((thrown: unknown) => thrown);
    expect(inspect(fault, { depth: 9, showHidden: true })).not.toMatch(/T0K|127\.0\.0\.1|billdownload|PRIVATE/);
  });
});
