import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountAcceptReport } from './routes/accept-report.js';
import { mountAcknowledgeReport } from './routes/acknowledge-report.js';
import { mountChangeService } from './routes/change-service.js';
import { mountCompleteReport } from './routes/complete-report.js';
import { mountDispatchReport } from './routes/dispatch-report.js';
import { mountExtendReport } from './routes/extend-report.js';
import { mountGetDeskFigures } from './routes/get-desk-figures.js';
import { mountGetDeskReport } from './routes/get-desk-report.js';
import { mountJoinReport } from './routes/join-report.js';
import { mountListDeskQueue } from './routes/list-desk-queue.js';
import { mountListNearbyForStaff } from './routes/list-nearby-for-staff.js';
import { mountListUnits } from './routes/list-units.js';
import { mountModerateReport } from './routes/moderate-report.js';
import { mountMoveReport } from './routes/move-report.js';
import { mountRejectReport } from './routes/reject-report.js';
import { mountReplyToReport } from './routes/reply-to-report.js';
import { mountReturnReport } from './routes/return-report.js';
import { mountScheduleReport } from './routes/schedule-report.js';

/** The desk and the units: lists, one report with all that is done to it, figures. Nobody here is ranked. */
export function createFeedbackDeskApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountListDeskQueue(app, deps);
  mountListUnits(app, deps);
  mountListNearbyForStaff(app, deps);
  mountGetDeskFigures(app, deps);
  mountGetDeskReport(app, deps);
  mountAcceptReport(app, deps);
  mountRejectReport(app, deps);
  mountJoinReport(app, deps);
  mountDispatchReport(app, deps);
  mountAcknowledgeReport(app, deps);
  mountReturnReport(app, deps);
  mountScheduleReport(app, deps);
  mountExtendReport(app, deps);
  mountCompleteReport(app, deps);
  mountReplyToReport(app, deps);
  mountMoveReport(app, deps);
  mountChangeService(app, deps);
  mountModerateReport(app, deps);
  return app;
}
