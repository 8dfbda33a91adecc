import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Result } from '@yilu/kernel';
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { aboutOther, forged, type Troubles, withForeignAmount } from './alipay-pay-faults.js';
import { type Refusal, refusals, type Trade } from './alipay-pay-ledger.js';
import { v3Headers, v3Refusal } from './alipay-pay-v3.js';
import {
  busyGateway,
  type Failure,
  failure,
  memberOf,
  readParameters,
  requestFailure,
  signedAnswer,
  unknownMethod,
} from './alipay-wire.js';
import { page } from './page.js';

type Method = (content: unknown, notifyUrl: string | undefined) => Result<object, Refusal>;
type Fields = Readonly<Record<string, unknown>>;

export interface GatewayTools {
  readonly appId: string;
  readonly appPublicKey: string;
  readonly privateKey: string;
  readonly publicUrl: string | undefined;
  readonly now: () => Date;
  readonly random: (bytes: number) => Buffer;
  /** Longer than a caller waits. */
  readonly sleep: () => Promise<void>;
  readonly troubles: Troubles;
  readonly methods: Readonly<Record<string, Method>>;
  /** Brings the ledger up to the present; true where that changed it. */
  readonly before: () => boolean;
  readonly otherThan: (outTradeNo: string) => Trade | undefined;
  readonly keep: () => void;
  /** Takes an order to the cashier; the key under which it waits there. */
  readonly checkout: (
    content: unknown,
    notifyUrl: string | undefined,
    returnUrl: string | undefined,
  ) => Result<string, Refusal>;
}

const toleranceMilliseconds = 5 * 60_000;
const skewMilliseconds = 10 * 60_000;
const query = 'alipay.trade.query';

/** One generation of the wire: how it says what was done, refused, and not known. */
interface Wire {
  readonly done: (value: Fields) => Response;
  readonly refused: (code: Refusal) => Response;
  readonly busy: () => Response;
  readonly unsigned: () => Response;
}

