import type { ProblemTable } from '@yilu/http';
import type { QuoteRefusal } from '../domain/quote.js';

/** Why something has no price at this moment, for its owner and for whoever holds a link to it. */
export const quoteProblems = {
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
} as const satisfies ProblemTable<QuoteRefusal>;
