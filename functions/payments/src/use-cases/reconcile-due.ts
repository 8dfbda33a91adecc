import type { NewEvent } from '@yilu/contracts';
import { accept, addDays, type Day, dayOf, type Result, shanghaiHour } from '@yilu/kernel';
import { openDifferences, reportOf, type Side } from '../domain/report.js';
import type { FinanceOutcome, ReconcilingDeps } from '../ports-finance.js';
import { pastDays, sides } from './hold-against.js';
import { applied, seeToAll, stepOf } from './step.js';

/** The wallets' bills are made from nine, and asked for from ten. */
const fromHour = 10;
/** As long as a holiday week and what breaks in it: a day that nobody looked at must not slip away unseen. */
const lookBackDays = 14;

export const booksDiffer = (
  side: Side | 'remittance',
  day: Day,
  differences: number,
): Extract<NewEvent, { type: 'payments.books_differ' }> => ({
  type: 'payments.books_differ',
  data: { side, day, differences },
});

/** Holds one side of a day against our books and keeps the report; a report that is there already stays as it is. */
export const reconcileSide =
  (deps: ReconcilingDeps) =>
  async ({ side, day }: { readonly side: Side; readonly day: Day }): Promise<void> => {
    const findings = await sides[side](deps, day);
    const ranAt = deps.now().toISOString();
    const outcome = await deps.finance.perform<number, never>(
      stepOf('reconcileSide', `${side}_${day}_${ranAt}`),
      { reports: [{ side, day }] },
      ({ reports: [before] }): Result<FinanceOutcome<number>, never> => {
        if (before && before.state !== 'later') return accept({ answer: 0 });
        const report = reportOf({ side, day, ranAt, version: (before?.version ?? 0) + 1 }, findings);
        const open = openDifferences(report).length;
        return accept({ report, events: open > 0 ? [booksDiffer(side, day, open)] : [], answer: open });
      },
    );
    const open = applied(outcome, `${side} of ${day}`);
    if (open > 0) deps.metrics.differences(open);
    // A day late is late; two days without a file is somebody's trouble.
    if (findings === 'later' && day < addDays(dayOf(deps.now()), -1)) deps.metrics.fileTrouble();
  };

/** Every hour from ten: yesterday's four sides, and those of the days before whose other side was not there yet. */
export const reconcileDue = (deps: ReconcilingDeps) => async (): Promise<void> => {
  const now = deps.now();
  if (shanghaiHour(now) < fromHour) return;
  const names = Object.keys(sides) as Side[];
  const all = pastDays(dayOf(now), lookBackDays).flatMap((day) => names.map((side) => ({ side, day })));
  const { reports } = await deps.finance.find({ reports: all });
  // Of days before the first report there is nothing to look for: then nobody wrote files for us yet.
  const first = reports.map(({ day }) => day).sort()[0] ?? addDays(dayOf(now), -1);
  const isDone = (one: { side: Side; day: Day }) =>
    reports.some(({ side, day, state }) => side === one.side && day === one.day && state !== 'later');
  await seeToAll(
    all.filter((one) => one.day >= first && !isDone(one)),
    reconcileSide(deps),
  );
};
