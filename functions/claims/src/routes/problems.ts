import { commandProblems, type ProblemTable } from '@yilu/http';

/** One row for every refusal of this context; a route that can answer a refusal without a row does not compile. */
export const problems = {
  ...commandProblems,
  'claims.not_found': { status: 404, title: 'No such claim', detail: '没有找到这笔理赔。' },
  'claims.frozen': {
    status: 409,
    title: 'Frozen: somebody was hurt',
    detail: '这起事故有人受伤，已转交警处理，理赔安排以交警和保险公司的通知为准。',
  },
  'claims.centre_unknown': { status: 404, title: 'No such claims centre', detail: '没有找到这个理赔服务中心。' },
  'claims.slot_closed': {
    status: 409,
    title: 'Not a bookable time',
    detail: '这个时段不能预约，请换一个时间。',
  },
  'claims.slot_full': { status: 409, title: 'No place left', detail: '这个时段刚刚约满了，请换一个时间。' },
  'claims.no_appointment': { status: 404, title: 'No appointment to come', detail: '没有可以取消的预约。' },
  'claims.bad_signature': { status: 401, title: 'Signature does not match', detail: '签名无法核实。' },
  'claims.ahead_of_time': {
    status: 422,
    title: 'Reports what has not happened yet',
    detail: '上报的时间还没有到，请核对时钟后重发。',
  },
  'claims.unknown_claim': { status: 404, title: 'No such claim of this insurer', detail: '没有这笔理赔。' },
  'claims.unknown_delivery': { status: 404, title: 'No such delivery', detail: '没有这条推送记录。' },
  'claims.unknown_insurer': { status: 404, title: 'No such insurer', detail: '没有这家保险公司。' },
  'claims.insurer_inactive': {
    status: 409,
    title: 'Insurer takes no messages now',
    detail: '这家保险公司还没有接通或已暂停，接通后会自动推送。',
  },
  'claims.endpoint_not_public': {
    status: 422,
    title: 'Not a public https address',
    detail: '接收地址必须是公网的 https 域名地址。',
  },
  'claims.role_missing': { status: 403, title: 'Not for your role', detail: '您的岗位没有这项权限。' },
} as const satisfies ProblemTable<string>;
