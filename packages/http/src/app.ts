import { hash } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { IdempotencyKey, PersonId, type Problem } from '@yilu/contracts';
import type { Context, HonoRequest, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type * as z from 'zod';
import type { Caller, Citizen, Staff, VerifyToken } from './caller.js';
import type { PersonLimiter } from './person-limiter.js';
import { type ProblemStatus, type ProblemTable, problem, problemHeaders } from './problem.js';
import { keepJson } from './written-json.js';

export interface ApiEnv {
  Variables: { caller: Caller; command: { key: string; hash: string } };
}

export interface ApiOptions {
  /** Audience of every route but the open ones. */
  readonly audience: Caller['kind'];
  readonly verifyToken: VerifyToken;
  /** Whether this request needs no token: the route itself proves the caller (sign-in) or is public. */
  readonly isOpen?: (method: string, path: string) => boolean;
  /** Whether a write needs no Idempotency-Key, because it has a number of its own: a webhook's id. */
  readonly carriesOwnId?: (path: string) => boolean;
  /** Holds back whoever sends more than a hand can, before anything is read for him. */
  readonly limit?: PersonLimiter;
  /** Where a body may be larger than usual: a plan of two thousand rows. */
  readonly bodyBytes?: number;
  readonly log?: (fault: Error) => void;
}

export const maximumBodyBytes = 256_000;

const problems = {
  'request.invalid': { status: 400, title: 'Request is not valid', detail: '提交的内容有误，请检查标出的地方。' },
  'request.text_too_long': {
    status: 400,
    title: 'A text is too long',
    detail: '填写的文字太长，请删减后再提交，已填写的内容会保留。',
  },
  'request.text_unprintable': {
    status: 400,
    title: 'A text cannot be printed',
    detail: '文字中有看不见或无法打印的符号，请删去后再提交，已填写的内容会保留。',
  },
  'request.not_json': { status: 400, title: 'Body is not JSON', detail: '提交的内容无法读取，请重试。' },
  'request.idempotency_key': {
    status: 400,
    title: 'Idempotency-Key is missing or malformed',
    detail: '请求缺少编号，请更新应用后重试。',
  },
  'request.unauthenticated': {
    status: 401,
    title: 'Sign in first',
    detail: '登录已过期，请重新登录，已填写的内容会保留。',
  },
  'request.wrong_audience': { status: 403, title: 'Not for this caller', detail: '您没有使用这项功能的权限。' },
  'request.not_found': { status: 404, title: 'No such address', detail: '没有找到这个页面。' },
  'request.too_many': {
    status: 429,
    title: 'Too many requests of one person',
    detail: '操作太频繁，请稍等几秒再试。重复提交不会让您排得更前，也不会丢失已提交的申请。',
  },
  'request.too_large': { status: 413, title: 'Body is too large', detail: '提交的内容太大，请删减后重试。' },
} as const satisfies ProblemTable<string>;

/** What people typed gets a sentence of its own: they can mend it, while a wrong form is the app's. */
function wrongWith(
  issues: readonly z.core.$ZodIssue[],
): 'request.text_too_long' | 'request.text_unprintable' | 'request.invalid' {
  if (issues.some((issue) => issue.code === 'custom' && issue.params?.['text'] === 'unprintable'))
    return 'request.text_unprintable';
  if (issues.every((issue) => issue.code === 'too_big' && issue.origin === 'string')) return 'request.text_too_long';
  return 'request.invalid';
}

const refusal = (c: Context, code: keyof typeof problems, more: Pick<Problem, 'fields' | 'retryAt'> = {}) => {
  const { fields, retryAt } = more;
  const body = problem(problems, code, { ...(fields ? { fields } : {}), ...(retryAt ? { retryAt } : {}) });
  return c.json(body, body.status as ProblemStatus, problemHeaders);
};

/**
 * SHA-256 over method, address and body: what makes two uses of one idempotency key the same command. At once, not by
 * WebCrypto: for a body this small the way to its other thread costs more than the hash.
 */
const contentHash = (method: string, address: string, body: string) =>
  hash('sha256', `${method}\n${address}\n${body}`, 'hex');
/** Path and query: for whom somebody acts may stand in the latter. */
const addressOf = ({ path, url }: HonoRequest) => `${path}${url.includes('?') ? url.slice(url.indexOf('?')) : ''}`;

const guard =
  ({
    audience,
    verifyToken,
    isOpen = () => false,
    carriesOwnId = () => false,
    bodyBytes = maximumBodyBytes,
    limit,
  }: ApiOptions): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    keepJson(c);
    const declared = Number(c.req.header('content-length') ?? 0);
    if (declared > bodyBytes) return refusal(c, 'request.too_large');

    if (!isOpen(c.req.method, c.req.path)) {
      const token = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
      const caller = token ? await verifyToken(token) : undefined;
      if (!caller) return refusal(c, 'request.unauthenticated');
      if (caller.kind !== audience) return refusal(c, 'request.wrong_audience');
      const retryAt = limit?.(caller.id);
      if (retryAt) return refusal(c, 'request.too_many', { retryAt: retryAt.toISOString() });
      c.set('caller', caller);
    }

    if (c.req.method !== 'GET') {
      const key = IdempotencyKey.safeParse(c.req.header('idempotency-key'));
      if (!key.success && !carriesOwnId(c.req.path)) return refusal(c, 'request.idempotency_key');
      const body = await c.req.text();
      // API Gateway passes no Content-Length for a chunked body: the text itself is the last word.
      if (Buffer.byteLength(body) > bodyBytes) return refusal(c, 'request.too_large');
      if (key.success) c.set('command', { key: key.data, hash: contentHash(c.req.method, addressOf(c.req), body) });
    }
    return next();
  };

/** Hono app of one audience: authenticated, bounded, with a command on every write; all failures leave as problem documents. */
export function createApiApp(options: ApiOptions) {
  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const fields = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      return refusal(c, wrongWith(result.error.issues), { fields });
    },
  });
  app.use(guard(options));
  app.notFound((c) => refusal(c, 'request.not_found'));
  app.onError((fault, c) => {
    if (fault instanceof HTTPException && fault.status === 400) return refusal(c, 'request.not_json');
    options.log?.(fault);
    const body: Problem = {
      type: 'urn:yilu:problem:internal',
      title: 'Something went wrong',
      status: 500,
      code: 'internal',
      detail: '系统出了点问题，您填写的内容没有丢失，请稍后再试。',
    };
    return c.json(body, 500, problemHeaders);
  });
  return app;
}

export type ApiApp = ReturnType<typeof createApiApp>;

/** The signed-in citizen. Only inside a route that is not open of a citizen app. */
export function citizenOf(c: Context<ApiEnv>): Citizen {
  const caller = c.get('caller');
  if (caller?.kind !== 'citizen') throw new Error('Route without a citizen');
  return caller;
}

/** The person behind the signed-in citizen. */
export const personOf = (c: Context<ApiEnv>): PersonId => PersonId.parse(citizenOf(c).id);

/** The signed-in officer. Only inside a route that is not open of a staff app. */
export function staffOf(c: Context<ApiEnv>): Staff {
  const caller = c.get('caller');
  if (caller?.kind !== 'staff') throw new Error('Route without staff');
  return caller;
}

/** The command behind a write: its actor is the caller, or what the route names where nobody is signed in yet. */
export function commandOf(c: Context<ApiEnv>, operation: string, actor = c.get('caller')?.id) {
  if (!actor) throw new Error('Command without an actor');
  return { actor, operation, ...c.get('command') };
}
