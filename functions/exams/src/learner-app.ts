import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountChangeNeeds } from './routes/change-needs.js';
import { mountChangeSchoolConsent } from './routes/change-school-consent.js';
import { mountExportExams } from './routes/export-exams.js';
import { mountFileObjection } from './routes/file-objection.js';
import { mountGetLearner } from './routes/get-learner.js';
import { mountListObjections } from './routes/list-objections.js';
import { mountOpenLearner } from './routes/open-learner.js';

/** The learner himself: what the register says of him, his needs, his objections, everything held of him. */
export function createLearnerApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountGetLearner(app, deps);
  mountOpenLearner(app, deps);
  mountChangeNeeds(app, deps);
  mountChangeSchoolConsent(app, deps);
  mountFileObjection(app, deps);
  mountListObjections(app, deps);
  mountExportExams(app, deps);
  return app;
}
