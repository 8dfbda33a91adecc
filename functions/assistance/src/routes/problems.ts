import { commandProblems, type ProblemTable } from '@yilu/http';

/** Every refusal of this context, as a citizen or an officer reads it. */
export const problems = {
  ...commandProblems,
  'assistance.not_found': { status: 404, title: 'No such conversation', detail: '没有找到这次对话。' },
  'assistance.closed': {
    status: 409,
    title: 'The conversation has ended',
    detail: '这次对话已结束，需要帮助可以重新联系民警。',
  },
  'assistance.too_many_messages': {
    status: 409,
    title: 'The conversation is full',
    detail: '这次对话的消息已满，结束后可以重新联系民警。',
  },
  'assistance.too_many_pictures': {
    status: 409,
    title: 'No more pictures in this conversation',
    detail: '一次对话最多发送 30 张照片，还可以继续发文字。',
  },
  'assistance.no_phone': {
    status: 409,
    title: 'No telephone number to call',
    detail: '您还没有绑定手机号，先绑定手机号才能回电。',
  },
  'assistance.held_by_other': {
    status: 409,
    title: 'A colleague holds this conversation',
    detail: '这次对话正由其他民警处理。',
  },
  'assistance.no_callback': {
    status: 409,
    title: 'The citizen does not wish to be called',
    detail: '对方没有要求回电，不能查看号码。',
  },
  'assistance.role_missing': { status: 403, title: 'Role is missing', detail: '您的岗位没有这项权限。' },
  'session.ended': {
    status: 401,
    title: 'Session has ended',
    detail: '登录已失效，请重新登录，已填写的内容会保留。',
  },
} as const satisfies ProblemTable<string>;
