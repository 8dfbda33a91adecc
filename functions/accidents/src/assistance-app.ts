import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountAcknowledgeDetermination } from './routes/acknowledge-determination.js';
import { mountAnswerQuestion } from './routes/answer-question.js';
import { mountExportAccidents } from './routes/export-accidents.js';
import { mountGetDeterminationDocument } from './routes/get-determination-document.js';
import { mountGetEvidence } from './routes/get-evidence.js';
import { mountRequestOfficer } from './routes/request-officer.js';
import { mountRequestReview } from './routes/request-review.js';
import { mountVerifyAgreement } from './routes/verify-agreement.js';

/** Where others help: officer, review, one’s own data, and the public check of a paper. */
export function createAssistanceApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({
    ...options,
    audience: 'citizen',
    isOpen: (method, path) => method === 'GET' && /^\/accidents\/verifications\/[^/]+$/.test(path),
  });
  mountRequestOfficer(app, deps);
  mountAnswerQuestion(app, deps);
  mountAcknowledgeDetermination(app, deps);
  mountRequestReview(app, deps);
  mountGetDeterminationDocument(app, deps);
  mountGetEvidence(app, deps);
  mountExportAccidents(app, deps);
  mountVerifyAgreement(app, deps);
  return app;
}
