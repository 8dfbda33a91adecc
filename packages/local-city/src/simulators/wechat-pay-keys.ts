import { generateKeyPairSync, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { certificatePem } from './wechat-pay-certificate.js';

/** Both sides of one merchant account: the merchant's key, WeChat Pay's own in both of its modes, and the shared one. */
export const WechatPayKeys = z.object({
  appId: z.string(),
  mchid: z.string(),
  /** 32 characters: what notifications and certificates are sealed with. */
  apiV3Key: z.string().length(32),
  merchant: z.object({ serial: z.string(), privateKey: z.string(), publicKey: z.string() }),
  /** The mode of today: `id` begins with PUB_KEY_ID_. */
  publicKey: z.object({ id: z.string(), privateKey: z.string(), publicKey: z.string() }),
  /** The mode of old: a platform certificate, fetched from /v3/certificates. */
  certificate: z.object({ serial: z.string(), privateKey: z.string(), pem: z.string() }),
});
export type WechatPayKeys = z.infer<typeof WechatPayKeys>;

const fiveYears = 5 * 365 * 86_400_000;
/** Of a merchant, as every account of the demo city made up. */
const mchid = '1900000109';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const serialNumber = () => `5${randomBytes(20).toString('hex').slice(1)}`.toUpperCase();

/** Fresh keys of a merchant account that collects for the app, as a deployment has them from the merchant platform. */
export function makeWechatPayKeys(appId: string, now = new Date()): WechatPayKeys {
  const platform = pair();
  const serial = serialNumber();
  const pem = certificatePem({
    serial,
    commonName: 'Tenpay.com Root CA (demo city)',
    privateKey: platform.privateKey,
    from: new Date(now.getTime() - 86_400_000),
    until: new Date(now.getTime() + fiveYears),
  });
  return {
    appId,
    mchid,
    apiV3Key: randomBytes(16).toString('hex'),
    merchant: { serial: serialNumber(), ...pair() },
    publicKey: { id: `PUB_KEY_ID_01${mchid}2026010100000000000001`, ...pair() },
    certificate: { serial, privateKey: platform.privateKey, pem },
  };
}
