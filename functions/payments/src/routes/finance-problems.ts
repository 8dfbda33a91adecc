import { commandProblems, type ProblemTable } from '@yilu/http';
import { quoteProblems } from './quote-problems.js';

/** One row for every refusal of links, receipts and the officers' side; a refusal without a row does not compile. */
export const financeProblems = {
  ...commandProblems,
  ...quoteProblems,
  'payments.role_missing': { status: 403, title: 'Not for your role', detail: '您的岗位没有这项权限。' },
  'obligation.not_found': { status: 404, title: 'Nothing is owed under this number', detail: '没有找到这笔待缴款。' },
  'attempt.not_found': { status: 404, title: 'No such payment', detail: '没有找到这笔支付。' },
  'refund.not_found': { status: 404, title: 'No such refund', detail: '没有找到这笔退款。' },
  'refund.amount_changed': {
    status: 412,
    title: 'Another sum is available now',
    detail: '可退金额已经变化，请刷新核对后再退，没有退款。',
  },
  'refund.more_than_paid': { status: 422, title: 'More than is left of it', detail: '退款金额超过了可退的金额。' },
  'refund.same_person': {
    status: 409,
    title: 'A second person has to agree',
    detail: '大额退款须由另一位同事复核，不能由申请人自己批准。',
  },
  'refund.ended': { status: 409, title: 'Decided already', detail: '这笔退款已经处理过了。' },
  'report.not_found': { status: 404, title: 'Not reconciled yet', detail: '这一天还没有对账结果。' },
  'report.no_such_difference': { status: 404, title: 'No such difference', detail: '对账结果里没有这条差异。' },
  'link.not_found': { status: 404, title: 'No such link', detail: '这个代缴链接已失效，请让车主重新发一个。' },
  'link.nothing_due': { status: 409, title: 'Nothing is due any more', detail: '这些款项已经缴清或已撤销，不用再缴。' },
  'link.too_many': { status: 409, title: 'Five links at most', detail: '代缴链接最多同时有 5 个，请先收回旧的。' },
  'receipt.not_issued': { status: 409, title: 'Still being made', detail: '电子票据正在开具，请稍后再下载。' },
  'receipt.not_found': { status: 404, title: 'No such receipt', detail: '没有找到这张电子票据，缴款后稍等片刻再看。' },
} as const satisfies ProblemTable<string>;
