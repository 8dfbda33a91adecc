import type { ProblemTable } from '@yilu/http';

/** Refusals of whoever files, follows or looks at a report. */
export const reportProblems = {
  'feedback.no_report': { status: 404, title: 'No such report', detail: '没有找到这条反映，请核对编号。' },
  'feedback.no_service': { status: 422, title: 'No such service', detail: '没有这个反映类别，请重新选择。' },
  'feedback.belongs_to_moves': {
    status: 422,
    title: 'Cars are moved elsewhere',
    detail: '挪车请用“挪车”功能提交，车主会马上收到通知。',
  },
  'feedback.belongs_to_tips': {
    status: 422,
    title: 'Tips are taken elsewhere',
    detail: '违法举报和逃逸线索请用“举报”功能提交，您的身份会单独密封保管。',
  },
  'feedback.attributes_refused': {
    status: 422,
    title: 'Questions are not answered as they have to be',
    detail: '有必须回答的问题没有回答，或者选项不对，请检查标出的地方。',
  },
  'feedback.no_place': {
    status: 422,
    title: 'The place is missing',
    detail: '请说明地点：在地图上选，或者写出路名。',
  },
  'feedback.outside_city': {
    status: 422,
    title: 'Outside of the city',
    detail: '这个地点不在宁波市内，请核对地图上的位置；情况紧急请直接拨打 110 或 122。',
  },
  'feedback.no_asset': {
    status: 422,
    title: 'No such facility',
    detail: '没有这个设施编号，请核对标牌上的编号，或直接在地图上选地点。',
  },
  'feedback.photo_unknown': {
    status: 422,
    title: 'No such photograph of yours',
    detail: '有照片没有找到，请重新添加照片后提交，已填写的内容会保留。',
  },
  'feedback.photo_attached': {
    status: 422,
    title: 'A photograph belongs to another report',
    detail: '有照片已经用在另一条反映里，请重新添加。',
  },
  'feedback.photo_refused': {
    status: 422,
    title: 'A photograph was refused',
    detail: '有照片无法使用，请换一张后提交，已填写的内容会保留。',
  },
  'feedback.number_taken': {
    status: 409,
    title: 'The number is another report’s',
    detail: '这个编号已经用在另一条反映上，请重新提交。',
  },
  'feedback.not_following': { status: 404, title: 'Not followed', detail: '您没有关注这条反映。' },
  'feedback.ended': {
    status: 409,
    title: 'The report has ended',
    detail: '这条反映已经结束；如果问题还在，请重新反映。',
  },
  'feedback.not_replied': {
    status: 409,
    title: 'There is no reply yet',
    detail: '这条反映还没有答复，答复后可以评价。',
  },
  'feedback.answered_already': { status: 409, title: 'Answered already', detail: '您已经评价过这次答复。' },
  'feedback.reopening_over': {
    status: 409,
    title: 'The time for reopening is over',
    detail: '答复已超过 7 天，不能再要求重办；如果问题还在，请重新反映，可以注明原编号。',
  },
  'feedback.not_reporter': {
    status: 403,
    title: 'Only its reporter may do this',
    detail: '只有反映人本人可以这样做。',
  },
  'feedback.person_gone': {
    status: 403,
    title: 'The account has ended',
    detail: '这个账号已经注销或合并，请重新登录。',
  },
} as const satisfies ProblemTable<string>;
