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
  'feedback.area_too_large': {
    status: 422,
    title: 'The area is too large',
    detail: '区域太大：多边形每边不超过 5 公里，路线不超过 10 公里，请缩小后再保存。',
  },
  'feedback.too_many_areas': {
    status: 409,
    title: 'Ten areas are watched',
    detail: '最多关注 10 个区域，请先取消一个。',
  },
  'feedback.no_area': { status: 404, title: 'No such area', detail: '没有找到这个关注的区域。' },
  'feedback.no_feed': { status: 404, title: 'No such feed', detail: '没有这个订阅，请检查单位或类别代码。' },
  'feedback.asset_unknown': {
    status: 404,
    title: 'No such facility',
    detail: '没有这个设施编号，请核对标牌上的编号，或直接在地图上选地点反映。',
  },
} as const satisfies ProblemTable<string>;
