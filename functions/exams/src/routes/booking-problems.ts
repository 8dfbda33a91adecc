import type { ProblemTable } from '@yilu/http';

/** What stands against asking the register, applying and looking at one's own booking. */
export const bookingProblems = {
  'exams.register_silent': {
    status: 503,
    title: 'Register of drivers does not answer',
    detail: '驾驶人登记系统暂时没有回应，请稍后再试。',
  },
  'exams.person_on_the_way': {
    status: 409,
    title: 'His verified name has not arrived yet',
    detail:
      '您已通过实名认证，信息正在送达考试预约，请稍后再试。一直这样的，请到“我的”里切换一次语言或者消息设置，信息会重新送达。',
  },
  'exams.register_stale': {
    status: 409,
    title: 'The register has to be asked anew',
    detail: '您的学车信息需要重新核对。请先核对学车信息，再提交预约，您选好的内容不会丢失。',
  },
  'exams.not_learning': {
    status: 404,
    title: 'No learner under this document',
    detail: '没有查到您的学车登记。请先在驾校或车管所办理报名，次日再试。',
  },
  'exams.no_school': { status: 409, title: 'No driving school', detail: '您没有登记驾校，不需要设置。' },
  'exams.plan_changed': {
    status: 409,
    title: 'Another edition of the plan is in force',
    detail: '考试计划刚刚有了变更，请先查看新的计划，再确认您的选择。尚未提交任何内容。',
  },
  'exams.window_not_open': {
    status: 409,
    title: 'Applications are not taken yet',
    detail: '预约尚未开始。开始后什么时候提交都一样，不用抢。',
  },
  'exams.window_closed': {
    status: 409,
    title: 'Applications are no longer taken',
    detail: '这个考试计划的预约已经截止。',
  },
  'exams.subject_not_planned': {
    status: 422,
    title: 'Not a subject of this plan',
    detail: '这个考试计划里没有您要考的科目或准驾车型的场次。',
  },
  'exams.preferences_refused': {
    status: 422,
    title: 'Not all sessions can be asked for',
    detail: '有的场次不能选择，原因见下。请更换后再提交。',
  },
  'exams.not_eligible': {
    status: 409,
    title: 'May not book this subject now',
    detail: '您现在还不能预约这个科目，原因和最早可以预约的日期见下。',
  },
  'exams.no_application': {
    status: 409,
    title: 'Nothing to withdraw',
    detail: '您在这个科目没有等待摇号的申请。',
  },
  'exams.no_seat_yet': {
    status: 409,
    title: 'No seat is booked',
    detail: '您还没有这个科目的考试座位，暂时没有准考凭证。',
  },
} as const satisfies ProblemTable<string>;
