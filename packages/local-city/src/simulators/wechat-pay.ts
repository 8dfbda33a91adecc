import { randomBytes } from 'node:crypto';
import type { Clock } from '@yilu/kernel';
import { type Context, Hono } from 'hono';
import { readState, writeState } from '../state-file.js';
import { Faults, mountOutages, slowMilliseconds } from './simulator.js';
import { askBill, type BillFiles, billFile } from './wechat-pay-bill.js';
import { type Books, type KeyMode, Ledger, type Reply, refusal, stamp } from './wechat-pay-books.js';
import { wechatPayControl } from './wechat-pay-control.js';
import type { WechatPayKeys } from './wechat-pay-keys.js';
import { deliverDue } from './wechat-pay-notices.js';
import { closeOrder, createOrder, queryOrder } from './wechat-pay-orders.js';
import { createRefund, queryRefund, settleDueRefunds } from './wechat-pay-refunds.js';
import {
  answerSigner,
  distorted,
  nextTampering,
  requestTrouble,
  seal,
  signedHeaders,
  tamperings,
} from './wechat-pay-wire.js';

const contentFaults = ['duplicate_key', 'foreign_merchant', 'foreign_amount'] as const;
const faultNames = [
  ...['down', 'slow', 'server_error', 'busy', 'late', 'lost_answer', 'old_spelling', 'no_balance'],
  ...(['answer', 'notice'] as const).flatMap((side) =>
    [...tamperings, ...contentFaults].map((kind) => `${side}_${kind}`),
  ),
  ...['notice_tag', 'refund_stuck', 'refund_abnormal', 'refund_closed'],
  ...['missing', 'extra', 'amount', 'totals', 'hash', 'creating'].map((kind) => `bill_${kind}`),
];

export interface WechatPayOptions {
  readonly keys: WechatPayKeys;
  /** The ledger; a restart goes on with it. Left out, it lives in memory. */
  readonly stateFile?: string;
  /** Where `api` and `control` (with the payer's phone) are served: links lead there. */
  readonly apiUrl: string;
  readonly phoneUrl: string;
  readonly now?: Clock;
  readonly random?: (size: number) => Buffer;
  /** What retries and refunds take against the real schedule: 0.01 turns 15 s into 150 ms. */
  readonly timeScale?: number;
  /** How many of all signatures are the wallet's own probes, 0 to 1. */
  readonly probeRate?: number;
  readonly keyMode?: KeyMode;
  readonly fetch?: typeof fetch;
}

function openBooks(options: WechatPayOptions): Books {
  const { keys, stateFile, apiUrl, phoneUrl, now = () => new Date(), random = randomBytes } = options;
  const { timeScale = 1, probeRate = 0.02, keyMode, fetch: send = fetch } = options;
  const fresh: Ledger = { clockOffset: 0, publicKeyShare: 0.5, orders: [], refunds: [], notices: [] };
  const ledger = (stateFile && readState(stateFile, Ledger)) || { ...fresh, ...(keyMode ? { keyMode } : {}) };
  const none = { times: 0 };
  return {
    keys,
    ledger,
    faults: new Faults(faultNames),
    interference: {
      drop: none,
      delay: { ...none, seconds: 0 },
      duplicate: { ...none, copies: 1 },
      reorder: { size: 0, held: [] },
    },
    timeScale,
    probeRate,
    apiUrl,
    phoneUrl,
    random,
    now,
    today: () => new Date(now().getTime() + ledger.clockOffset * 1000),
    fetch: send,
    keep: () => {
      if (stateFile) writeState(stateFile, ledger);
    },
  };
}

/** The platform's certificate for merchants of old; those of today have none and take the public key from the platform. */
function certificates(books: Books): Reply {
  if (books.ledger.keyMode === undefined || books.ledger.keyMode === 'public_key') {
    return refusal(404, 'RESOURCE_NOT_EXISTS', '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥');
  }
  const { serial, pem } = books.keys.certificate;
  const encrypt_certificate = seal(books, pem, 'certificate');
  const [effective_time, expire_time] = [-1, 5 * 365].map((days) =>
    stamp(new Date(books.today().getTime() + days * 86_400_000)),
  );
  return { status: 200, body: { data: [{ serial_no: serial, effective_time, expire_time, encrypt_certificate }] } };
}

/** Older products spell the same codes without the underscore. */
function spelled({ faults }: Books, { status, body }: Reply): Reply {
  if (!body || !('code' in body) || !faults.get('old_spelling')) return { status, ...(body ? { body } : {}) };
  return { status, body: { ...body, code: String(body.code).replaceAll('_', '') } };
}

