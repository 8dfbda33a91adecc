import { randomUUID } from 'node:crypto';
import type { Addresses } from '../addresses.js';

/** An answer that the demo did not expect: the status and the problem's code. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
  readonly code: string;

  constructor(what: string, status: number, code: string) {
    super(`${what} answered ${status} ${code}`);
    this.code = code;
  }
}

export type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

/** Calls the city's API as an app does; `token` is asked at each call, since sessions change. */
export const apiClient =
  ({ api }: Addresses, token: () => string | undefined): Call =>
  async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const bearer = token();
    const response = await fetch(`${api}${path}`, {
      method,
      headers: {
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer: unknown = text.startsWith('{') ? JSON.parse(text) : {};
    if (response.ok) return answer as T;
    const { code = '' } = answer as { code?: string };
    throw new UnexpectedAnswer(`${method} ${path}`, response.status, code);
  };

/** Repeats what depends on an event that is still on its way, for at most a minute. */
export async function eventually<T>(attempt: () => Promise<T | undefined>, what: string): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const found = await attempt();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not come about`);
}
