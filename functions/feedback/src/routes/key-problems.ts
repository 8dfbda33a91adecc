import type { ProblemTable } from '@yilu/http';

/** Refusals about the keys of Open311. */
export const keyProblems = {
  'feedback.no_api_key': { status: 404, title: 'No such key', detail: '没有找到这个接口密钥。' },
} as const satisfies ProblemTable<string>;
