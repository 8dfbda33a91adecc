import type {
  CounterFileReports,
  LedgerPage,
  LedgerQuery,
  Page,
  PageQuery,
  ReconciliationReports,
  RefundQuery,
  Remittances,
  StaffRefundPage,
  UnsettledAttempts,
} from '@yilu/contracts';
import { ledgerView, staffAttempt, staffRefund } from '../domain/staff-view.js';
import type { FinanceDeps } from '../ports-finance.js';
import { type Officer, officerAct } from './officer-act.js';

type Finance = Pick<FinanceDeps, 'finance'>;

/** A page with a view of each item; that the officer looked is told beside the reading. */
async function looked<T, View>(
  { finance }: Finance,
  officer: Officer,
  act: string,
  reading: Promise<Page<T>>,
  view: (item: T) => View,
): Promise<Page<View>> {
  const [page] = await Promise.all([reading, finance.tell(officerAct(officer, act))]);
  return { ...page, items: page.items.map(view) };
}

/** Attempts of which a wallet has not said how they ended, the longest waiting first. */
export const listUnsettledAttempts =
  (deps: Finance) =>
  (officer: Officer, query: PageQuery): Promise<UnsettledAttempts> =>
    looked(deps, officer, 'unsettled_listed', deps.finance.listUnsettled(query), staffAttempt);

/** Refunds by what is to be done with them, the newest first. */
export const listStaffRefunds =
  (deps: Finance) =>
  (officer: Officer, query: RefundQuery): Promise<StaffRefundPage> =>
    looked(deps, officer, 'refunds_listed', deps.finance.listRefunds(query), staffRefund);

/** The ledger of a day, the last entry first. */
export const listLedger =
  (deps: Finance) =>
  (officer: Officer, { day, ...query }: LedgerQuery): Promise<LedgerPage> =>
    looked(deps, officer, 'ledger_read', deps.finance.listEntries(day, query), ledgerView);

export const listCounterFiles =
  (deps: Finance) =>
  (officer: Officer, query: PageQuery): Promise<CounterFileReports> =>
    looked(deps, officer, 'counter_files_listed', deps.finance.listFiles(query), ({ version: _, ...file }) => file);

export const listRemittances =
  (deps: Finance) =>
  (officer: Officer, query: PageQuery): Promise<Remittances> =>
    looked(deps, officer, 'remittances_listed', deps.finance.listRemittances(query), ({ version: _, ...one }) => one);

/** Reports of all sides without their differences, the newest day first. */
export const listReconciliations =
  (deps: Finance) =>
  (officer: Officer, query: PageQuery): Promise<ReconciliationReports> =>
    looked(
      deps,
      officer,
      'reconciliations_listed',
      deps.finance.listReports(query),
      ({ version: _, differences: __, ...report }) => report,
    );
