import { createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WalletOrder } from '../ports.js';
import { alipayPay } from './alipay-pay.js';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const [ours, theirs, stranger] = [pair(), pair(), pair()];

let server: Server;
let answers: (string | { readonly status: number } | 'cut')[];
let asked: Record<string, string>[];
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://alipay');
    const body = new URLSearchParams(await text(request));
    asked.push({ ...Object.fromEntries(searchParams), ...Object.fromEntries(body) });
    const answer = answers.shift() ?? { status: 500 };
    if (answer === 'cut') return response.destroy();
    response.writeHead(typeof answer === 'string' ? 200 : answer.status);
    response.end(typeof answer === 'string' ? answer : '<html>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
});
beforeEach(() => {
  [answers, asked] = [[], []];
});

const options = {
  appId: '2021001',
  privateKey: ours.privateKey,
  publicKey: theirs.publicKey,
  sellerId: '2088101',
  notifyUrl: 'https://yilu.example/payments/alipay',
};
const provider = (now = () => new Date('2026-11-21T18:30:05.000Z')) => {
  const { port } = server.address() as AddressInfo;
  return alipayPay({ ...options, gatewayUrl: `http://127.0.0.1:${port}/gateway.do`, now });
};

const sign = (raw: string, key = theirs.privateKey) => createSign('RSA-SHA256').update(raw).sign(key, 'base64');
const envelope = (member: string, raw: string, signature = sign(raw)) => `{"${member}":${raw},"sign":"${signature}"}`;
const trade = (name: string, body: object) => envelope(`alipay_trade_${name}_response`, JSON.stringify(body));
const ok = { code: '10000', msg: 'Success' };
const no = (sub_code: string, code = '40004') => ({ code, msg: 'Business Failed', sub_code });

const order: WalletOrder = {
  attemptId: 'attempt_1',
  amountFen: 15_000,
  subject: '交通违法罚款',
  place: { kind: 'mini_program', payerId: '074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5' },
  expiresAt: new Date('2026-11-22T15:59:59.000Z'),
  returnUrl: 'https://yilu.example/paid?attempt=1',
};
const found = {
  ...ok,
  out_trade_no: 'attempt_1',
  trade_no: '20261122',
  trade_status: 'TRADE_SUCCESS',
  total_amount: '150.00',
  send_pay_date: '2026-11-22 09:59:58',
};
const charge = {
  attemptId: 'attempt_1',
  transactionId: '20261122',
  amountFen: 15_000,
  paidAt: new Date('2026-11-22T01:59:58.000Z'),
};

