import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountAnswerBarAppeal } from './routes/answer-bar-appeal.js';
import { mountEndMoveTask } from './routes/end-task.js';
import { mountGetTask } from './routes/get-task.js';
import { mountListTasks } from './routes/list-tasks.js';
import { mountReviewContest } from './routes/review-contest.js';
import { mountTakeMoveTask } from './routes/take-task.js';

/** The officers' side: cars that nobody moves, contested requests, appeals against bars. */
export function createMovesStaffApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountListTasks(app, deps);
  mountGetTask(app, deps);
  mountTakeMoveTask(app, deps);
  mountEndMoveTask(app, deps);
  mountReviewContest(app, deps);
  mountAnswerBarAppeal(app, deps);
  return app;
}
