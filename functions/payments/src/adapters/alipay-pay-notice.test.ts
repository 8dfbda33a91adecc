import { createSign, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { alipayPay } from './alipay-pay.js';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const [ours, theirs, stranger] = [pair(), pair(), pair()];
const provider = alipayPay({
  gatewayUrl: 'http://127.0.0.1:1/gateway.do',
  appId: '2021001',
  privateKey: ours.privateKey,
  publicKey: theirs.publicKey,
  sellerId: '2088101',
  notifyUrl: 'https://yilu.example/payments/alipay',
  now: () => new Date('2026-11-22T02:00:00.000Z'),
});

const paid = {
  notify_id: 'n-1',
  notify_type: 'trade_status_sync',
  app_id: '2021001',
  seller_id: '2088101',
  out_trade_no: 'attempt_1',
  trade_no: '20261122',
  trade_status: 'TRADE_SUCCESS',
  total_amount: '150.00',
  gmt_payment: '2026-11-22 09:59:58',
  subject: '交通违法罚款 100%',
  fund_bill_list: '[{"amount":"150.00","fundChannel":"ALIPAYACCOUNT"}]',
};
type Fields = Readonly<Record<string, string>>;
const canonical = (fields: Fields) =>
  Object.keys(fields)
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('&');
const signatureOf = (fields: Fields, key = theirs.privateKey, algorithm = 'RSA-SHA256') =>
  createSign(algorithm).update(canonical(fields)).sign(key, 'base64');
const form = (fields: Fields, sign = signatureOf(fields), sign_type = 'RSA2') =>
  new URLSearchParams({ ...fields, sign, sign_type }).toString();
const read = (body: string) => provider.read({ headers: {}, body });

const charged = {
  kind: 'charged',
  eventId: 'n-1',
  charge: {
    attemptId: 'attempt_1',
    transactionId: '20261122',
    amountFen: 15_000,
    paidAt: new Date('2026-11-22T01:59:58.000Z'),
  },
};

describe('A notice of Alipay', () => {
  it('tells a charge', async () => expect(await read(form(paid))).toEqual(charged));
  it('tells it also when its signature covers the sign type', async () =>
    expect(await read(form(paid, signatureOf({ ...paid, sign_type: 'RSA2' })))).toEqual(charged));
  it('tells it although the time for refunds is over', async () =>
    expect(await read(form({ ...paid, trade_status: 'TRADE_FINISHED' }))).toEqual(charged));

  const refund = { ...paid, refund_fee: '50.00', gmt_refund: '2026-11-22 10:00:00.123', out_biz_no: 'refund_1' };
  it.each(['TRADE_SUCCESS', 'TRADE_CLOSED'])('tells a refund, and no second payment, in the state %s', async (status) =>
    expect(await read(form({ ...refund, trade_status: status }))).toEqual({
      kind: 'refund',
      eventId: 'n-1',
      attemptId: 'attempt_1',
      refundId: 'refund_1',
      standing: { kind: 'succeeded', at: new Date('2026-11-22T02:00:00.000Z') },
    }),
  );
  it.each<[string, Fields]>([
    ['a trade closed by time', { ...paid, trade_status: 'TRADE_CLOSED' }],
    ['a refund that is none of ours', { ...refund, out_biz_no: 'by/hand' }],
    ['another kind of message', { notify_id: 'n-1', notify_type: 'servicemarket_order_notify', app_id: '2021001' }],
  ])('changes nothing for %s', async (_case, fields) =>
    expect(await read(form(fields))).toEqual({ kind: 'other', eventId: 'n-1' }),
  );

  const sign = signatureOf(paid);
  it.each([
    ['another amount than the signed one', form({ ...paid, total_amount: '1.00' }, sign), 'signature'],
    ['a stranger’s signature', form(paid, signatureOf(paid, stranger.privateKey)), 'signature'],
    ['no signature', new URLSearchParams({ ...paid, sign_type: 'RSA2' }).toString(), 'signature'],
    // The library would take the algorithm from the message.
    ['a genuine signature by SHA-1', form(paid, signatureOf(paid, theirs.privateKey, 'RSA-SHA1'), 'RSA'), 'signature'],
    ['SHA-1 under the name of RSA2', form(paid, signatureOf(paid, theirs.privateKey, 'RSA-SHA1')), 'signature'],
    ['a sign type that nobody knows', form(paid, sign, 'RSA3'), 'signature'],
    ['a sign type that every object has', form(paid, sign, 'constructor'), 'signature'],
    ['no sign type', new URLSearchParams({ ...paid, sign }).toString(), 'signature'],
    ['a per cent sign that decodes to nothing', `${form(paid, 'x')}&body=%`, 'signature'],
    ['a field that is there twice', `${form(paid)}&out_trade_no=attempt_2`, 'malformed'],
    ['an inherited name', `${form(paid)}&__proto__=1`, 'signature'],
    ['nothing', '', 'signature'],
    ['XML', '<xml><sign>x</sign></xml>', 'signature'],
    ['JSON', JSON.stringify({ ...paid, sign }), 'signature'],
    ['five megabytes', 'x'.repeat(5_000_000), 'malformed'],
    ['another app', form({ ...paid, app_id: '2021002' }), 'foreign_merchant'],
    ['another seller', form({ ...paid, seller_id: '2088102' }), 'foreign_merchant'],
    ['a number that is none of ours', form({ ...paid, out_trade_no: '../x' }), 'foreign_order'],
    ['yuan that are no money', form({ ...paid, total_amount: '1e3' }), 'malformed'],
    ['no time of payment', form({ ...paid, gmt_payment: 'yesterday' }), 'malformed'],
  ])('is not believed with %s', async (_case, body, why) =>
    expect(await read(body)).toEqual({ kind: 'untrusted', why }),
  );

  it('is not believed where a field was folded into a text, under a signature that still holds', async () => {
    const { gmt_refund: _told, ...genuine } = { ...refund, passback_params: 'x' };
    const { refund_fee, ...rest } = genuine;
    const folded = { ...rest, passback_params: `x&refund_fee=${refund_fee}` };
    expect(canonical(folded)).toBe(canonical(genuine));
    expect(await read(form(genuine))).toMatchObject({ kind: 'refund' });
    expect(await read(form(folded, signatureOf(genuine)))).toEqual({ kind: 'untrusted', why: 'malformed' });
  });
});
