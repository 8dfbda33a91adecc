import type { ProblemTable } from '@yilu/http';

/** Refusals of what is noted of a paper on its way. */
export const serviceProblems = {
  'service.served_already': {
    status: 409,
    title: 'Served already',
    detail: '这份决定书已经送达，送达日期不再改变。',
  },
  'service.decision_revoked': {
    status: 409,
    title: 'The decision was revoked',
    detail: '这份决定已经撤销，不需要再送达。',
  },
  'service.not_next': {
    status: 409,
    title: 'Not the next step',
    detail: '请按顺序登记：先邮寄，再登记签收或者退回；退回之后才能公告送达。',
  },
  'service.impossible_day': {
    status: 422,
    title: 'Impossible day',
    detail: '日期不能晚于今天，也不能早于作出决定或者前一步的日期。',
  },
} as const satisfies ProblemTable<string>;
