import { commandProblems, type ProblemTable } from '@yilu/http';
import { deskProblems } from './desk-problems.js';
import { keyProblems } from './key-problems.js';
import { photoProblems } from './photo-problems.js';
import { publicProblems } from './public-problems.js';
import { reportProblems } from './report-problems.js';

/** One row for every refusal of this context; a route that can answer a refusal without a row does not compile. */
export const problems = {
  ...commandProblems,
  ...reportProblems,
  ...deskProblems,
  ...keyProblems,
  ...photoProblems,
  ...publicProblems,
  'feedback.role_missing': { status: 403, title: 'Not for your role', detail: '您的岗位没有这项权限。' },
} as const satisfies ProblemTable<string>;
