import { commandProblems, type ProblemTable } from '@yilu/http';

/** One row for every refusal of the study room. */
export const studyProblems = {
  ...commandProblems,
  'study.learner_gone': {
    status: 410,
    title: 'This account has ended',
    detail: '这个账号已注销或已合并，请重新登录后继续学习。',
  },
  'study.no_mock': { status: 404, title: 'No such mock paper', detail: '没有找到这份模拟试卷。' },
  'study.no_paper': {
    status: 409,
    title: 'Too few questions for a paper',
    detail: '题库的题目暂时不够组成一份模拟试卷，请先按章节练习。',
  },
  'study.time_over': {
    status: 409,
    title: 'Time is over',
    detail: '考试时间已到，试卷已按服务器时间交卷，之后的答案不计入。',
  },
  'study.handed_in': { status: 409, title: 'Handed in already', detail: '这份试卷已经交卷，不能再作答。' },
  'study.not_in_paper': {
    status: 422,
    title: 'Not a question or an option of this paper',
    detail: '提交的答案不属于这份试卷，请重新打开试卷后作答。',
  },
} as const satisfies ProblemTable<string>;
