import { createCipheriv, createSign, generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { wechatPayKeys } from './wechat-pay-keys.js';
import { readWechatPayNotice } from './wechat-pay-notice.js';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const [publicKeyMode, certificate, stranger] = [pair(), pair(), pair()];
const serials = {
  PUB_KEY_ID_0116: publicKeyMode.publicKey,
  '5157F09EFDC096DE15EBE81A47057A7232F1B8E1': certificate.publicKey,
};
const now = new Date('2026-11-22T02:00:00.000Z');
const [current, previous] = ['current-apiv3-key-of-32-bytes-aa', 'previous-apiv3-key-of-32-bytes-b'];

const paid = {
  mchid: '1900000001',
  appid: 'wx1',
  out_trade_no: 'attempt_1',
  transaction_id: '4200001',
  trade_state: 'SUCCESS',
  success_time: '2026-11-22T09:59:58+08:00',
  amount: { total: 15_000, currency: 'CNY' },
};
const refunded = {
  mchid: '1900000001',
  out_trade_no: 'attempt_1',
  out_refund_no: 'refund_1',
  refund_status: 'SUCCESS',
  success_time: '2026-11-22T09:59:58+08:00',
  amount: { refund: 5_000, total: 15_000 },
};

function sealed(content: object | string, key = current) {
  const cipher = createCipheriv('aes-256-gcm', key, 'nonce-of-12b').setAAD(Buffer.from('transaction'));
  const bytes = Buffer.concat([
    cipher.update(typeof content === 'string' ? content : JSON.stringify(content)),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: bytes.toString('base64'),
    associated_data: 'transaction',
    nonce: 'nonce-of-12b',
  };
}
const envelope = (resource: object, event_type = 'TRANSACTION.SUCCESS') =>
  JSON.stringify({ id: 'event-1', event_type, resource_type: 'encrypt-resource', resource });

interface Signing {
  readonly serial?: string;
  readonly key?: string;
  readonly seconds?: string;
  readonly algorithm?: string;
}
function signed(body: string, { serial = 'PUB_KEY_ID_0116', key = publicKeyMode.privateKey, ...more }: Signing = {}) {
  const { seconds = String(now.getTime() / 1000), algorithm = 'RSA-SHA256' } = more;
  const signature = createSign(algorithm).update(`${seconds}\nnonce\n${body}\n`).sign(key, 'base64');
  return {
    body,
    headers: {
      'Wechatpay-Timestamp': seconds,
      'wechatpay-nonce': 'nonce',
      'WECHATPAY-SERIAL': serial,
      'Wechatpay-Signature': signature,
    },
  };
}

let loads: number;
let read: (notice: ReturnType<typeof signed>) => ReturnType<typeof readWechatPayNotice>;
let clock: Date;
beforeEach(() => {
  loads = 0;
  clock = now;
  const load = async () => {
    loads++;
    return serials;
  };
  const keys = wechatPayKeys(load, () => clock);
  const reader = { merchantId: '1900000001', appId: 'wx1', apiV3Keys: [current, previous], keys, now: () => now };
  read = (notice) => readWechatPayNotice(notice, reader);
});

const charged = {
  kind: 'charged',
  eventId: 'event-1',
  charge: {
    attemptId: 'attempt_1',
    transactionId: '4200001',
    amountFen: 15_000,
    paidAt: new Date('2026-11-22T01:59:58.000Z'),
  },
};
const good = envelope(sealed(paid));

describe('A notice of WeChat Pay', () => {
  it.each<[string, Signing]>([
    ['its public key', {}],
    [
      'its certificate, while both are live',
      { serial: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1', key: certificate.privateKey },
    ],
    ['a stamp at the edge of five minutes', { seconds: String(now.getTime() / 1000 - 300) }],
  ])('is believed with %s', async (_case, signing) => expect(await read(signed(good, signing))).toEqual(charged));

  it('is read with the APIv3 key before, while messages under it may still come', async () =>
    expect(await read(signed(envelope(sealed(paid, previous))))).toEqual(charged));
  it('tells a charge although part of it has gone back', async () =>
    expect(await read(signed(envelope(sealed({ ...paid, trade_state: 'REFUND' }))))).toEqual(charged));
  it('tells a refund and when it was done', async () =>
    expect(await read(signed(envelope(sealed(refunded), 'REFUND.SUCCESS')))).toEqual({
      kind: 'refund',
      eventId: 'event-1',
      attemptId: 'attempt_1',
      refundId: 'refund_1',
      amountFen: 5_000,
      standing: { kind: 'succeeded', at: new Date('2026-11-22T01:59:58.000Z') },
    }));
  it.each([
    ['ABNORMAL', 'abnormal'],
    ['CLOSED', 'closed'],
  ])('tells a refund that is %s', async (refund_status, kind) =>
    expect(
      await read(
        signed(envelope(sealed({ ...refunded, refund_status, success_time: undefined }), `REFUND.${refund_status}`)),
      ),
    ).toMatchObject({ standing: { kind } }),
  );
  it('passes other news by', async () =>
    expect(await read(signed(envelope(sealed({}), 'COUPON.USE')))).toEqual({ kind: 'other', eventId: 'event-1' }));

  const changedByte = (bytes: string, at: number) => {
    const buffer = Buffer.from(bytes, 'base64');
    buffer[at < 0 ? buffer.length + at : at] = (buffer.at(at) ?? 0) ^ 1;
    return buffer.toString('base64');
  };
  const tampered = (at: number) => {
    const resource = sealed(paid);
    return envelope({ ...resource, ciphertext: changedByte(resource.ciphertext, at) });
  };
  const withHeader = (name: string, value: string | undefined) => {
    const { body, headers } = signed(good);
    return { body, headers: { ...headers, [name]: value as string } };
  };
  it.each([
    ['another body than the signed one', { ...signed(good), body: good.replace('event-1', 'event-2') }, 'signature'],
    ['a stranger’s signature', signed(good, { key: stranger.privateKey }), 'signature'],
    ['a signature by SHA-1', signed(good, { algorithm: 'RSA-SHA1' }), 'signature'],
    ['the serial of another key that we know', signed(good, { key: certificate.privateKey }), 'signature'],
    ['another nonce', withHeader('wechatpay-nonce', 'other'), 'signature'],
    ['no signature', withHeader('Wechatpay-Signature', undefined), 'signature'],
    [
      'a byte of the signature changed',
      withHeader('Wechatpay-Signature', changedByte(signed(good).headers['Wechatpay-Signature'], 9)),
      'signature',
    ],
    ['WeChat’s own test', withHeader('Wechatpay-Signature', 'WECHATPAY/SIGNTEST/abc'), 'probe'],
    ['an unknown serial', signed(good, { serial: 'PUB_KEY_ID_9', key: stranger.privateKey }), 'serial'],
    ['a serial that every object has', signed(good, { serial: 'constructor' }), 'serial'],
    ['a stamp six minutes old', signed(good, { seconds: String(now.getTime() / 1000 - 360) }), 'stale'],
    ['a stamp six minutes ahead', signed(good, { seconds: String(now.getTime() / 1000 + 360) }), 'stale'],
    ['a stamp that is no number', signed(good, { seconds: 'NaN' }), 'stale'],
    ['a changed tag', signed(tampered(-1)), 'malformed'],
    ['a changed ciphertext', signed(tampered(0)), 'malformed'],
    ['a ciphertext of a tag cut short', signed(envelope({ ...sealed(paid), ciphertext: 'AAAAAA==' })), 'malformed'],
    ['another associated text', signed(envelope({ ...sealed(paid), associated_data: 'refund' })), 'malformed'],
    ['an unknown APIv3 key', signed(envelope(sealed(paid, 'x'.repeat(32)))), 'malformed'],
    ['another algorithm', signed(envelope({ ...sealed(paid), algorithm: 'NONE' })), 'malformed'],
    ['a name that is there twice', signed(good.replace('{', '{"id":"event-0",')), 'malformed'],
    [
      'a name twice in what was sealed',
      signed(envelope(sealed(JSON.stringify(paid).replace('{', '{"out_trade_no":"attempt_2",')))),
      'malformed',
    ],
    ['XML for JSON', signed('<xml><return_code>SUCCESS</return_code></xml>'), 'malformed'],
    ['much more than a notice has, although genuine', signed(`${good}${' '.repeat(70_000)}`), 'malformed'],
    ['five megabytes', signed('x'.repeat(5_000_000)), 'malformed'],
    ['another merchant', signed(envelope(sealed({ ...paid, mchid: '1900000002' }))), 'foreign_merchant'],
    ['another app', signed(envelope(sealed({ ...paid, appid: 'wx2' }))), 'foreign_merchant'],
    [
      'another merchant’s refund',
      signed(envelope(sealed({ ...refunded, mchid: '2' }), 'REFUND.SUCCESS')),
      'foreign_merchant',
    ],
    ['a number that is none of ours', signed(envelope(sealed({ ...paid, out_trade_no: '../x' }))), 'foreign_order'],
    [
      'another currency',
      signed(envelope(sealed({ ...paid, amount: { total: 15_000, currency: 'USD' } }))),
      'malformed',
    ],
    ['part of a fen', signed(envelope(sealed({ ...paid, amount: { total: 0.5, currency: 'CNY' } }))), 'malformed'],
  ])('is not believed with %s', async (_case, notice, why) =>
    expect(await read(notice)).toEqual({ kind: 'untrusted', why }),
  );

  it('has the keys read anew for an unknown serial once in ten minutes, whatever strangers send', async () => {
    for (let i = 0; i < 50; i++) await read(signed(good, { serial: `PUB_KEY_ID_${i}` }));
    expect(loads).toBe(1);
    clock = new Date(now.getTime() + 600_000);
    for (let i = 0; i < 50; i++) await read(signed(good, { serial: `PUB_KEY_ID_${i}` }));
    expect(loads).toBe(2);
  });
});
