import type { ProblemTable } from '@yilu/http';

/** Refusals of the schools' side, and of the desk that connects them. */
export const schoolProblems = {
  'exams.school_key': {
    status: 401,
    title: 'Not the key of a school',
    detail: '驾校密钥不正确或已经更换，请向考试管理部门核对。',
  },
  'exams.school_paused': {
    status: 403,
    title: 'School is paused',
    detail: '这所驾校的查询已经暂停，请联系考试管理部门。',
  },
  'exams.school_connected': {
    status: 409,
    title: 'Connected already',
    detail: '这所驾校已经接入。需要新的密钥时请用“更换密钥”。',
  },
  'exams.unknown_school': { status: 404, title: 'No such school', detail: '没有接入这所驾校。' },
} as const satisfies ProblemTable<string>;
