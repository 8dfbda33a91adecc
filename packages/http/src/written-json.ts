import type { Context } from 'hono';
import type { StatusCode } from 'hono/utils/http-status';

const texts = new WeakMap<Response, string>();

/**
 * Keeps the text of every JSON answer beside its response. Read back through the response's own stream, a text costs the
 * Lambda entry more than everything that the route did for it.
 */
export function keepJson(c: Context): void {
  const write = (value: unknown, status?: StatusCode, headers?: Record<string, string>) => {
    const text = JSON.stringify(value);
    const response = c.newResponse(text, status, { 'content-type': 'application/json', ...headers });
    texts.set(response, text);
    return response;
  };
  c.json = write as typeof c.json;
}

/** The JSON that a response was made of; undefined for one that was made of something else. */
export const keptJson = (response: Response) => texts.get(response);
