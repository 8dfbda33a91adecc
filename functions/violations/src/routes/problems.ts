import { commandProblems, type ProblemTable } from '@yilu/http';
import { defenceProblems } from './defence-problems.js';
import { serviceProblems } from './service-problems.js';

/** One row for every refusal of this context; a route that can answer a refusal without a row does not compile. */
export const problems = {
  ...commandProblems,
  ...defenceProblems,
  ...serviceProblems,
  'violations.not_found': { status: 404, title: 'No such record', detail: '没有找到这条违法记录。' },
  'violations.record_closed': {
    status: 409,
    title: 'Nothing is to be handled any more',
    detail: '这条记录已经处理完毕或者已撤销，不需要再处理。',
  },
  'violations.ruling_changed': {
    status: 409,
    title: 'It comes to something else by now',
    detail: '处理结果与您看到的不同，尚未作出任何决定。请查看新的结果后再确认。',
  },
  'violations.not_online': {
    status: 409,
    title: 'Not to be handled online',
    detail: '这条记录目前不能在手机上处理，原因和办法见下。',
  },
  'violations.no_decision': { status: 404, title: 'No such decision', detail: '没有找到这份决定书。' },
  'violations.no_dates': {
    status: 409,
    title: 'No term is running',
    detail: '决定书尚未送达或者已撤销，暂时没有需要记住的期限。',
  },
  'violations.naming_refused': {
    status: 409,
    title: 'This driver cannot be named',
    detail: '不能指明这位驾驶人，原因见下。',
  },
  'violations.driver_not_bound': {
    status: 409,
    title: 'Not a driver of this vehicle',
    detail: '只能指明已备案使用这辆车的驾驶人，请先请对方备案。',
  },
  'violations.naming_ended': {
    status: 409,
    title: 'Nobody is asked any more',
    detail: '指明驾驶人的请求已经答复、撤回或者过期。',
  },
  'violations.extended_already': {
    status: 409,
    title: 'Put off already',
    detail: '处理期限已经延长过一次，不能再延长。',
  },
  'violations.term_over': {
    status: 409,
    title: 'The term is over, or has not begun',
    detail: '处理期限已过或者尚未开始，不能申请延期。您仍然可以处理这条记录。',
  },
  'violations.not_your_vehicle': {
    status: 403,
    title: 'No vehicle of yours',
    detail: '这辆车不在您的车库里，请先绑定车辆，或者用车架号后六位查询。',
  },
  'violations.guest_no_match': {
    status: 404,
    title: 'Plate and VIN do not belong together',
    detail: '号牌与车架号后六位不匹配，请核对后再试。',
  },
  'violations.guest_slowed': {
    status: 429,
    title: 'Too many wrong guesses',
    detail: '多次输入不正确，请稍后再试。',
  },
  'violations.challenge_needed': {
    status: 422,
    title: 'Answer a question first',
    detail: '请先回答一个简单的问题，再次查询。',
  },
  'violations.challenge_wrong': {
    status: 422,
    title: 'Wrong answer',
    detail: '问题回答得不对，请稍后换一个问题再试。',
  },
  'violations.register_silent': {
    status: 503,
    title: 'Vehicle register does not answer',
    detail: '车辆登记系统暂时没有回应，请稍后再试，这次不计入次数。',
  },
  'violations.unknown_import': { status: 404, title: 'No such file', detail: '没有找到这个批次。' },
  'violations.record_changed': {
    status: 409,
    title: 'Changed meanwhile',
    detail: '这条记录刚刚有了变化，请重新查看后再处理。',
  },
  'violations.not_waiting': {
    status: 409,
    title: 'Waits for nobody',
    detail: '这条记录不在等待这项处理，可能已由别的民警处理。',
  },
  'violations.impossible_range': {
    status: 422,
    title: 'Impossible range of days',
    detail: '统计的起止日期有误，最多可以查看一年。',
  },
  'violations.role_missing': { status: 403, title: 'Not for your role', detail: '您的岗位没有这项权限。' },
} as const satisfies ProblemTable<string>;
