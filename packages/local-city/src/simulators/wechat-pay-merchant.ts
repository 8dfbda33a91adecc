import { createPublicKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import Aes from 'wechatpay-axios-plugin/lib/aes.js';
import Formatter from 'wechatpay-axios-plugin/lib/formatter.js';
import Rsa from 'wechatpay-axios-plugin/lib/rsa.js';
import Wechatpay from 'wechatpay-axios-plugin/lib/wechatpay.js';
import { urlOf } from '../addresses.js';
import { freePort } from '../network.js';
import { type WechatPayOptions, wechatPaySimulator } from './wechat-pay.js';
import { makeWechatPayKeys } from './wechat-pay-keys.js';

const keys = makeWechatPayKeys('wxd678efh567hg6787');
const publicPem = (of: string) => String(createPublicKey(of).export({ type: 'spki', format: 'pem' }));
const certificateKey = publicPem(
  new X509Certificate(keys.certificate.pem).publicKey.export({ type: 'spki', format: 'pem' }).toString(),
);
const platformKeys: Readonly<Record<string, string>> = {
  [keys.publicKey.id]: keys.publicKey.publicKey,
  [keys.certificate.serial]: certificateKey,
};

/** A notification as it arrived, and what the library makes of it. */
export interface Arrival {
  readonly headers: Headers;
  readonly body: string;
  readonly serial: string;
  readonly genuine: boolean;
  readonly id: string;
  readonly type: string;
  /** Undefined where it does not open. */
  readonly resource: Readonly<Record<string, unknown>> | undefined;
  readonly text: string | undefined;
}

function read(headers: Headers, body: string): Arrival {
  const of = (name: string) => headers.get(`wechatpay-${name}`) ?? '';
  const { id, event_type, resource } = JSON.parse(body);
  const text = (() => {
    try {
      return Aes.AesGcm.decrypt(resource.ciphertext, keys.apiV3Key, resource.nonce, resource.associated_data);
    } catch {
      return undefined;
    }
  })();
  const key = platformKeys[of('serial')];
  const signed = Formatter.response(of('timestamp'), of('nonce'), body);
  return {
    headers,
    body,
    serial: of('serial'),
    genuine: key !== undefined && Rsa.verify(signed, of('signature'), key),
    id,
    type: event_type,
    resource: text === undefined ? undefined : JSON.parse(text),
    text,
  };
}

const directories: string[] = [];
const servers: ServerType[] = [];
async function serveApp(app: Hono): Promise<string> {
  const port = await freePort();
  servers.push(serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }));
  return urlOf(port);
}

/** Ends what the tests of one file have opened. */
export function closeMerchants(): void {
  for (const server of servers.splice(0)) server.close();
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true });
}

/** A merchant with the unmodified library, its inbox for notifications, and a simulated wallet of its own. */
export async function openMerchant(options: Partial<WechatPayOptions> = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'yilu-wechat-pay-'));
  directories.push(directory);
  const arrivals: Arrival[] = [];
  const answers: { statuses: number[] } = { statuses: [] };
  const inbox = new Hono().post('/notify', async (c) => {
    arrivals.push(read(c.req.raw.headers, await c.req.text()));
    return new Response('{"code":"FAIL","message":""}', { status: answers.statuses.shift() ?? 200 });
  });
  const notifyUrl = `${await serveApp(inbox)}/notify`;
  // The simulator must know its address before it stands: the port is taken by a door that it is hung into.
  const [door, side] = [new Hono(), new Hono()];
  const [apiUrl, phoneUrl] = [await serveApp(door), await serveApp(side)];
  const stateFile = join(directory, 'wechat-pay.json');
  const start = () =>
    wechatPaySimulator({ keys, stateFile, apiUrl, phoneUrl, probeRate: 0, timeScale: 0.001, ...options });
  let simulator = start();
  door.all('*', (c) => simulator.api.fetch(c.req.raw, c.env));
  side.all('*', (c) => simulator.control.fetch(c.req.raw, c.env));
  const client = new Wechatpay({
    mchid: keys.mchid,
    serial: keys.merchant.serial,
    privateKey: keys.merchant.privateKey,
    certs: platformKeys,
    baseURL: apiUrl,
  });
  const order = (outTradeNo: string, changes: object = {}) => ({
    appid: keys.appId,
    mchid: keys.mchid,
    description: '道路交通安全罚款',
    out_trade_no: outTradeNo,
    notify_url: notifyUrl,
    amount: { total: 20_000, currency: 'CNY' },
    payer: { openid: 'oYilu-demo-citizen-000000001' },
    ...changes,
  });
  const control = async (path: string, body?: object, method = 'POST') => {
    const sent = body ? { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {};
    const answer = await fetch(`${phoneUrl}/_sim/${path}`, sent);
    return { status: answer.status, data: (await answer.json()) as Readonly<Record<string, unknown>> };
  };
  const create = (outTradeNo: string, changes: object = {}, headers: object = {}) =>
    client.chain('v3/pay/transactions/jsapi').post(order(outTradeNo, changes), { headers });
  const query = (outTradeNo: string) =>
    client.chain(`v3/pay/transactions/out-trade-no/${outTradeNo}`).get({ params: { mchid: keys.mchid } });
  const refund = (outRefundNo: string, outTradeNo: string, fen: number, total = 20_000) =>
    client.chain('v3/refund/domestic/refunds').post({
      out_refund_no: outRefundNo,
      out_trade_no: outTradeNo,
      notify_url: notifyUrl,
      amount: { refund: fen, total, currency: 'CNY' },
    });
  return {
    keys,
    client,
    apiUrl,
    phoneUrl,
    arrivals,
    answers,
    order,
    control,
    create,
    query,
    refund,
    close: (outTradeNo: string) =>
      client.chain(`v3/pay/transactions/out-trade-no/${outTradeNo}/close`).post({ mchid: keys.mchid }),
    turn: () => simulator.turn(),
    /** The same wallet after its process was started again. */
    restart: () => {
      simulator = start();
    },
    fault: (name: string, times = 1) => control('fault', { name, times }),
    pay: (outTradeNo: string, outcome = 'confirm') => control('pay', { outTradeNo, outcome }),
    paid: async (outTradeNo: string) => {
      await create(outTradeNo);
      await control('pay', { outTradeNo, outcome: 'confirm' });
      await simulator.turn();
    },
  };
}

/** The status and the wallet's code of what the library refused. */
export async function refusedBy(request: Promise<unknown>): Promise<readonly [number, string]> {
  const fault = await request.then(
    () => undefined,
    (reason: { response?: { status: number; data: { code?: string } }; code?: string; message: string }) => reason,
  );
  if (!fault) return [200, 'accepted'];
  return [fault.response?.status ?? 0, fault.response?.data.code ?? fault.code ?? fault.message];
}