describe('Alipay is asked', () => {
  it('with an RSA2 signature over every parameter, dated in Beijing, in yuan by their digits', async () => {
    answers = [trade('create', { ...ok, out_trade_no: 'attempt_1', trade_no: '20261122' })];
    expect(await provider().create(order)).toEqual({
      kind: 'ready',
      handOver: { kind: 'alipay', tradeNo: '20261122' },
    });
    const { sign: signature = '', ...signed } = asked[0] ?? {};
    const canonical = Object.keys(signed)
      .sort()
      .map((name) => `${name}=${signed[name]}`)
      .join('&');
    expect(createVerify('RSA-SHA256').update(canonical).verify(ours.publicKey, signature, 'base64')).toBe(true);
    expect(signed).toMatchObject({
      method: 'alipay.trade.create',
      sign_type: 'RSA2',
      timestamp: '2026-11-22 02:30:05',
      notify_url: 'https://yilu.example/payments/alipay',
    });
    expect(JSON.parse(signed['biz_content'] ?? '')).toEqual({
      out_trade_no: 'attempt_1',
      total_amount: '150.00',
      subject: '交通违法罚款',
      time_expire: '2026-11-22 23:59:59',
      product_code: 'JSAPI_PAY',
      op_app_id: '2021001',
      buyer_open_id: '074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5',
    });
  });
  it('by user id for the payers of older apps', async () => {
    await provider().create({ ...order, place: { kind: 'mini_program', payerId: '2088102012345678' } });
    const content = JSON.parse(asked[0]?.['biz_content'] ?? '') as object;
    expect(content).toMatchObject({ buyer_id: '2088102012345678' });
    expect(content).not.toHaveProperty('buyer_open_id');
  });
  it('never about what is no number of ours', async () => {
    await expect(provider().query('a&b=c')).rejects.toThrow(RangeError);
    await expect(provider().create({ ...order, subject: 'x&total_amount=0.01' })).rejects.toThrow(RangeError);
    expect(asked).toEqual([]);
  });
  it('never without a key to verify its answers', () =>
    expect(() => alipayPay({ ...options, gatewayUrl: 'http://x', publicKey: '', now: () => new Date() })).toThrow());

  it('in a browser by an address that the payer takes along, signed as well', async () => {
    const created = await provider().create({ ...order, place: { kind: 'browser', clientIp: '203.0.113.7' } });
    if (created.kind !== 'ready' || created.handOver.kind !== 'browser') throw new Error(created.kind);
    const { sign: signature = '', ...signed } = Object.fromEntries(new URL(created.handOver.url).searchParams);
    const canonical = Object.keys(signed)
      .sort()
      .map((name) => `${name}=${signed[name]}`)
      .join('&');
    expect(createVerify('RSA-SHA256').update(canonical).verify(ours.publicKey, signature, 'base64')).toBe(true);
    expect(signed).toMatchObject({
      method: 'alipay.trade.wap.pay',
      timestamp: '2026-11-22 02:30:05',
      return_url: order.returnUrl,
      notify_url: 'https://yilu.example/payments/alipay',
    });
    expect(JSON.parse(signed['biz_content'] ?? '')).toMatchObject({
      out_trade_no: 'attempt_1',
      total_amount: '150.00',
      product_code: 'QUICK_WAP_WAY',
    });
    expect(asked).toEqual([]);
  });
});

describe('An order', () => {
  it.each<[string, object, object]>([
    ['waiting', { ...found, trade_status: 'WAIT_BUYER_PAY', send_pay_date: undefined }, { kind: 'open' }],
    ['closed by time', { ...found, trade_status: 'TRADE_CLOSED', send_pay_date: undefined }, { kind: 'closed' }],
    ['paid', found, { kind: 'paid', charge }],
    ['paid, its refunds over', { ...found, trade_status: 'TRADE_FINISHED' }, { kind: 'paid', charge }],
    ['paid and wholly given back', { ...found, trade_status: 'TRADE_CLOSED' }, { kind: 'paid', charge }],
    ['unknown', no('ACQ.TRADE_NOT_EXIST'), { kind: 'absent' }],
    ['not to be had', no('ACQ.SYSTEM_ERROR'), { kind: 'unclear', code: 'ACQ.SYSTEMERROR' }],
    ['not to be had yet', no('isp.unknow-error', '20000'), { kind: 'unclear', code: 'ISP.UNKNOW-ERROR' }],
  ])('that is %s stands so', async (_case, body, standing) => {
    answers = [trade('query', body)];
    expect(await provider().query('attempt_1')).toEqual(standing);
  });
  it.each([
    ['ACQ.TRADE_HAS_SUCCESS', { kind: 'paid' }],
    ['ACQ.TRADE_HAS_CLOSE', { kind: 'refused', code: 'ACQ.TRADEHASCLOSE' }],
    ['ACQ.CONTEXT_INCONSISTENT', { kind: 'refused', code: 'ACQ.CONTEXTINCONSISTENT' }],
    ['ACQ.BUYER_NOT_EXIST', { kind: 'refused', code: 'ACQ.BUYERNOTEXIST' }],
    ['aop.ACQ.SYSTEM_ERROR', { kind: 'unclear', code: 'AOP.ACQ.SYSTEMERROR' }],
  ])('that is refused with %s ends so', async (code, created) => {
    answers = [trade('create', no(code))];
    expect(await provider().create(order)).toEqual(created);
  });
  it.each<[string, string[], object]>([
    ['done', [trade('close', { ...ok, out_trade_no: 'attempt_1' })], { kind: 'closed' }],
    ['not needed', [trade('close', no('ACQ.TRADE_NOT_EXIST'))], { kind: 'closed' }],
    ['too late', [trade('close', no('ACQ.TRADE_STATUS_ERROR')), trade('query', found)], { kind: 'paid' }],
    [
      'refused while it may still be paid',
      [
        trade('close', no('ACQ.REASON_TRADE_STATUS_INVALID')),
        trade('query', { ...found, trade_status: 'WAIT_BUYER_PAY' }),
      ],
      { kind: 'unclear', code: 'ACQ.REASONTRADESTATUSINVALID' },
    ],
  ])('whose closing is %s ends so', async (_case, given, closed) => {
    answers = given;
    expect(await provider().close('attempt_1')).toEqual(closed);
  });
});

