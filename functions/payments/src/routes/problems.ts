import { commandProblems, type ProblemTable } from '@yilu/http';
import { quoteProblems } from './quote-problems.js';

/** One row for every refusal of the citizens' side; a route that can answer a refusal without a row does not compile. */
export const problems = {
  ...commandProblems,
  'obligation.not_found': { status: 404, title: 'Nothing of yours is owed here', detail: '没有找到这笔待缴款。' },
  'attempt.not_found': { status: 404, title: 'No such payment', detail: '没有找到这笔支付。' },
  ...quoteProblems,
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
