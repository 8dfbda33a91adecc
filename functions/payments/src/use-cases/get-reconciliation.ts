import type { ReconciliationReport } from '@yilu/contracts';
import { accept, type Day, type Result, refuse } from '@yilu/kernel';
import type { Side } from '../domain/report.js';
import type { FinanceDeps } from '../ports-finance.js';
import { type Officer, officerAct } from './officer-act.js';

/** One side of one day with its differences. The look is told. */
export const getReconciliation =
  ({ finance }: Pick<FinanceDeps, 'finance'>) =>
  async (officer: Officer, side: Side, day: Day): Promise<Result<ReconciliationReport, 'report.not_found'>> => {
    const look = officerAct(officer, 'reconciliation_opened', `${side} ${day}`);
    const [{ reports }] = await Promise.all([finance.find({ reports: [{ side, day }] }), finance.tell(look)]);
    const [found] = reports;
    if (!found) return refuse('report.not_found');
    const { version: _, ...report } = found;
    return accept(report);
  };