function signedAnswer(books: Books, asked: string | null, reply: Reply): Response {
  const { status, body } = spelled(books, reply);
  const text = body ? distorted(books, 'answer', body) : '';
  const headers = signedHeaders(books, text, answerSigner(books, asked), nextTampering(books, 'answer'));
  // A 204 is signed over an empty line, and carries no body at all.
  return new Response(text || null, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });
}

/** Ends the connection without an answer, as a network does; in a test without a socket it is a proxy's 502. */
function lostAnswer(c: Context): Response {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket: { destroy(): void } } };
  incoming?.socket.destroy();
  return c.html('', 502);
}

type Asked = { readonly c: Context; readonly body: unknown };

/**
 * WeChat Pay APIv3 as a merchant sees it: the wire (`api`), the control plane with the payer's phone (`control`), and
 * `turn`, which sends what is due and ends the refunds whose time has come. Nothing happens by itself between turns.
 */
export function wechatPaySimulator(options: WechatPayOptions) {
  const books = openBooks(options);
  const files: BillFiles = new Map();
  const api = new Hono();
  mountOutages(api, books.faults);

  async function answer(c: Context, act: (asked: Asked) => Reply | Buffer): Promise<Response> {
    const raw = Buffer.from(await c.req.arrayBuffer());
    const { url, headers } = c.req.raw;
    const target = url.slice(url.indexOf('/', url.indexOf('//') + 2));
    const signed = (reply: Reply) => signedAnswer(books, headers.get('wechatpay-serial'), reply);
    const trouble = requestTrouble(books, { method: c.req.method, target, headers, body: raw });
    if (trouble) return signed(trouble);
    if (books.faults.strikes('busy')) return signed(refusal(429, 'FREQUENCY_LIMITED', '频率超限'));
    if (books.faults.strikes('server_error')) return signed(refusal(500, 'SYSTEM_ERROR', '系统异常，请稍后重试'));
    const reply = act({ c, body: parsed(raw) });
    if (c.req.method === 'POST') books.keep();
    if (books.faults.strikes('lost_answer')) return lostAnswer(c);
    if (books.faults.strikes('late')) await new Promise((resolve) => setTimeout(resolve, slowMilliseconds));
    if (!Buffer.isBuffer(reply)) return signed(reply);
    return c.body(new Uint8Array(reply), 200, { 'content-type': 'application/octet-stream' });
  }
  const on = (method: 'GET' | 'POST', path: string, act: (asked: Asked) => Reply | Buffer) =>
    api.on(method, path, (c) => answer(c, act));

  on('POST', '/v3/pay/transactions/jsapi', ({ body }) => createOrder(books, 'JSAPI', body));
  on('POST', '/v3/pay/transactions/h5', ({ body }) => createOrder(books, 'MWEB', body));
  on('GET', '/v3/pay/transactions/out-trade-no/:no', ({ c }) =>
    queryOrder(books, c.req.query('mchid'), ({ outTradeNo }) => outTradeNo === c.req.param('no')),
  );
  on('GET', '/v3/pay/transactions/id/:id', ({ c }) =>
    queryOrder(books, c.req.query('mchid'), ({ transactionId }) => transactionId === c.req.param('id')),
  );
  on('POST', '/v3/pay/transactions/out-trade-no/:no/close', ({ c, body }) =>
    closeOrder(books, c.req.param('no') ?? '', body),
  );
  on('POST', '/v3/refund/domestic/refunds', ({ body }) => createRefund(books, body));
  on('GET', '/v3/refund/domestic/refunds/:no', ({ c }) => queryRefund(books, c.req.param('no') ?? ''));
  on('GET', '/v3/bill/tradebill', ({ c }) => askBill(books, files, c.req.query()));
  on('GET', '/v3/billdownload/file', ({ c }) => billFile(books, files, c.req.query('token')));
  on('GET', '/v3/certificates', () => certificates(books));
  api.notFound((c) => answer(c, () => refusal(404, 'RESOURCE_NOT_EXISTS', '无可用的接口')));

  let running: Promise<void> | undefined;
  const turn = () => {
    settleDueRefunds(books);
    running ??= deliverDue(books).finally(() => {
      running = undefined;
    });
    return running;
  };
  return { api, control: wechatPayControl(books, turn), turn };
}

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString());
  } catch {
    return undefined;
  }
}
