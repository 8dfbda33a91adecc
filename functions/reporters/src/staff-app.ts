import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountAnswerOpening } from './routes/answer-opening.js';
import { mountAskOpening } from './routes/ask-opening.js';
import { mountListStaffOpenings } from './routes/list-staff-openings.js';
import { mountLookAtIdentity } from './routes/look-at-identity.js';

/** The officers' side: opening an identity, which takes two of them. */
export function createReportersStaffApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountListStaffOpenings(app, deps);
  mountAskOpening(app, deps);
  mountAnswerOpening(app, deps);
  mountLookAtIdentity(app, deps);
  return app;
}
