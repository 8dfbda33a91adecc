import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountAnswerSurvey } from './routes/answer-survey.js';
import { mountChangeNews } from './routes/change-news.js';
import { mountExportFeedback } from './routes/export-feedback.js';
import { mountFileReport } from './routes/file-report.js';
import { mountFollowReport } from './routes/follow-report.js';
import { mountGetOwnReport } from './routes/get-own-report.js';
import { mountLeaveArea } from './routes/leave-area.js';
import { mountLeaveReport } from './routes/leave-report.js';
import { mountListAreas } from './routes/list-areas.js';
import { mountListReports } from './routes/list-reports.js';
import { mountReopenReport } from './routes/reopen-report.js';
import { mountWatchArea } from './routes/watch-area.js';

/** Whoever reports and follows: his reports, his news, whether it is really fixed. */
export function createReportsApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountFileReport(app, deps);
  mountListReports(app, deps);
  mountGetOwnReport(app, deps);
  mountFollowReport(app, deps);
  mountLeaveReport(app, deps);
  mountChangeNews(app, deps);
  mountAnswerSurvey(app, deps);
  mountReopenReport(app, deps);
  mountExportFeedback(app, deps);
  mountListAreas(app, deps);
  mountWatchArea(app, deps);
  mountLeaveArea(app, deps);
  return app;
}
