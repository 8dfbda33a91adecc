import { commandProblems, type ProblemTable } from '@yilu/http';

/** One row for every refusal of this context; a route that can answer a refusal without a row does not compile. */
export const problems = {
  ...commandProblems,
  'message.not_found': { status: 404, title: 'No such message', detail: '没有找到这条消息。' },
  'message.role_missing': { status: 403, title: 'Not for your role', detail: '您的岗位没有这项权限。' },
  'reader.gone': { status: 409, title: 'Account has ended', detail: '账号已合并或注销，请重新登录。' },
} as const satisfies ProblemTable<string>;
