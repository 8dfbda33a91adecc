import type { ActKeys } from './act-keys.js';
import { ApiProblem, problemOf } from './api-problem.js';

export interface ApiClientOptions {
  readonly baseUrl: string;
  readonly keys: ActKeys;
  /** The current access token, renewed first where it is about to end; undefined when nobody is signed in. */
  readonly accessToken: () => Promise<string | undefined>;
  /** The API refused the token: try for a new one, or end the session. */
  readonly renew: () => Promise<string | undefined>;
  readonly fetch?: typeof fetch;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const timeoutMilliseconds = 15_000;
const retryAfterMilliseconds = [400, 1500] as const;
const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** The console's way to the API: bearer token, keys kept across retries, and every failure an `ApiProblem`. */
export function apiClient(options: ApiClientOptions) {
  const { baseUrl, keys, wait = pause } = options;
  const send = options.fetch ?? fetch.bind(globalThis);

  const once = async (method: Method, path: string, body: unknown, key: string | undefined, token?: string) => {
    try {
      return await send(`${baseUrl}${path}`, {
        method,
        headers: {
          ...(token && { authorization: `Bearer ${token}` }),
          ...(key && { 'idempotency-key': key }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(timeoutMilliseconds),
      });
    } catch {
      throw new ApiProblem(undefined, 0);
    }
  };

  const answerOf = async (method: Method, path: string, body: unknown, key: string | undefined, open: boolean) => {
    const token = open ? undefined : await options.accessToken();
    const answer = await once(method, path, body, key, token);
    if (answer.status === 401 && !open) {
      const renewed = await options.renew();
      if (renewed) return once(method, path, body, key, renewed);
    }
    return answer;
  };

  const persist = async (method: Method, path: string, body: unknown, key: string | undefined, open: boolean) => {
    for (const delay of [...retryAfterMilliseconds, undefined]) {
      try {
        const answer = await answerOf(method, path, body, key, open);
        // 502 to 504 come from the gateway: whether the act happened is unknown, and its key makes a repeat harmless.
        if (answer.status < 502 || delay === undefined) return answer;
      } catch (fault) {
        if (delay === undefined) throw fault;
      }
      await wait(delay);
    }
    throw new ApiProblem(undefined, 0);
  };

  const call = async (method: Method, path: string, body: unknown, open: boolean): Promise<Response> => {
    const key = method === 'GET' ? undefined : keys.keyFor(path, body);
    const answer = await persist(method, path, body, key, open);
    if (key && answer.status < 500) keys.answered(path, body);
    if (!answer.ok) throw await problemOf(answer);
    return answer;
  };

  return {
    json: async <T>(method: Method, path: string, body?: unknown): Promise<T> =>
      (await call(method, path, body, false)).json() as Promise<T>,
    /** For acts that answer nothing worth reading. */
    send: async (method: Method, path: string, body?: unknown): Promise<void> => {
      await call(method, path, body, false);
    },
    /** A file with what stands beside it, such as how many parts it comes in. */
    file: async (path: string): Promise<{ readonly content: Blob; readonly headers: Headers }> => {
      const answer = await call('GET', path, undefined, false);
      return { content: await answer.blob(), headers: answer.headers };
    },
    blob: async (path: string): Promise<Blob> => (await call('GET', path, undefined, false)).blob(),
    /** The public address of a path, for whoever checks without this page. */
    address: (path: string): string => new URL(`${baseUrl}${path}`, globalThis.location?.href).href,
    /** Before anybody is signed in. */
    open: async <T>(method: Method, path: string, body?: unknown): Promise<T> =>
      (await call(method, path, body, true)).json() as Promise<T>,
  };
}
export type ApiClient = ReturnType<typeof apiClient>;
