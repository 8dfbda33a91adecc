import { commandProblems, type ProblemTable } from '@yilu/http';

/** One row for every refusal of this context; a route that can answer a refusal without a row does not compile. */
export const problems = {
  ...commandProblems,
  'tips.not_found': { status: 404, title: 'No such report', detail: '没有找到这条举报。' },
  'tips.id_taken': { status: 409, title: 'Number is in use', detail: '这条举报的编号已被使用，请重新开始举报。' },
  'tips.real_name_needed': {
    status: 403,
    title: 'Real name needed',
    detail: '举报需要先完成实名认证。办理举报的民警看不到您是谁。',
  },
  'tips.filed_already': { status: 409, title: 'Filed already', detail: '这条举报已经提交，不能再添加材料。' },
  'tips.too_old': {
    status: 422,
    title: 'Taken too long ago',
    detail: '拍摄时间超过了可以举报的时限，无法作为证据，没有上传任何内容。',
  },
  'tips.in_future': { status: 422, title: 'Time is yet to come', detail: '时间晚于现在，请检查手机的日期和时间。' },
  'tips.too_many_media': {
    status: 422,
    title: 'Too many pictures or videos',
    detail: '每条举报最多 6 张照片和 1 段视频，请先删减。',
  },
  'tips.unknown_type': { status: 422, title: 'No such type', detail: '没有这种举报类型，请重新选择。' },
  'tips.limited': {
    status: 403,
    title: 'Limited after false reports',
    detail: '您有三次举报被认定为虚假，暂时不能举报；可以申诉。危险驾驶和逃逸线索不受影响，紧急情况请拨打 110、122。',
  },
  'tips.day_full': { status: 429, title: 'Enough for today', detail: '今天的举报已达上限，请明天再来。' },
  'tips.plate': {
    status: 422,
    title: 'No valid plate',
    detail: '号牌有误：请逐字核对，不要使用形状相似的外文字母，也不要用字母 I 和 O。',
  },
  'tips.outside_city': { status: 422, title: 'Outside the city', detail: '地点不在本市，请向当地交警举报。' },
  'tips.media_missing': {
    status: 409,
    title: 'Pictures are still on their way',
    detail: '照片或者视频还没有上传完，请稍候再提交，已填写的内容会保留。',
  },
  'tips.media_refused': {
    status: 422,
    title: 'A picture is no evidence',
    detail: '有照片或者视频不能作为证据，请查看原因并更换。',
  },
  'tips.too_few_photos': {
    status: 422,
    title: 'At least two pictures',
    detail: '请至少提供两张不同的照片，或者一段 5 至 60 秒的视频。',
  },
  'tips.no_movement': {
    status: 422,
    title: 'Pictures show no movement',
    detail: '两张照片的拍摄时间要相隔 2 秒以上、10 分钟以内，才能反映车辆的移动。',
  },
  'tips.still_missing': {
    status: 422,
    title: 'A still of the video is missing',
    detail: '请同时提供视频的一张画面，能看清号牌。',
  },
  'tips.time_differs': {
    status: 422,
    title: 'Time does not fit the pictures',
    detail: '所填的时间与照片的拍摄时间相差太多，请核对。',
  },
  'tips.nothing_to_appeal': {
    status: 409,
    title: 'Nothing to appeal against',
    detail: '这条举报没有可以申诉的认定，或者已经申诉过。',
  },
  'tips.appeal_late': { status: 409, title: 'Too late to appeal', detail: '申诉期限已过。' },
  'tips.role_missing': { status: 403, title: 'Not for your role', detail: '您的岗位没有这项权限。' },
  'tips.changed': { status: 409, title: 'Changed meanwhile', detail: '内容已被更新，请刷新后重试。' },
  'tips.not_waiting': { status: 409, title: 'Not waiting any more', detail: '这条举报已经处理过了。' },
  'tips.unknown_reason': { status: 422, title: 'No such reason', detail: '请选择不予采纳的原因。' },
  'tips.record_missing': {
    status: 422,
    title: 'Say what is entered',
    detail: '采纳前请核对并填写号牌、违法行为、地点和单位。',
  },
  'tips.record_invalid': {
    status: 422,
    title: 'Cannot be entered like this',
    detail: '号牌、号牌种类或者违法行为有误，请核对。',
  },
  'tips.reported_before': {
    status: 409,
    title: 'Reported before under this plate',
    detail: '这辆车的这次违法已有另一条举报，请先处理那一条；那一条采纳后，本条以“已有记录”不予采纳。',
  },
  'tips.opened_by_you': {
    status: 403,
    title: 'Not by who opened the identity',
    detail: '您参与开启了这条举报的举报人身份，须由另一位民警处理。',
  },
  'tips.own_review': {
    status: 403,
    title: 'Not by the reviewer',
    detail: '申诉须由另一位民警处理，不能由原审核人处理。',
  },
} as const satisfies ProblemTable<string>;