function json(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

/** gateway.do and /v3, with the troubles of the line between the ledger and the caller. */
export function mountGateway(app: Hono, tools: GatewayTools) {
  const { appId, appPublicKey, privateKey, now, random, troubles, methods } = tools;
  const caller = (method: string) => ({
    appId,
    appPublicKey,
    now: new Date(now().getTime() + (troubles.meets('skewed', method) ? skewMilliseconds : 0)),
    toleranceMilliseconds,
  });

  /** The answer as it leaves the ledger, genuine and perhaps not to the point. */
  function pointed(c: Context, method: string, value: Fields): Fields {
    const publicUrl = tools.publicUrl ?? new URL(c.req.url).origin;
    const reachable =
      'bill_download_url' in value
        ? { ...value, bill_download_url: `${publicUrl}${value['bill_download_url']}` }
        : value;
    const priced = troubles.meets('foreign_amount', method) ? withForeignAmount(reachable) : reachable;
    if (!troubles.meets('other_order', method)) return priced;
    const other = tools.otherThan(String(value['out_trade_no'] ?? ''));
    const asked = other && method === query ? methods[query]?.({ trade_no: other.tradeNo }, undefined) : undefined;
    return asked?.ok ? { ...asked.value } : aboutOther(priced, other);
  }

  /** Does what is asked and loses, delays or spoils the answer. */
  async function answer(c: Context, method: string, run: () => Result<object, Refusal>, wire: Wire) {
    if (troubles.meets('fails', method)) return c.html('<html><body><h1>500</h1></body></html>', 500);
    if (troubles.meets('busy', method)) return wire.busy();
    if (troubles.meets('error_unsigned', method)) return wire.unsigned();
    const expired = tools.before();
    const result = run();
    if (expired || !method.endsWith('.query')) tools.keep();
    if (troubles.meets('lost', method)) {
      const { incoming } = c.env as Partial<HttpBindings>;
      incoming?.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    if (troubles.meets('late', method)) await tools.sleep();
    return result.ok ? wire.done(pointed(c, method, { ...result.value })) : wire.refused(result.refusal);
  }

  function v1(c: Context, method: string) {
    const member = memberOf(method);
    const send = (name: string, body: Fields) => {
      const genuine = signedAnswer(name, body, privateKey);
      const doubled = troubles.meets('duplicate_key', method)
        ? `${genuine.slice(0, -1)},"${name}":${JSON.stringify(forged(body))}}`
        : genuine;
      const spoiled = troubles.meets('tampered', method)
        ? doubled.replace(/"msg":"[^"]*"/, '"msg":"Changed"')
        : doubled;
      return c.body(spoiled, 200, { 'content-type': 'text/html;charset=utf-8' });
    };
    const wire: Wire = {
      done: (value) => send(member, { code: '10000', msg: 'Success', ...value }),
      refused: (code) => send(member, failure('40004', 'Business Failed', code, refusals[code])),
      busy: () => send(member, busyGateway),
      unsigned: () => c.body(JSON.stringify({ error_response: busyGateway })),
    };
    return { wire, fail: (body: Failure) => send('error_response', body) };
  }

  app.on(['GET', 'POST'], '/gateway.do', async (c) => {
    const parameters = await readParameters(c.req);
    const { method = '', notify_url, return_url } = parameters;
    const { wire, fail } = v1(c, method);
    const failed = requestFailure(parameters, caller(method));
    if (failed) return fail(failed);
    const content = json(parameters['biz_content']);
    if (method === 'alipay.trade.wap.pay') {
      const order = tools.checkout(content, notify_url, return_url);
      if (order.ok) return c.redirect(`${tools.publicUrl ?? ''}/cashier/${order.value}`);
      return c.html(page('不能支付', html`<p style="font-size:19px">${refusals[order.refusal]}</p>`), 400);
    }
    const run = methods[method];
    return run ? answer(c, method, () => run(content, notify_url), wire) : fail(unknownMethod);
  });

  app.on(['GET', 'POST'], '/v3/*', async (c) => {
    const { pathname, search, searchParams } = new URL(c.req.url);
    const method = pathname.slice('/v3/'.length).replaceAll('/', '.');
    const body = c.req.method === 'GET' ? '' : await c.req.text();
    const nonce = () => random(16).toString('hex');
    const send = (status: 200 | 400 | 401 | 404 | 500, value: Fields) => {
      const raw = JSON.stringify(value);
      const headers = v3Headers(raw, now(), nonce(), privateKey);
      const doubled = troubles.meets('duplicate_key', method)
        ? `${raw.slice(0, -1)},${JSON.stringify(forged(value)).slice(1)}`
        : raw;
      // The space is no part of any value: a change that only the signature shows.
      return c.body(troubles.meets('tampered', method) ? `${doubled} ` : doubled, status, headers);
    };
    const links = [{ link: 'https://open.alipay.com/api/errCheck', desc: '解决方案' }];
    const busy = { code: 'ACQ.SYSTEM_ERROR', message: '系统繁忙', links };
    const wire: Wire = {
      done: (value) => send(200, value),
      refused: (code) => send(400, { code, message: refusals[code], links }),
      busy: () => send(500, busy),
      unsigned: () => c.json(busy, 500),
    };
    const asked = {
      authorization: c.req.header('authorization') ?? '',
      method: c.req.method,
      uri: `${pathname}${search}`,
      body,
      appAuthToken: c.req.header('alipay-app-auth-token'),
    };
    const refused = v3Refusal(asked, caller(method));
    if (refused) return send(401, { ...refused, links });
    const run = methods[method];
    if (!run) return send(404, { code: 'invalid-method', message: '不存在的方法名', links });
    const content = c.req.method === 'GET' ? Object.fromEntries(searchParams) : json(body);
    return answer(c, method, () => run(content, undefined), wire);
  });
}
