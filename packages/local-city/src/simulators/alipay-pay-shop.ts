import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { AlipaySdk } from 'alipay-sdk';
import type { Hono } from 'hono';
import { afterAll, beforeAll } from 'vitest';
import { alipayPaySimulator } from './alipay-pay.js';
import { beijingTime } from './alipay-wire.js';

export const keyPair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const [appKeys, gatewayKeys] = [keyPair(), keyPair()];
export const appId = '2021000000000002';
export const sellerId = '2088000000000001';
export const query = 'alipay.trade.query';
export const refund = 'alipay.trade.refund';
export const today = () => beijingTime(new Date()).slice(0, 10);
/** How far the ledger's clock must be moved for the bill of today to stand. */
export function untilBills() {
  const tomorrow = beijingTime(new Date(Date.now() + 86_400_000)).slice(0, 10);
  return Math.ceil((Date.parse(`${tomorrow}T10:00:00+08:00`) - Date.now()) / 1000);
}
export const content = (out_trade_no: string, total_amount = '150.00') => ({
  out_trade_no,
  total_amount,
  subject: '交通违法罚款',
  product_code: 'JSAPI_PAY',
  op_app_id: appId,
  buyer_open_id: 'open-zhang',
});

/** The official SDK, unmodified, as a shop uses it: every answer of v1 verified. */
export function officialSdk(url: string, privateKey = appKeys.privateKey) {
  const sdk = new AlipaySdk({
    appId,
    privateKey,
    alipayPublicKey: gatewayKeys.publicKey,
    keyType: 'PKCS8',
    gateway: `${url}/gateway.do`,
    endpoint: url,
    camelcase: false,
    timeout: 3_000,
  });
  // The SDK would date requests by the zone of the process.
  const dated = (own: object) => ({ timestamp: beijingTime(new Date()), ...own });
  return {
    exec: (method: string, bizContent: object, own: object = {}): Promise<Record<string, unknown>> =>
      sdk.exec(method, { bizContent, ...dated(own) }, { validateSign: true }),
    curl: async (verb: 'GET' | 'POST', path: string, options: { body?: object; query?: Record<string, string> }) => {
      const { data } = await sdk.curl<Record<string, unknown>>(verb, path, options);
      return data;
    },
    wapUrl: (bizContent: object, own: object) =>
      sdk.pageExecute('alipay.trade.wap.pay', 'GET', { bizContent, ...dated(own) }),
    isGenuine: (body: string) => sdk.checkNotifySignV2(Object.fromEntries(new URLSearchParams(body))),
  };
}

/** An address for the wallets of one test file: each test opens a fresh wallet behind it. */
export function walletAddress() {
  const directory = mkdtempSync(join(tmpdir(), 'yilu-alipay-pay-'));
  const at = { url: '' };
  let fetchNow: Hono['fetch'];
  let server: ServerType | undefined;
  let files = 0;
  beforeAll(async () => {
    server = serve({ fetch: (request, env) => fetchNow(request, env), port: 0, hostname: '127.0.0.1' });
    await new Promise<void>((resolve) => server?.once('listening', () => resolve()));
    at.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server?.close();
    rmSync(directory, { recursive: true });
  });

  const sim = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${at.url}/_sim/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return answer.status === 204 ? {} : ((await answer.json()) as Record<string, unknown>);
  };

  return (stateFile = join(directory, `${++files}.json`)) => {
    const bodies: string[] = [];
    const shop = { answer: { status: 200, text: 'success' } };
    const { app, tick } = alipayPaySimulator({
      appId,
      sellerId,
      appPublicKey: appKeys.publicKey,
      gatewayPrivateKey: gatewayKeys.privateKey,
      stateFile,
      buyers: [
        { openId: 'open-zhang', name: '张伟' },
        { openId: 'open-li', name: '李娜' },
      ],
      lateMilliseconds: 5_000,
      deliver: async (_url, body) => {
        bodies.push(body);
        return shop.answer;
      },
    });
    fetchNow = app.fetch;
    const sdk = officialSdk(at.url);
    let orders = 0;
    /** An order of the mini-program, with `own` in place of its usual content. */
    const order = async (amount = '150.00', own: object = {}, number = `order_${++orders}`) => {
      const notifyUrl = 'https://city.test/alipay';
      const made = await sdk.exec('alipay.trade.create', { ...content(number, amount), ...own }, { notifyUrl });
      return { number, made };
    };
    return {
      url: at.url,
      stateFile,
      sdk,
      sim,
      tick,
      order,
      paid: async (amount = '150.00') => {
        const { number } = await order(amount);
        await sim('POST', 'pay', { outTradeNo: number });
        return number;
      },
      back: (out_trade_no: string, out_request_no: string, refund_amount: string) =>
        sdk.exec(refund, { out_trade_no, refund_amount, out_request_no }),
      trouble: (name: string, scope: { only?: string; times?: number } = {}) =>
        sim('POST', 'fault', { name, ...scope }),
      ahead: (aheadSeconds: number) => sim('PUT', 'clock', { aheadSeconds }),
      shop,
      bodies,
      told: () => bodies.map((body) => new URLSearchParams(body)),
    };
  };
}
