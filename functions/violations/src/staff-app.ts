import { type ApiOptions, createApiApp } from '@yilu/http';
import type { StaffDeps } from './ports-import.js';
import { mountAnswerDefence } from './routes/answer-defence.js';
import { mountAskDefendant } from './routes/ask-defendant.js';
import { mountAssignDefence } from './routes/assign-defence.js';
import { mountAuditRecord } from './routes/audit-record.js';
import { mountClearNamingWatch } from './routes/clear-naming-watch.js';
import { mountGetImport } from './routes/get-import.js';
import { mountGetStaffDefence } from './routes/get-staff-defence.js';
import { mountGetStaffRecord } from './routes/get-staff-record.js';
import { mountListCatalogueVersions } from './routes/list-catalogue-versions.js';
import { mountListImports } from './routes/list-imports.js';
import { mountListNamingWatch } from './routes/list-naming-watch.js';
import { mountListServices } from './routes/list-services.js';
import { mountListSituations } from './routes/list-situations.js';
import { mountListStaffDefences } from './routes/list-staff-defences.js';
import { mountListStaffRecords } from './routes/list-staff-records.js';
import { mountNoteService } from './routes/note-service.js';
import { mountPrintDecision } from './routes/print-decision.js';
import { mountProposeCatalogue } from './routes/propose-catalogue.js';
import { mountReleaseRecord } from './routes/release-record.js';

/** The officers' side: imports, audit, held records, defence desk, catalogue, papers by post. */
export function createViolationsStaffApp(deps: StaffDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountListImports(app, deps);
  mountGetImport(app, deps);
  mountListStaffRecords(app, deps);
  mountGetStaffRecord(app, deps);
  mountAuditRecord(app, deps);
  mountReleaseRecord(app, deps);
  mountListStaffDefences(app, deps);
  mountGetStaffDefence(app, deps);
  mountAssignDefence(app, deps);
  mountAskDefendant(app, deps);
  mountAnswerDefence(app, deps);
  mountListCatalogueVersions(app, deps);
  mountListSituations(app, deps);
  mountProposeCatalogue(app, deps);
  mountListNamingWatch(app, deps);
  mountClearNamingWatch(app, deps);
  mountListServices(app, deps);
  mountNoteService(app, deps);
  mountPrintDecision(app, deps);
  return app;
}
