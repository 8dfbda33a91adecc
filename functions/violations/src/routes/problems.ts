import { commandProblems, type ProblemTable } from '@yilu/http';

/** One row for every refusal of this context; a route that can answer a refusal without a row does not compile. */
export const problems = {
  ...commandProblems,
  'violations.not_found': { status: 404, title: 'No such record', detail: '没有找到这条违法记录。' },
  'violations.role_missing': { status: 403, title: 'Not for your role', detail: '您的岗位没有这项权限。' },
} as const satisfies ProblemTable<string>;
