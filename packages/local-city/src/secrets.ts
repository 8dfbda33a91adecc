import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { makeWechatPayKeys, WechatPayKeys } from './simulators/wechat-pay-keys.js';
import { readState, writeState } from './state-file.js';

const Jwk = z.record(z.string(), z.unknown());
const KeyPair = z.object({ privateKey: z.string(), publicKey: z.string() });

/** Keys of this one city, made at its first start. They never leave its directory and open nothing outside. */
export const Secrets = z.object({
  version: z.literal(1),
  tokenPrivateKey: Jwk,
  tokenPublicKey: Jwk,
  evidenceKey: z.object({ privateKey: Jwk, publicKey: Jwk }),
  sessionSecret: z.string(),
  vaultKey: z.string(),
  vaultLookupKey: z.string(),
  wechat: z.object({ appId: z.string(), appSecret: z.string() }),
  alipay: z.object({ appId: z.string(), app: KeyPair, gateway: KeyPair }),
  sms: z.object({ accessKey: z.string(), secret: z.string() }),
  registryKey: z.string(),
  oidc: z.object({ clientId: z.string(), clientSecret: z.string(), signingKey: Jwk, cookieKey: z.string() }),
  objects: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
  wechatPay: WechatPayKeys,
  alipayPay: z.object({ appId: z.string(), sellerId: z.string(), app: KeyPair, gateway: KeyPair }),
  treasuryKey: z.string(),
  /** Base64: signs the files of the collecting bank and of the treasury. */
  bankFilesKey: z.string(),
  /** Base64: seal who reports violations, apart from everything else. */
  reporters: z.object({ key: z.string(), lookupKey: z.string() }),
  /** Base64 secret of the bureau's network, by which its files are believed. */
  bureau: z.object({ keyId: z.string(), secret: z.string() }),
  speechKey: z.string(),
});
export type Secrets = z.infer<typeof Secrets>;

const key32 = () => randomBytes(32).toString('base64');
const hex = (bytes: number) => randomBytes(bytes).toString('hex');
const rsa = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });

function ed25519() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const named = { kid: randomUUID(), alg: 'EdDSA', use: 'sig' };
  return {
    privateKey: { ...privateKey.export({ format: 'jwk' }), ...named },
    publicKey: { ...publicKey.export({ format: 'jwk' }), ...named },
  };
}

/** Parties that a city which was begun before does not know yet. The payment wallets know the apps by their sign-in ids. */
const makeLater = (wechatAppId: string, alipayAppId: string) => ({
  evidenceKey: ed25519(),
  wechatPay: makeWechatPayKeys(wechatAppId),
  alipayPay: { appId: alipayAppId, sellerId: '2088000000000001', app: rsa(), gateway: rsa() },
  treasuryKey: hex(24),
  bankFilesKey: key32(),
  reporters: { key: key32(), lookupKey: key32() },
  bureau: { keyId: 'bureau-1', secret: key32() },
  speechKey: hex(24),
});

function makeFirst() {
  const token = ed25519();
  const signing = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    version: 1 as const,
    tokenPrivateKey: token.privateKey,
    tokenPublicKey: token.publicKey,
    sessionSecret: key32(),
    vaultKey: key32(),
    vaultLookupKey: key32(),
    wechat: { appId: `wx${hex(8)}`, appSecret: hex(16) },
    alipay: { appId: '2021000000000001', app: rsa(), gateway: rsa() },
    sms: { accessKey: `sms-${hex(6)}`, secret: hex(24) },
    registryKey: hex(24),
    oidc: {
      clientId: 'yilu-console',
      clientSecret: hex(24),
      signingKey: { ...signing.privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'RS256', use: 'sig' },
      cookieKey: hex(24),
    },
    objects: { accessKeyId: `CITY${hex(8).toUpperCase()}`, secretAccessKey: hex(20) },
  };
}

const fileOf = (directory: string) => join(directory, 'secrets.json');

const Kept = Secrets.partial({
  evidenceKey: true,
  wechatPay: true,
  alipayPay: true,
  treasuryKey: true,
  bankFilesKey: true,
  reporters: true,
  bureau: true,
  speechKey: true,
});

/** Reads the city's keys without making any: undefined at the first start, a sentence where the file is broken. */
export const readSecrets = (directory: string) => readState(fileOf(directory), Kept);

/** The city's keys, made and kept at the first start. */
export function openSecrets(directory: string): Secrets {
  const kept = readSecrets(directory);
  const whole = Secrets.safeParse(kept);
  if (whole.success) return whole.data;
  const first = kept ?? makeFirst();
  const made = Secrets.parse({ ...makeLater(first.wechat.appId, first.alipay.appId), ...first });
  writeState(fileOf(directory), made);
  return made;
}