it('Another order’s answer makes and closes nothing', async () => {
  const foreign = { kind: 'unclear', code: 'foreign_order', distrust: 'foreign_order' };
  const other = { ...ok, out_trade_no: 'attempt_2', trade_no: '20261123' };
  answers = [trade('create', other), trade('close', other)];
  expect([await provider().create(order), await provider().close('attempt_1')]).toEqual([foreign, foreign]);
});

describe('An answer that changes nothing', () => {
  const member = 'alipay_trade_query_response';
  const genuine = JSON.stringify({ ...found, trade_status: 'WAIT_BUYER_PAY' });
  const forged = JSON.stringify(found);
  it.each<[string, string, string]>([
    ['a stranger signed', envelope(member, forged, sign(forged, stranger.privateKey)), 'signature'],
    ['nobody signed', `{"${member}":${forged}}`, 'signature'],
    ['was changed after signing', envelope(member, forged, sign(genuine)), 'signature'],
    // The library verifies the first of them and reads the last.
    ['comes twice', `{"${member}":${genuine},"${member}":${forged},"sign":"${sign(genuine)}"}`, 'malformed'],
    [
      'comes twice, once in escapes',
      `{"${member}":${genuine},"alipay_trade_query_respons\\u0065":${forged},"sign":"${sign(genuine)}"}`,
      'malformed',
    ],
    [
      'wraps the signed one, its own name in escapes',
      `{"alipay_trade_query_respons\\u0065":${forged.replace('{', `{"${member}":${genuine},`)},"sign":"${sign(genuine)}"}`,
      'signature',
    ],
    [
      'hides in a member that is null',
      `{"${member}":null,"error_response":${forged},"sign":"${sign(forged)}"}`,
      'signature',
    ],
    ['claims to be an error', envelope('error_response', forged, sign(genuine)), 'signature'],
    ['is of another order', trade('query', { ...found, out_trade_no: 'attempt_2' }), 'foreign_order'],
    ['is no JSON', '<html>', 'malformed'],
    ['is no object', '"x"', 'malformed'],
    ['has yuan that are no money', trade('query', { ...found, total_amount: '150' }), 'malformed'],
    ['has a state that nobody knows', trade('query', { ...found, trade_status: 'TRADE_PENDING' }), 'malformed'],
  ])('and raises an alarm: one that %s', async (_case, answer, distrust) => {
    answers = [answer];
    expect(await provider().query('attempt_1')).toEqual({ kind: 'unclear', code: distrust, distrust });
  });
  it.each<[string, (typeof answers)[number], string]>([
    ['is an error page', { status: 502 }, 'HTTP 502'],
    ['never came', 'cut', 'unreachable'],
    ['says no without a signature', JSON.stringify({ error_response: no('ACQ.TRADE_NOT_EXIST') }), 'ACQ.TRADENOTEXIST'],
  ])('and alarms nobody: one that %s', async (_case, answer, code) => {
    // Twice: the library asks again by itself where the line was cut, which the order's number makes harmless.
    answers = [answer, answer];
    expect(await provider().query('attempt_1')).toEqual({ kind: 'unclear', code });
  });
  it('is told from a signed error, whose word is not lost', async () => {
    answers = [envelope('error_response', JSON.stringify(no('isv.invalid-signature', '40002')))];
    expect(await provider().create(order)).toEqual({ kind: 'refused', code: 'ISV.INVALID-SIGNATURE' });
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
  const done = {
    ...ok,
    out_trade_no: 'attempt_1',
    fund_change: 'Y',
    refund_fee: '50.00',
    gmt_refund_pay: '2026-11-22 10:00:00',
  };
  const known = {
    ...ok,
    out_trade_no: 'attempt_1',
    out_request_no: 'refund_1',
    refund_amount: '50.00',
    refund_status: 'REFUND_SUCCESS',
  };
  const at = new Date('2026-11-22T02:00:00.000Z');
  const foreign = { kind: 'unclear', code: 'foreign_order', distrust: 'foreign_order' };
  const query = (body: object) => trade('fastpay_refund_query', body);
  it.each<[string, string[], object]>([
    ['done', [trade('refund', done)], { kind: 'succeeded', at }],
    // The answer of a repeated refund does not name it.
    ['done before', [trade('refund', { ...done, fund_change: 'N' }), query(known)], { kind: 'succeeded' }],
    ['of which nothing is known', [trade('refund', { ...done, fund_change: 'N' }), query(ok)], { kind: 'absent' }],
    ['not covered', [trade('refund', no('ACQ.SELLER_BALANCE_NOT_ENOUGH'))], { kind: 'no_balance' }],
    ['refused', [trade('refund', no('ACQ.TRADE_HAS_FINISHED'))], { kind: 'refused', code: 'ACQ.TRADEHASFINISHED' }],
    ['not clear', [trade('refund', no('ACQ.SYSTEM_ERROR'))], { kind: 'unclear', code: 'ACQ.SYSTEMERROR' }],
    ['of another order', [trade('refund', { ...done, out_trade_no: 'attempt_2' })], foreign],
    ['smaller than asked', [trade('refund', { ...done, refund_fee: '49.99' })], foreign],
  ])('that is %s stands so', async (_case, given, standing) => {
    answers = given;
    expect(await provider().refund(refund)).toEqual(standing);
  });
  it.each<[string, object, object]>([
    ['succeeded', { ...known, gmt_refund_pay: '2026-11-22 10:00:00' }, { kind: 'succeeded', at }],
    ['absent where Alipay says success and nothing more', ok, { kind: 'absent' }],
    ['absent with its order', no('ACQ.TRADE_NOT_EXIST'), { kind: 'absent' }],
    ['not believed for another refund', { ...known, out_request_no: 'refund_2' }, foreign],
  ])('is %s', async (_case, body, standing) => {
    answers = [query(body)];
    expect(await provider().queryRefund(refund)).toEqual(standing);
  });
});

describe('A bill', () => {
  const member = 'alipay_data_dataservice_bill_downloadurl_query_response';
  const absent = envelope(member, JSON.stringify(no('isp.bill_not_exist')));
  it.each([
    ['awaited until ten of the next day', '2026-11-22T01:59:59.000Z', 'later'],
    ['empty from then on', '2026-11-22T02:00:00.000Z', { lines: [], chargedFen: 0, refundedFen: 0 }],
  ])('that Alipay does not have is %s', async (_case, now, given) => {
    answers = [absent];
    expect(await provider(() => new Date(now)).bill('2026-11-21')).toEqual(given);
  });
  it('that cannot be fetched says so without the address that opens it', async () => {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/bill?secret=T0K`;
    answers = [envelope(member, JSON.stringify({ ...ok, bill_download_url: url })), { status: 404 }];
    const fault: unknown = await provider()
      .bill('2026-11-21')
      .catch((thrown: unknown) => thrown);
    expect(inspect(fault, { depth: 9, showHidden: true })).not.toMatch(/T0K|127\.0\.0\.1|sign=/);
  });
});
