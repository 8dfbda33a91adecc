import { OpenAPIHono } from '@hono/zod-openapi';
import { type ApiOptions, createApiApp } from '@yilu/http';
import { createObjectionsApp } from './objections-app.js';
import type { CertificateDeps, Deps } from './ports.js';
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
import { mountListStaffPlans } from './routes/list-staff-plans.js';
import { mountListStaffSessions } from './routes/list-staff-sessions.js';
import { mountPauseSchool } from './routes/pause-school.js';
import { mountPublishPlan } from './routes/publish-plan.js';
import { mountRerunDraw } from './routes/rerun-draw.js';
import { mountRotateSchoolKey } from './routes/rotate-school-key.js';
import { mountSavePlan } from './routes/save-plan.js';

/** Two thousand sessions with all their classes. */
const planBytes = 1_000_000;

type Options = Omit<ApiOptions, 'audience' | 'isOpen'>;

/**
 * Plans, rosters, results, sessions called off, schools that may look. Nothing here books for anybody; a seat is given back
 * for whoever comes to the office.
 */
export function createPlansApp(deps: Deps, options: Options) {
  const app = createApiApp({ ...options, audience: 'staff', bodyBytes: planBytes });
  mountListStaffPlans(app, deps);
  mountDraftPlan(app, deps);
  mountGetStaffPlan(app, deps);
  mountSavePlan(app, deps);
  mountPublishPlan(app, deps);
  mountChangePlan(app, deps);
  mountRerunDraw(app, deps);
  mountListStaffSessions(app, deps);
  mountCancelSessions(app, deps);
  mountGiveSeatBack(app, deps);
  mountCheckIn(app, deps);
  mountEnterResults(app, deps);
  mountGetRoster(app, deps);
  mountListOwingHalls(app, deps);
  mountListSchools(app, deps);
  mountConnectSchool(app, deps);
  mountRotateSchoolKey(app, deps);
  mountPauseSchool(app, deps);
  return app;
}

const objectionsPath = /^\/exams\/staff\/objections(?:\/|$)/;

/** The officers' side behind one entry: each app keeps under twenty routes. */
export function createExamsStaffApp(deps: CertificateDeps, options: Options) {
  const [plans, objections] = [createPlansApp(deps, options), createObjectionsApp(deps, options)];
  const app = new OpenAPIHono();
  app.all('*', (c) => (objectionsPath.test(c.req.path) ? objections : plans).fetch(c.req.raw, c.env));
  return app;
}
