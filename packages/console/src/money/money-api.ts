import type {
  CounterFileReports,
  DecideRefundRequest,
  ExplainDifferenceRequest,
  LedgerPage,
  ReconciliationReport,
  ReconciliationReports,
  ReconciliationSide,
  RefundQuery,
  RefundRequested,
  Remittances,
  RequestRefundRequest,
  StaffObligation,
  StaffRefundPage,
  UnsettledAttempts,
} from '@yilu/contracts';
import type { ApiClient } from '../api/api-client.js';

const pageSize = 30;
const base = '/payments/staff';
const pageOf = (cursor: string | undefined, more: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams({ ...more, limit: String(pageSize), ...(cursor ? { cursor } : {}) });
const reportAt = (side: ReconciliationSide, day: string) => `${base}/reconciliations/${side}/${day}`;

/** The officers' side of payments, under its operation ids. */
export const moneyApi = (client: ApiClient) => ({
  getStaffObligation: (reference: string) =>
    client.json<StaffObligation>('GET', `${base}/obligations/${encodeURIComponent(reference)}`),
  listUnsettledAttempts: (cursor: string | undefined) =>
    client.json<UnsettledAttempts>('GET', `${base}/attempts?${pageOf(cursor)}`),
  listStaffRefunds: (queue: RefundQuery['queue'], cursor: string | undefined) =>
    client.json<StaffRefundPage>('GET', `${base}/refunds?${pageOf(cursor, { queue })}`),
  requestRefund: (body: RequestRefundRequest) => client.json<RefundRequested>('POST', `${base}/refunds`, body),
  decideRefund: (refundId: string, body: DecideRefundRequest) =>
    client.json<RefundRequested>('POST', `${base}/refunds/${encodeURIComponent(refundId)}/decision`, body),
  listReconciliations: (cursor: string | undefined) =>
    client.json<ReconciliationReports>('GET', `${base}/reconciliations?${pageOf(cursor)}`),
  getReconciliation: (side: ReconciliationSide, day: string) =>
    client.json<ReconciliationReport>('GET', reportAt(side, day)),
  explainDifference: (side: ReconciliationSide, day: string, body: ExplainDifferenceRequest) =>
    client.json<ReconciliationReport>('POST', `${reportAt(side, day)}/explanations`, body),
  listCounterFiles: (cursor: string | undefined) =>
    client.json<CounterFileReports>('GET', `${base}/counter-files?${pageOf(cursor)}`),
  listRemittances: (cursor: string | undefined) =>
    client.json<Remittances>('GET', `${base}/remittances?${pageOf(cursor)}`),
  listLedger: (day: string, cursor: string | undefined) =>
    client.json<LedgerPage>('GET', `${base}/ledger?${pageOf(cursor, { day })}`),
});
