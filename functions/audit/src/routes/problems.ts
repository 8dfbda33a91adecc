import type { ProblemTable } from '@yilu/http';

/** One row for every refusal of this context; a route that can answer a refusal without a row does not compile. */
export const problems = {
  'audit.role_missing': { status: 403, title: 'Not for your role', detail: '您的岗位没有这项权限。' },
  'audit.day_not_sealed': {
    status: 404,
    title: 'No day head of this day',
    detail: '这一天的日志尚未封存，次日零点过后即可查阅。',
  },
  'audit.no_acts': { status: 404, title: 'No act of this officer on this day', detail: '该民警这一天没有操作记录。' },
  'audit.day_too_large': {
    status: 422,
    title: 'Too many acts for one file',
    detail: '这一天的记录太多，请按民警逐人下载。',
  },
} as const satisfies ProblemTable<string>;
