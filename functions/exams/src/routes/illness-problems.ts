import type { ProblemTable } from '@yilu/http';

/** What stands against a plea of illness and its paper. */
export const illnessProblems = {
  'exams.certificate_unknown': {
    status: 422,
    title: 'No such photograph',
    detail: '没有找到这张照片，可能已经过期。请重新拍摄上传。',
  },
  'exams.certificate_missing': {
    status: 409,
    title: 'Photograph has not arrived',
    detail: '照片还没有传完，请稍等或者重新上传。',
  },
  'exams.certificate_refused': {
    status: 422,
    title: 'Not a photograph',
    detail: '上传的文件不是照片，请重新拍摄。',
  },
  'exams.nothing_to_excuse': {
    status: 409,
    title: 'No exam was missed',
    detail: '没有可以说明患病的缺考。考试开始前请在“取消预约”里说明。',
  },
  'exams.excuse_over': {
    status: 409,
    title: 'Too late to say so',
    detail: '说明患病的期限已过（考试后三个工作日内）。',
  },
  'exams.pleaded_already': {
    status: 409,
    title: 'Said already',
    detail: '这场考试已经说明过，请等待答复。',
  },
  'exams.came_to_exam': {
    status: 409,
    title: 'He has a result of that exam',
    detail: '考场已录入他这场考试的成绩，不能按因病未到处理。',
  },
  'exams.no_certificate': { status: 404, title: 'No such paper', detail: '没有证明照片，或者已经按期删除。' },
} as const satisfies ProblemTable<string>;
