import type { ProblemTable } from '@yilu/http';

/** Refusals of the officers' side. */
export const staffProblems = {
  'exams.plan_faulty': {
    status: 422,
    title: 'Something in the plan is wrong',
    detail: '考试计划有误，没有保存。每一处错误和所在的行见下。',
  },
  'exams.plan_published': {
    status: 409,
    title: 'Published already',
    detail: '这个计划已经公布，不能直接修改。需要变更时请发布新版本并说明原因。',
  },
  'exams.plan_not_published': {
    status: 409,
    title: 'Not published yet',
    detail: '这个计划还没有公布，请直接修改草稿。',
  },
  'exams.plan_closed': {
    status: 409,
    title: 'Applications are closed',
    detail: '报名已经截止，计划不能再变更。个别场次请用“取消场次”。',
  },
  'exams.plan_edited_meanwhile': {
    status: 409,
    title: 'Somebody else changed it',
    detail: '同事刚刚修改了这个计划，您的修改没有保存。请查看新的内容后再改。',
  },
  'exams.seats_taken_meanwhile': {
    status: 409,
    title: 'Somebody took a seat meanwhile',
    detail: '刚刚有人约到了您要减少的名额，请刷新后再试。',
  },
  'exams.nobody_of_session': {
    status: 404,
    title: 'Nobody of this session has that number',
    detail: '这个场次没有这个预约编号。',
  },
  'exams.not_seated': {
    status: 409,
    title: 'Has no seat in it now',
    detail: '这份预约目前没有有效的考试名额。',
  },
  'exams.check_in_closed': {
    status: 409,
    title: 'Not the time to check in',
    detail: '签到只在考试当天、考试结束前办理。',
  },
  'exams.too_early': {
    status: 409,
    title: 'The exam has not begun',
    detail: '考试还没有开始，不能录入成绩。',
  },
  'exams.session_called_off': { status: 409, title: 'Called off', detail: '这个场次已经取消。' },
  'exams.nothing_to_appeal': {
    status: 409,
    title: 'No result to appeal against',
    detail: '这个科目没有可以申请复核的成绩。',
  },
  'exams.appealed_already': {
    status: 409,
    title: 'Appealed already',
    detail: '这次成绩已经申请过复核，请等待答复。',
  },
  'exams.appeal_over': {
    status: 409,
    title: 'Too late to appeal',
    detail: '申请复核的期限已过（考试后三个工作日内）。',
  },
  'exams.no_objection': { status: 404, title: 'No such objection', detail: '没有找到这份异议。' },
  'exams.objection_answered': {
    status: 409,
    title: 'Answered already',
    detail: '这份异议已经答复，可能是同事刚刚处理的。',
  },
  'exams.own_result': {
    status: 403,
    title: 'Entered by yourself',
    detail: '这次成绩由您本人录入，复核须由其他同事或者主管答复。',
  },
  'exams.correction_missing': {
    status: 422,
    title: 'Say what the result should have been',
    detail: '同意复核时，请填写更正后的成绩。',
  },
  'exams.correction_wrong': {
    status: 422,
    title: 'The corrected result does not fit',
    detail: '更正后的成绩有误，原因见下。',
  },
  'exams.impossible_range': {
    status: 422,
    title: 'Impossible range of days',
    detail: '统计的起止日期有误，最多可以查看一年。',
  },
} as const satisfies ProblemTable<string>;
