import { createPrivateKey } from 'node:crypto';
import type { Clock } from '@yilu/kernel';
import * as z from 'zod';
import type { Unclear } from '../ports.js';
import { plainCode } from './wallet-form.js';
import { walletJson } from './wallet-json.js';
import type { WechatPayKeys } from './wechat-pay-keys.js';
import { distrustOf, type Headers, isSigned } from './wechat-pay-signature.js';

/** What WeChat said, and signed: an answer, or a definite no in its own word with `_` removed. */
type Reply =
  | { readonly kind: 'answer'; readonly body: unknown }
  | { readonly kind: 'error'; readonly code: string }
  | Unclear;

const Failed = z.object({ code: z.string() });
/** The library's headers are an object of a class of its own. */
const AnyHeaders = z.unknown().transform((given): Headers => ({ ...(given as object) }));
const Fault = z.object({
  code: z.string().optional(),
  response: z.object({ status: z.int(), headers: AnyHeaders, data: z.unknown() }).optional(),
});

/** Signed, and yet nothing is known: WeChat is in trouble, wants less of us, or the payer stands before its cashier. */
const unknownYet = ['SYSTEMERROR', 'BANKERROR', 'FREQUENCYLIMITED', 'RATELIMITEXCEEDED', 'RATELIMITED', 'USERPAYING'];
/** Definite although their status is 500. */
const definite = ['INVALIDTRANSACTIONID', 'OPENIDMISMATCH'];

export interface ClientOptions {
  readonly baseUrl: string;
  readonly merchantId: string;
  /** Of our own certificate. */
  readonly merchantSerial: string;
  /** Ours, PKCS8 PEM. */
  readonly merchantPrivateKey: string;
  /** The key that WeChat is asked to sign its answers with: PUB_KEY_ID_… */
  readonly answerSerial: string;
  readonly now: Clock;
}

interface Call {
  readonly method: 'get' | 'post';
  /** Variable parts in braces, their values in `parts`. */
  readonly path: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/**
 * WeChat Pay's library with what it leaves open closed: it believes errors unsigned, lets a timestamp through that is no
 * number, and its faults carry addresses and configuration. Nothing of a fault but its code leaves this file.
 */
export function wechatPayClient(options: ClientOptions, keys: WechatPayKeys) {
  const { merchantId, merchantSerial, answerSerial, baseUrl, now } = options;
  const privateKey = createPrivateKey(options.merchantPrivateKey);

  /** The library's root answers to every name, `then` too: were it awaited itself, it would POST to /then. */
  async function library() {
    const { default: Wechatpay } = await import('wechatpay-axios-plugin/lib/wechatpay.js');
    const root = new Wechatpay({
      mchid: merchantId,
      serial: merchantSerial,
      privateKey,
      certs: { ...(await keys.all()) },
      baseURL: baseUrl,
      timeout: 5_000,
      maxRedirects: 0,
      maxContentLength: 64 * 1024 * 1024,
    });
    return { chain: (path: string) => root.chain(path) };
  }
  let made: { readonly of: object; readonly client: ReturnType<typeof library> } | undefined;
  async function client() {
    const of = await keys.all();
    if (made?.of !== of) made = { of, client: library() };
    return made.client;
  }

  async function send({ method, path, parts = {}, query, body = {} }: Call, responseType: 'text' | 'arraybuffer') {
    // As text the body stays what was signed; the library verifies it before anybody parses.
    const config = { ...parts, params: query, responseType, headers: { 'Wechatpay-Serial': answerSerial } };
    try {
      const resource = (await client()).chain(path);
      const { status, headers, data } = await (method === 'get' ? resource.get(config) : resource.post(body, config));
      return { status, headers, data };
    } catch (fault) {
      const { data: known } = Fault.safeParse(fault);
      return known?.response ?? { unreachable: known?.code ?? 'unreachable' };
    }
  }

  async function once(call: Call): Promise<Reply> {
    const sent = await send(call, 'text');
    if ('unreachable' in sent) return { kind: 'unclear', code: sent.unreachable };
    const { status, headers } = sent;
    const done = status === 200 || status === 204;
    const body = typeof sent.data === 'string' ? sent.data : '';
    // A proxy's error page is signed by nobody and alarms nobody.
    if (!done && !isSigned(headers)) return { kind: 'unclear', code: `HTTP ${status}` };
    const distrust = await distrustOf({ headers, body }, keys, now);
    if (distrust) return { kind: 'unclear', code: distrust, distrust };
    if (done) return { kind: 'answer', body: walletJson(body) };
    const failed = Failed.safeParse(walletJson(body));
    const code = plainCode(failed.data?.code ?? `HTTP ${status}`);
    const open = status >= 500 || status < 400 || status === 429;
    return unknownYet.includes(code) || !failed.success || (open && !definite.includes(code))
      ? { kind: 'unclear', code }
      : { kind: 'error', code };
  }

  return {
    /** Once more after a probe: WeChat's test must not cost the citizen his payment, and every call may be repeated. */
    async call(call: Call): Promise<Reply> {
      const reply = await once(call);
      return reply.kind === 'unclear' && reply.distrust === 'probe' ? once(call) : reply;
    },
    /** Bytes that WeChat does not sign: the caller holds their hash against one that it did. */
    async download(path: string, query: Readonly<Record<string, string>>): Promise<Buffer | undefined> {
      const sent = await send({ method: 'get', path, query }, 'arraybuffer');
      return 'status' in sent && sent.status === 200 && Buffer.isBuffer(sent.data) ? sent.data : undefined;
    },
  };
}
