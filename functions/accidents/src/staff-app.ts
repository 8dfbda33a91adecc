import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountAskQuestion } from './routes/ask-question.js';
import { mountAssignCase } from './routes/assign-case.js';
import { mountCloseAlert } from './routes/close-alert.js';
import { mountDetermineCase } from './routes/determine-case.js';
import { mountExportEvidence } from './routes/export-evidence.js';
import { mountForwardReview } from './routes/forward-review.js';
import { mountGetSealedDocument } from './routes/get-sealed-document.js';
import { mountListAlerts } from './routes/list-alerts.js';
import { mountListQueue } from './routes/list-queue.js';
import { mountOpenOriginals } from './routes/open-originals.js';
import { mountOpenSealedAgreement } from './routes/open-sealed-agreement.js';
import { mountOpenWitnesses } from './routes/open-witnesses.js';
import { mountReadAlert } from './routes/read-alert.js';
import { mountReadCase } from './routes/read-case.js';
import { mountReadInjury } from './routes/read-injury.js';
import { mountRecordInjury } from './routes/record-injury.js';
import { mountRecordService } from './routes/record-service.js';
import { mountTakeOverInjury } from './routes/take-over-injury.js';

/** The officers’ side: queue, decision, sealed papers. */
export function createAccidentsStaffApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountListQueue(app, deps);
  mountReadCase(app, deps);
  mountAssignCase(app, deps);
  mountAskQuestion(app, deps);
  mountDetermineCase(app, deps);
  mountRecordService(app, deps);
  mountForwardReview(app, deps);
  mountListAlerts(app, deps);
  mountReadAlert(app, deps);
  mountCloseAlert(app, deps);
  mountReadInjury(app, deps);
  mountRecordInjury(app, deps);
  mountTakeOverInjury(app, deps);
  mountOpenSealedAgreement(app, deps);
  mountGetSealedDocument(app, deps);
  mountOpenOriginals(app, deps);
  mountOpenWitnesses(app, deps);
  mountExportEvidence(app, deps);
  return app;
}
