import type { ProblemTable } from '@yilu/http';

/** Refusals of whoever handles a report. */
export const deskProblems = {
  'feedback.changed_meanwhile': {
    status: 409,
    title: 'A colleague changed it meanwhile',
    detail: '同事刚刚处理过这条反映，您的操作没有保存。请查看最新内容后再处理。',
  },
  'feedback.not_now': {
    status: 409,
    title: 'Not in this state',
    detail: '这条反映目前的状态不能这样处理，请刷新后按显示的操作进行。',
  },
  'feedback.supervisor_only': {
    status: 403,
    title: 'Reopened twice: a supervisor’s',
    detail: '这条反映已第二次要求重办，由督办人员处理。',
  },
  'feedback.no_queue': { status: 404, title: 'No such list', detail: '没有这个列表，或者不归您的单位处理。' },
  'feedback.no_target': {
    status: 404,
    title: 'No such report to join',
    detail: '没有找到要合并到的反映，请核对编号。',
  },
  'feedback.same_report': { status: 422, title: 'The same report', detail: '不能把一条反映合并到它自己。' },
  'feedback.target_ended': {
    status: 409,
    title: 'That report has ended',
    detail: '要合并到的反映已经结束或已并入别的反映，请合并到正在办理的那一条。',
  },
  'feedback.private_stays_alone': {
    status: 409,
    title: 'Private reports are not joined',
    detail: '咨询和投诉只有本人可见，不能合并。',
  },
  'feedback.joined_too_many': {
    status: 409,
    title: 'Too many are joined to it',
    detail: '合并到这一条的反映已经太多，请另选一条正在办理的反映。',
  },
  'feedback.no_unit': { status: 422, title: 'No such unit', detail: '请选择承办单位。' },
  'feedback.returned_by_unit': {
    status: 409,
    title: 'That unit gave it back',
    detail: '这个单位已经退单，请改派其他单位。',
  },
  'feedback.outside_needs_dispatch': {
    status: 409,
    title: 'An outside owner has to be asked',
    detail: '外部单位需要先派单，由其确认后开始办理。',
  },
  'feedback.private_stays_inside': {
    status: 409,
    title: 'Private reports stay with the police',
    detail: '咨询和投诉不转外部单位，请选择交警内部单位办理。',
  },
  'feedback.returned_before': {
    status: 409,
    title: 'Given back before',
    detail: '这条反映已经退过一次单，不能再退，请与坐席协商办理。',
  },
  'feedback.return_over': {
    status: 409,
    title: 'Too late to give it back',
    detail: '退单期限（收到后一个工作日，投诉五个工作日）已过，请办理或与坐席协商。',
  },
  'feedback.day_past': { status: 422, title: 'That day is past', detail: '预计完成日不能早于今天。' },
  'feedback.day_needs_reason': {
    status: 422,
    title: 'Later than promised',
    detail: '晚于已公布的预计完成日，请先开始办理，再用“延期”说明原因。',
  },
  'feedback.day_not_later': {
    status: 422,
    title: 'Not later than promised',
    detail: '延期后的日期必须晚于今天和原定日期。',
  },
  'feedback.day_too_late': {
    status: 422,
    title: 'Later than may be promised',
    detail: '延期太长：一般事项最多十五个工作日，投诉最多再延三十日。',
  },
  'feedback.extended_before': {
    status: 409,
    title: 'A complaint is extended once',
    detail: '投诉的办理期限只能延长一次。',
  },
  'feedback.photo_missing': {
    status: 422,
    title: 'Fixed needs a photograph',
    detail: '“已修复”必须附上修复后的现场照片。',
  },
  'feedback.photo_not_stored': {
    status: 422,
    title: 'A photograph is not there yet',
    detail: '修复照片还没有上传完成，或不属于这条反映，请上传后再办结。',
  },
  'feedback.reason_missing': {
    status: 422,
    title: 'Not fixed needs a reason',
    detail: '没有修复而办结，必须写明原因。',
  },
  'feedback.answer_missing': { status: 422, title: 'The answer is missing', detail: '请写明答复内容。' },
  'feedback.needs_repair': {
    status: 422,
    title: 'A facility is not answered',
    detail: '设施和道路问题不能用“已答复”办结，请选择“已修复”或“未修复”。',
  },
  'feedback.placeholder_left': {
    status: 422,
    title: 'A placeholder is left',
    detail: '答复里还有没有填写的内容（花括号部分），请补全后再发送。',
  },
  'feedback.same_service': { status: 422, title: 'It is that service', detail: '已经是这个类别。' },
  'feedback.stays_private': {
    status: 409,
    title: 'Stays private',
    detail: '咨询和投诉只有本人可见，不能改成公开的类别；需要时请另行登记一条，不含个人情况。',
  },
  'feedback.others_follow': {
    status: 409,
    title: 'Others follow it',
    detail: '已有其他人关注这条反映，不能改成只有本人可见的类别；请隐藏文字，或另行登记。',
  },
  'feedback.nothing_sealed': {
    status: 404,
    title: 'Nothing is sealed',
    detail: '没有密封的内容：没有留电话，或者原文没有被修改过。',
  },
} as const satisfies ProblemTable<string>;
