import { createCipheriv, createSign, createVerify } from 'node:crypto';
import { type Books, type Reply, refusal } from './wechat-pay-books.js';

const toleranceSeconds = 300;
const scheme = 'WECHATPAY2-SHA256-RSA2048';
const secondsOf = (at: Date) => Math.floor(at.getTime() / 1000);

export interface Signer {
  readonly serial: string;
  readonly privateKey: string;
}

/** A request exactly as it came over the wire: its signature is over these bytes. */
export interface RawRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** Why a request is not the merchant's own; undefined where it is. */
export function requestTrouble({ keys, now }: Books, request: RawRequest): Reply | undefined {
  const { method, target, headers, body } = request;
  const [, fields = ''] = new RegExp(`^${scheme} (.*)$`).exec(headers.get('authorization') ?? '') ?? [];
  const { mchid, serial_no, timestamp, nonce_str, signature } = Object.fromEntries(
    [...fields.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const refuse = (message: string) => refusal(401, 'SIGN_ERROR', message);
  if (!signature || !nonce_str || !timestamp)
    return refuse('Http头Authorization值格式错误，请参考《微信支付API V3文档》');
  if (mchid !== keys.mchid) return refuse('商户号mchid与Authorization不匹配');
  if (serial_no !== keys.merchant.serial) return refuse('商户证书序列号有误');
  if (!(Math.abs(secondsOf(now()) - Number(timestamp)) <= toleranceSeconds)) {
    return refuse('Http头Authorization中的timestamp与发起请求的时间不得超过5分钟');
  }
  const signed = createVerify('RSA-SHA256')
    .update(`${method}\n${target}\n${timestamp}\n${nonce_str}\n`)
    .update(body)
    .update('\n')
    .verify(keys.merchant.publicKey, signature, 'base64');
  if (!signed) return refuse('签名错误，验签失败');
  if (!headers.get('accept') || !headers.get('user-agent')) {
    return refusal(400, 'PARAM_ERROR', 'Http头缺少Accept或User-Agent');
  }
  return undefined;
}

/** Ways in which a signature does not hold; the last is the wallet's own probe. */
export const tamperings = ['signature', 'serial', 'timestamp', 'nonce', 'signtest'] as const;
export type Tampering = (typeof tamperings)[number];

/** What is to be wrong with the next signature of a side, by a fault or, now and then, by a probe. */
export function nextTampering({ faults, random, probeRate }: Books, side: 'answer' | 'notice'): Tampering | undefined {
  const fault = tamperings.find((one) => faults.strikes(`${side}_${one}`));
  if (fault) return fault;
  return random(4).readUInt32BE() / 2 ** 32 < probeRate ? 'signtest' : undefined;
}

/** The headers that answers and notifications are signed with, over exactly this body. */
export function signedHeaders({ now, random }: Books, body: string, signer: Signer, tampering?: Tampering) {
  const timestamp = String(secondsOf(now()) - (tampering === 'timestamp' ? 2 * toleranceSeconds : 0));
  const nonce = random(16).toString('hex');
  const sign = (text: string) => createSign('RSA-SHA256').update(text).sign(signer.privateKey, 'base64');
  const genuine = sign(`${timestamp}\n${nonce}\n${tampering === 'signature' ? `${body} ` : body}\n`);
  return {
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': tampering === 'nonce' ? random(16).toString('hex') : nonce,
    'wechatpay-serial': tampering === 'serial' ? `PUB_KEY_ID_${'0'.repeat(34)}` : signer.serial,
    'wechatpay-signature': tampering === 'signtest' ? `WECHATPAY/SIGNTEST/${genuine}` : genuine,
    'wechatpay-signature-type': scheme,
    'request-id': `${random(8).toString('hex').toUpperCase()}-${secondsOf(now())}`,
  };
}

const publicKeySigner = ({ keys }: Books): Signer => ({
  serial: keys.publicKey.id,
  privateKey: keys.publicKey.privateKey,
});
const modeOf = ({ ledger }: Books) => ledger.keyMode ?? 'public_key';

/** Answers follow the request's Wechatpay-Serial while the keys are being switched. */
export function answerSigner(books: Books, asked: string | null): Signer {
  const mode = modeOf(books);
  const byPublicKey = mode === 'public_key' || (mode === 'switching' && asked === books.keys.publicKey.id);
  return byPublicKey ? publicKeySigner(books) : books.keys.certificate;
}

/** Notifications follow chance while the keys are being switched, whatever the merchant is set to. */
export function noticeSigner(books: Books): Signer {
  const mode = modeOf(books);
  const chosen = mode === 'switching' && books.random(4).readUInt32BE() / 2 ** 32 < books.ledger.publicKeyShare;
  return mode === 'public_key' || chosen ? publicKeySigner(books) : books.keys.certificate;
}

/** AEAD_AES_256_GCM under the merchant's APIv3 key, the tag at the end of the text. */
export function seal({ keys, random }: Books, plain: string, associatedData: string, brokenTag = false) {
  const nonce = random(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', keys.apiV3Key, nonce).setAAD(Buffer.from(associatedData));
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  const tag = cipher.getAuthTag();
  if (brokenTag) tag.writeUInt8(tag.readUInt8() ^ 1);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: Buffer.concat([text, tag]).toString('base64'),
    associated_data: associatedData,
    nonce,
  };
}

const foreignMerchant = '1999999999';

/** What is inside, as a merchant must not believe it although the signature holds. */
export function distorted({ faults }: Books, side: 'answer' | 'notice', body: object): string {
  const facts: Record<string, unknown> = { ...body };
  const { amount, mchid } = facts;
  if (mchid && faults.strikes(`${side}_foreign_merchant`)) facts['mchid'] = foreignMerchant;
  if (amount && typeof amount === 'object' && faults.strikes(`${side}_foreign_amount`)) {
    facts['amount'] = Object.fromEntries(
      Object.entries(amount).map(([name, value]) => [name, typeof value === 'number' ? value + 1 : value]),
    );
  }
  const text = JSON.stringify(facts);
  // The last one wins with JSON.parse, the first with other readers: nobody may choose.
  return facts['out_trade_no'] && faults.strikes(`${side}_duplicate_key`)
    ? `${text.slice(0, -1)},"out_trade_no":"ANOTHER_ORDER_0001"}`
    : text;
}
