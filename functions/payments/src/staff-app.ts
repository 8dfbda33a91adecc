import { type ApiOptions, createApiApp } from '@yilu/http';
import type { FinanceStaffDeps } from './ports-finance.js';
import { mountDecideRefund } from './routes/decide-refund.js';
import { mountExplainDifference } from './routes/explain-difference.js';
import { mountGetReconciliation } from './routes/get-reconciliation.js';
import { mountGetStaffObligation } from './routes/get-staff-obligation.js';
import { mountListCounterFiles } from './routes/list-counter-files.js';
import { mountListLedger } from './routes/list-ledger.js';
import { mountListReconciliations } from './routes/list-reconciliations.js';
import { mountListRemittances } from './routes/list-remittances.js';
import { mountListStaffRefunds } from './routes/list-staff-refunds.js';
import { mountListUnsettledAttempts } from './routes/list-unsettled-attempts.js';
import { mountRequestRefund } from './routes/request-refund.js';

/** The officers' side: payments, refunds, reconciliation, what the treasury received. */
export function createPaymentsStaffApp(deps: FinanceStaffDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountGetStaffObligation(app, deps);
  mountListUnsettledAttempts(app, deps);
  mountListStaffRefunds(app, deps);
  mountRequestRefund(app, deps);
  mountDecideRefund(app, deps);
  mountListLedger(app, deps);
  mountListCounterFiles(app, deps);
  mountListReconciliations(app, deps);
  mountGetReconciliation(app, deps);
  mountExplainDifference(app, deps);
  mountListRemittances(app, deps);
  return app;
}
