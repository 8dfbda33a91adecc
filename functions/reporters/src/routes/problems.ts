import { commandProblems, type ProblemTable } from '@yilu/http';

/** One row for every refusal of this context; a route that can answer a refusal without a row does not compile. */
export const problems = {
  ...commandProblems,
  'reporters.role_missing': { status: 403, title: 'Not for your role', detail: '您的岗位没有这项权限。' },
  'reporters.tip_not_found': { status: 404, title: 'No such report', detail: '没有找到这条举报。' },
  'reporters.not_found': { status: 404, title: 'No such request', detail: '没有找到这次申请。' },
  'reporters.own_review': {
    status: 403,
    title: 'Not by who looked at the report',
    detail: '审核过这条举报的民警不能参与开启举报人身份。',
  },
  'reporters.same_officer': {
    status: 403,
    title: 'A second officer has to consent',
    detail: '须由另一位有权限的民警同意，不能由申请人自己同意。',
  },
  'reporters.second_officer_needed': {
    status: 403,
    title: 'One officer alone opens nothing',
    detail: '举报人身份须经另一位有权限的民警同意后才能查看。',
  },
  'reporters.not_yours': { status: 403, title: 'Not one of the two', detail: '只有申请人和同意人可以查看。' },
  'reporters.not_asked': {
    status: 409,
    title: 'Nothing waits for consent',
    detail: '这次申请已经处理或者已经过期。',
  },
  'reporters.over': { status: 403, title: 'Not open any more', detail: '查看时间已过，如有需要请重新申请。' },
  'reporters.looked_already': {
    status: 403,
    title: 'Shown already',
    detail: '举报人身份只显示一次，您已经查看过。',
  },
} as const satisfies ProblemTable<string>;
