import type { Problem } from '@yilu/contracts';

/** A refusal or fault of the API; `problem` is absent where no answer came at all. */
export class ApiProblem extends Error {
  constructor(
    readonly problem: Problem | undefined,
    readonly status: number,
  ) {
    super(problem?.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
  }

  /** No answer, or a gateway's: whether the act happened is unknown, so it may only be repeated under the same key. */
  get isUncertain(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** Reads a problem document; anything else, such as a gateway's HTML, leaves the status alone to speak. */
export async function problemOf(answer: Response): Promise<ApiProblem> {
  const isJson = /json/.test(answer.headers.get('content-type') ?? '');
  const body: unknown = isJson ? await answer.json().catch(() => undefined) : undefined;
  const isProblem = typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
  return new ApiProblem(isProblem ? (body as Problem) : undefined, answer.status);
}
