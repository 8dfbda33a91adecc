import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountAnswerAmendment } from './routes/answer-amendment.js';
import { mountGetAmendedAgreement } from './routes/get-amended-agreement.js';
import { mountGetStatistics } from './routes/get-statistics.js';
import { mountObjectToAgreement } from './routes/object-to-agreement.js';
import { mountProposeAmendment } from './routes/propose-amendment.js';
import { mountReportInjury } from './routes/report-injury.js';
import { mountSignAmendment } from './routes/sign-amendment.js';
import { mountWithdrawAmendment } from './routes/withdraw-amendment.js';

/** What may come after the signatures: an injury, a correction that all sign, an objection; and the public figures. */
export function createAftermathApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({
    ...options,
    audience: 'citizen',
    isOpen: (method, path) => method === 'GET' && path === '/accidents/statistics',
  });
  mountReportInjury(app, deps);
  mountProposeAmendment(app, deps);
  mountAnswerAmendment(app, deps);
  mountGetAmendedAgreement(app, deps);
  mountSignAmendment(app, deps);
  mountWithdrawAmendment(app, deps);
  mountObjectToAgreement(app, deps);
  mountGetStatistics(app, deps);
  return app;
}
