import { commandProblems, type ProblemTable } from '@yilu/http';

/** One row for every refusal of the citizens' side; a route that can answer a refusal without a row does not compile. */
export const problems = {
  ...commandProblems,
  'obligation.not_found': { status: 404, title: 'Nothing of yours is owed here', detail: '没有找到这笔待缴款。' },
  'attempt.not_found': { status: 404, title: 'No such payment', detail: '没有找到这笔支付。' },
  'quote.not_due': {
    status: 409,
    title: 'Not due any more',
    detail: '所选项目中有已缴清或已撤销的，请刷新后再看。',
  },
  'quote.under_defence': {
    status: 409,
    title: 'Under defence',
    detail: '您对这笔罚款的申辩正在处理，有结果之前不用缴纳，也不加处罚款。',
  },
  'quote.wrong_count': { status: 422, title: '1 to 20 at once', detail: '一次可以合并缴纳 1 至 20 笔，不能重复。' },
  'quote.day_ending': {
    status: 409,
    title: 'The day is about to end, and its price with it',
    detail: '马上就到零点，金额可能变化，请过两分钟再缴。',
  },
  'payment.amount_changed': {
    status: 409,
    title: 'The sum is another one now',
    detail: '应缴金额有变化，请核对新的金额后再缴，没有扣款。',
  },
  'payment.no_wallet': {
    status: 409,
    title: 'Not signed in through this wallet',
    detail: '您还没有用这个钱包登录过，请换一种支付方式。',
  },
  'payment.already_paid': { status: 409, title: 'Paid already', detail: '这笔款已经缴清，不用再缴。' },
  'payment.attempt_ended': { status: 409, title: 'This order has ended', detail: '这次支付已经结束，请重新发起。' },
  'payment.wallet_refused': {
    status: 409,
    title: 'The wallet refused',
    detail: '钱包没有受理这次支付，没有扣款，请换一种支付方式。',
  },
  'payment.wallet_unclear': {
    status: 503,
    title: 'The wallet does not answer clearly',
    detail: '钱包暂时没有回应，请稍后再试。不会重复扣款。',
  },
} as const satisfies ProblemTable<string>;
