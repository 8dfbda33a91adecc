import { commandProblems, type ProblemTable } from '@yilu/http';
import { bookingProblems } from './booking-problems.js';
import { drawProblems } from './draw-problems.js';
import { illnessProblems } from './illness-problems.js';
import { schoolProblems } from './school-problems.js';
import { seatProblems } from './seat-problems.js';
import { staffProblems } from './staff-problems.js';

/** One row for every refusal of this context; a route that can answer a refusal without a row does not compile. */
export const problems = {
  ...commandProblems,
  ...staffProblems,
  ...bookingProblems,
  ...drawProblems,
  ...seatProblems,
  ...schoolProblems,
  ...illnessProblems,
  'exams.no_plan': { status: 404, title: 'No such plan', detail: '没有找到这个考试计划。' },
  'exams.no_session': { status: 404, title: 'No such session', detail: '没有找到这个考试场次。' },
  'exams.no_booking': { status: 404, title: 'No booking of this subject', detail: '您没有这个科目的预约。' },
  'exams.no_learner': {
    status: 404,
    title: 'Not known as a learner yet',
    detail: '还没有您的学车档案，请先核对学车信息。',
  },
  'exams.not_verified': {
    status: 403,
    title: 'Real name is not verified',
    detail: '预约考试需要先完成实名认证。',
  },
  'exams.role_missing': { status: 403, title: 'Not for your role', detail: '您的岗位没有这项权限。' },
} as const satisfies ProblemTable<string>;
