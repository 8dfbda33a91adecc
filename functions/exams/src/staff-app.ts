import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountAnswerObjection } from './routes/answer-objection.js';
import { mountCancelSessions } from './routes/cancel-sessions.js';
import { mountChangePlan } from './routes/change-plan.js';
import { mountCheckIn } from './routes/check-in.js';
import { mountConnectSchool } from './routes/connect-school.js';
import { mountDraftPlan } from './routes/draft-plan.js';
import { mountEnterResults } from './routes/enter-results.js';
import { mountGetRoster } from './routes/get-roster.js';
import { mountGetStaffPlan } from './routes/get-staff-plan.js';
import { mountGiveSeatBack } from './routes/give-seat-back.js';
import { mountListOwingHalls } from './routes/list-owing-halls.js';
import { mountListSchools } from './routes/list-schools.js';
import { mountListStaffObjections } from './routes/list-staff-objections.js';
import { mountListStaffPlans } from './routes/list-staff-plans.js';
import { mountListStaffSessions } from './routes/list-staff-sessions.js';
import { mountPauseSchool } from './routes/pause-school.js';
import { mountPublishPlan } from './routes/publish-plan.js';
import { mountRerunDraw } from './routes/rerun-draw.js';
import { mountRotateSchoolKey } from './routes/rotate-school-key.js';
import { mountSavePlan } from './routes/save-plan.js';

/** Two thousand sessions with all their classes. */
const planBytes = 1_000_000;

/**
 * The officers' side: plans, rosters, results, objections, sessions called off, schools that may look. Nothing here books
 * for anybody; a seat is given back for whoever comes to the office.
 */
export function createExamsStaffApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff', bodyBytes: planBytes });
  mountListStaffPlans(app, deps);
  mountDraftPlan(app, deps);
  mountGetStaffPlan(app, deps);
  mountSavePlan(app, deps);
  mountPublishPlan(app, deps);
  mountChangePlan(app, deps);
  mountRerunDraw(app, deps);
  mountListStaffSessions(app, deps);
  mountAnswerObjection(app, deps);
  mountCancelSessions(app, deps);
  mountGiveSeatBack(app, deps);
  mountCheckIn(app, deps);
  mountEnterResults(app, deps);
  mountGetRoster(app, deps);
  mountListOwingHalls(app, deps);
  mountListStaffObjections(app, deps);
  mountListSchools(app, deps);
  mountConnectSchool(app, deps);
  mountRotateSchoolKey(app, deps);
  mountPauseSchool(app, deps);
  return app;
}
