import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountExportRecords } from './routes/export-records.js';
import { mountExportViolations } from './routes/export-violations.js';
import { mountGetRecord } from './routes/get-record.js';
import { mountListAsDriver } from './routes/list-as-driver.js';
import { mountListRecords } from './routes/list-records.js';
import { mountPrintRecords } from './routes/print-records.js';

/** What a citizen may see: records of his cars and his licence, and everything that is held of him. */
export function createRecordsApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountListRecords(app, deps);
  mountListAsDriver(app, deps);
  mountGetRecord(app, deps);
  mountExportViolations(app, deps);
  mountExportRecords(app, deps);
  mountPrintRecords(app, deps);
  return app;
}
