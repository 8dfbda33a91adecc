import { Problem } from '@yilu/contracts';

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 422 | 429 | 503;

/** A refusal on its way out: an HTTP status, a title in English, and a sentence in Chinese that a citizen can read. */
export interface ProblemRow {
  readonly status: ProblemStatus;
  readonly title: string;
  readonly detail: string;
}

/** One row per refusal: adding a refusal without a row is a compile error. */
export type ProblemTable<Refusal extends string> = { readonly [R in Refusal]: ProblemRow };

/** Refusals that every write can meet. */
export const commandProblems = {
  'command.key_reused': {
    status: 422,
    title: 'Idempotency key was used for other content',
    detail: '这次提交与之前用同一编号的提交内容不同，请重新操作。',
  },
  'command.busy': { status: 409, title: 'Changed meanwhile, try again', detail: '有人同时修改了内容，请稍后再试。' },
} as const satisfies ProblemTable<string>;

export const problemResponse = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});

/** The declared refusals of a route, one line per status in use. */
export const problemResponses = <S extends ProblemStatus>(...statuses: readonly S[]) =>
  Object.fromEntries(statuses.map((status) => [status, problemResponse(`Refused (${status})`)])) as {
    [K in S]: ReturnType<typeof problemResponse>;
  };

/** Keeps the literal status of the row, so that the route's type knows which statuses it can answer. */
export function problem<T extends ProblemTable<string>, C extends keyof T & string>(
  table: T,
  code: C,
  more: { retryAt?: string; fields?: Problem['fields'] } = {},
): Problem & { status: T[C]['status'] } {
  const row = table[code] as T[C];
  return { type: `urn:yilu:problem:${code}`, title: row.title, status: row.status, code, detail: row.detail, ...more };
}

export const problemHeaders = { 'content-type': 'application/problem+json' } as const;
