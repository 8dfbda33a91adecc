import type { ExplainDifferenceRequest, ReconciliationReport } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Day, type Result, refuse } from '@yilu/kernel';
import type { Side } from '../domain/report.js';
import type { FinanceDeps, FinanceOutcome } from '../ports-finance.js';
import { type Officer, officerAct } from './officer-act.js';

export type ExplainRefusal = 'report.not_found' | 'report.no_such_difference';

/** An officer says what a difference was; the difference itself stays in the report. */
export const explainDifference =
  ({ finance, now }: FinanceDeps) =>
  (
    command: Command,
    officer: Officer,
    of: { readonly side: Side; readonly day: Day } & ExplainDifferenceRequest,
  ): Promise<Result<ReconciliationReport, ExplainRefusal | CommandRefusal>> => {
    const { side, day, reference, note } = of;
    return finance.perform(
      command,
      { reports: [{ side, day }] },
      ({ reports: [report] }): Result<FinanceOutcome<ReconciliationReport>, ExplainRefusal> => {
        if (!report) return refuse('report.not_found');
        if (!report.differences.some((each) => each.reference === reference))
          return refuse('report.no_such_difference');
        const explained = { by: officer.name, at: now().toISOString(), note };
        const differences = report.differences.map((each) =>
          each.reference === reference ? { ...each, explained } : each,
        );
        const { version, ...shown } = { ...report, differences };
        const act = officerAct(officer, 'difference_explained', `${side} ${day} ${reference}`, note);
        return accept({ report: { ...shown, version: version + 1 }, events: [act], answer: shown });
      },
    );
  };
