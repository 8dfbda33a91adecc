import Taro from '@tarojs/taro';
import type { Problem, Session } from '@yilu/contracts';
import { addresses } from '@/platform/address';
import { learnTime } from '@/platform/clock';
import { setOnline } from '@/platform/network';
import { keyOfAct, settleAct } from './acts';
import { Refused, Unreachable } from './problem';
import { endSession, keepSession, session } from './session';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
interface Call {
  readonly method: Method;
  readonly path: string;
  readonly body?: unknown;
  /** Open to nobody in particular: no token is sent. */
  readonly open?: boolean;
  /** Of an act that was written down with its key; any other command gets the one of its last try. */
  readonly key?: string;
}
interface Answer {
  readonly status: number;
  readonly data: unknown;
}

async function send(url: string, call: Call, header: Record<string, string>): Promise<Answer> {
  try {
    const answer = await Taro.request({
      url,
      method: call.method as keyof Taro.request.Method,
      timeout: 15_000,
      header,
      dataType: 'json',
      ...(call.body === undefined ? {} : { data: JSON.stringify(call.body) }),
    });
    setOnline(true);
    // What anybody may read may be a minute old where something between has kept it.
    if (!call.open) learnTime(answer.header);
    return { status: answer.statusCode, data: answer.data };
  } catch (fault) {
    // Alipay rejects on every status but 2xx, and hands the answer over inside the rejection.
    const rejected = fault as { status?: number; statusCode?: number; data?: unknown } | undefined;
    const status = rejected?.status ?? rejected?.statusCode;
    if (typeof status === 'number' && status >= 400) return { status, data: parsed(rejected?.data) };
    setOnline(false);
    throw new Unreachable('no answer');
  }
}

function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return undefined;
  }
}

const isProblem = (data: unknown): data is Problem => typeof data === 'object' && data !== null && 'code' in data;

let refreshing: Promise<boolean> | undefined;

/** New tokens for the old; several requests that were refused at once share one refresh, as the token rotates. */
function refresh(): Promise<boolean> {
  refreshing ??= renew().finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

async function renew(): Promise<boolean> {
  const current = session.get();
  if (!current) return false;
  const call: Call = {
    method: 'POST',
    path: '/identity/sessions/refresh',
    body: { refreshToken: current.refreshToken },
    open: true,
  };
  const answer = await attempt(call);
  if (answer.status === 200 || answer.status === 201) {
    keepSession(answer.data as Session);
    return true;
  }
  // Busy, too often or broken: the old token is still good, and nobody must be signed out for it.
  if (answer.status >= 500 || answer.status === 429 || answer.status === 409) throw new Unreachable('not renewed');
  endSession();
  return false;
}

async function attempt(call: Call): Promise<Answer> {
  const { api } = await addresses().catch(() => {
    setOnline(false);
    throw new Unreachable('no address');
  });
  const act = `${call.method} ${call.path}`;
  const token = call.open ? undefined : session.get()?.accessToken;
  const answer = await send(api + call.path, call, {
    'content-type': 'application/json',
    // What was done without a network is dated by this clock; the city records how far it is off.
    'device-time': new Date().toISOString(),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(call.method === 'GET' ? {} : { 'idempotency-key': call.key ?? keyOfAct(act, call.body) }),
  });
  // After a 5xx or 409 in flight the outcome is unknown: the next try must be the same act under the same key.
  const answered = answer.status < 500 && answer.status !== 429 && answer.status !== 401;
  if (call.method !== 'GET' && !call.key && answered) settleAct(act);
  return answer;
}

/** Asks the city. Throws `Refused` with its problem, or `Unreachable`; an expired token is renewed once in between. */
export async function call<T>(request: Call): Promise<T> {
  let answer = await attempt(request);
  if (answer.status === 401 && !request.open && (await refresh())) answer = await attempt(request);
  if (answer.status >= 200 && answer.status < 300) return answer.data as T;
  if (answer.status === 401 && !request.open) endSession();
  const data = parsed(answer.data);
  if (isProblem(data)) throw new Refused(data);
  throw new Unreachable(`status ${answer.status}`);
}
