import type { ProblemTable } from '@yilu/http';

/** Refusals of what everybody may see. */
export const publicProblems = {
  'feedback.box_too_large': {
    status: 422,
    title: 'The box is too large',
    detail: '地图范围太大：一次最多看 4 公里见方，请放大后再看。',
  },
  'feedback.too_many_weeks': {
    status: 422,
    title: 'Too many weeks, or none',
    detail: '一次最多看 13 周，开始日期不能晚于结束日期，请改短时间段。',
  },
  'feedback.no_feed': { status: 404, title: 'No such feed', detail: '没有这个订阅，请检查单位或类别代码。' },
  'feedback.asset_unknown': {
    status: 404,
    title: 'No such facility',
    detail: '没有这个设施编号，请核对标牌上的编号，或直接在地图上选地点反映。',
  },
} as const satisfies ProblemTable<string>;
