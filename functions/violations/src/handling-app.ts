import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountAnswerNomination } from './routes/answer-nomination.js';
import { mountChangeServiceConsent } from './routes/change-service-consent.js';
import { mountDecideRecord } from './routes/decide-record.js';
import { mountExtendHandling } from './routes/extend-handling.js';
import { mountGetDecision } from './routes/get-decision.js';
import { mountGetDecisionDocument } from './routes/get-decision-document.js';
import { mountGetPoints } from './routes/get-points.js';
import { mountGetRemedyCalendar } from './routes/get-remedy-calendar.js';
import { mountGetReviewApplication } from './routes/get-review-application.js';
import { mountGetServiceConsent } from './routes/get-service-consent.js';
import { mountNameDriver } from './routes/name-driver.js';
import { mountWithdrawNomination } from './routes/withdraw-nomination.js';

/** Handling a record: decision, papers, consent to electronic service, naming a driver, points. */
export function createHandlingApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountDecideRecord(app, deps);
  mountGetDecision(app, deps);
  mountGetDecisionDocument(app, deps);
  mountGetRemedyCalendar(app, deps);
  mountGetReviewApplication(app, deps);
  mountGetPoints(app, deps);
  mountGetServiceConsent(app, deps);
  mountChangeServiceConsent(app, deps);
  mountNameDriver(app, deps);
  mountAnswerNomination(app, deps);
  mountWithdrawNomination(app, deps);
  mountExtendHandling(app, deps);
  return app;
}
