import { commandProblems, type ProblemTable } from '@yilu/http';

/** Every refusal of this context; whoever is refused a request reads in the same breath whom to call. */
export const problems = {
  ...commandProblems,
  'moves.not_found': {
    status: 404,
    title: 'No such request',
    detail: '没有找到这次挪车请求，可能已经结束。',
  },
  'moves.not_verified': {
    status: 403,
    title: 'Real name is not verified',
    detail: '请先完成实名认证再请求挪车。情况紧急请直接拨打 122 或者 110。',
  },
  'moves.plate_form': {
    status: 422,
    title: 'Not a plate',
    detail: '车牌号不对。请对照车牌检查汉字和位数；车牌里没有字母 I 和 O，请改为数字 1 和 0。',
  },
  'moves.plate_look_alike': {
    status: 422,
    title: 'Letters of another script',
    detail: '车牌里有看起来像英文字母、其实不是的符号。请用英文键盘重新输入字母。',
  },
  'moves.outside_city': {
    status: 422,
    title: 'Not in this city',
    detail: '这个位置不在本市范围内，请核对位置，或者只写地点。',
  },
  'moves.own_car': { status: 409, title: 'A car of his own', detail: '这是您自己车库里的车。' },
  'moves.photo_unknown': {
    status: 422,
    title: 'No such photograph',
    detail: '没有找到这张照片，请重新拍照。',
  },
  'moves.photo_missing': {
    status: 409,
    title: 'Photograph has not arrived',
    detail: '照片还没有传完，传完后再发送。已填写的内容会保留。',
  },
  'moves.photo_refused': {
    status: 422,
    title: 'Not a photograph',
    detail: '上传的不是照片，请重新拍照。',
  },
  'moves.day_limit': {
    status: 429,
    title: 'No more requests today',
    detail: '今天的挪车请求次数已用完，明天可以再用。情况紧急请直接拨打 122 或者 110。',
  },
  'moves.month_limit': {
    status: 429,
    title: 'No more requests this month',
    detail: '本月的挪车请求次数已用完，下个月 1 日可以再用。情况紧急请直接拨打 122 或者 110。',
  },
  'moves.plate_asked': {
    status: 429,
    title: 'This owner has just been told',
    detail: '刚刚已经通知过这辆车的车主，请稍等几分钟。情况紧急请直接拨打 122 或者 110。',
  },
  'moves.barred': {
    status: 403,
    title: 'Barred after confirmed misuse',
    detail:
      '因多次确认为恶意请求，暂时不能使用一键挪车，可以查看理由并申诉。情况紧急不受限制，请直接拨打 122 或者 110。',
  },
  'moves.register_unreachable': {
    status: 503,
    title: 'Vehicle register cannot be asked now',
    detail: '暂时无法查询车主，请稍后再发送，已填写的内容会保留。情况紧急请直接拨打 122 或者 110。',
  },
  'moves.wrong_state': {
    status: 409,
    title: 'The request has moved on',
    detail: '这次挪车请求的情况已经变化，请看最新进展。',
  },
  'moves.urge_too_early': {
    status: 409,
    title: 'Too early to urge',
    detail: '车主刚刚收到通知，请再等一等，到时间后可以催促。',
  },
  'moves.urged_enough': {
    status: 409,
    title: 'Urged often enough',
    detail: '已经催促过两次，到时间会自动转交警处理。',
  },
  'moves.police_too_early': {
    status: 409,
    title: 'The owner may still answer',
    detail: '车主还在答复时间内，到时间会自动转交警。情况紧急请选择紧急情况，或者直接拨打 122、110。',
  },
  'moves.answered': { status: 409, title: 'Answered already', detail: '您已经答复过了，对方已收到。' },
  'moves.not_barred': { status: 409, title: 'Not barred', detail: '您没有被限制使用，不需要申诉。' },
  'moves.appealed_before': {
    status: 409,
    title: 'Appealed already',
    detail: '您已经提出过申诉，处理结果会通知您。',
  },
  'session.ended': {
    status: 401,
    title: 'Session has ended',
    detail: '登录已失效，请重新登录，已填写的内容会保留。',
  },
} as const satisfies ProblemTable<string>;

/** What officers can be refused beside that. */
export const staffProblems = {
  ...commandProblems,
  'moves.role_missing': { status: 403, title: 'Role is missing', detail: '您的岗位没有这项权限。' },
  'moves.task_not_found': { status: 404, title: 'No such task', detail: '没有找到这项任务。' },
  'moves.task_done': { status: 409, title: 'Task is done', detail: '这项任务已经处理完。' },
  'moves.task_changed': { status: 409, title: 'Changed meanwhile', detail: '这项任务刚被其他人更新，请刷新后再操作。' },
  'moves.own_finding': {
    status: 403,
    title: 'Rests on his own finding',
    detail: '这次限制依据了您本人的认定，申诉须由其他民警处理。',
  },
} as const satisfies ProblemTable<string>;
