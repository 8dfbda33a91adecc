import { accept, type Day, dayOf, type Result, shanghaiHour } from '@yilu/kernel';
import { acknowledged, noIncome, type RemittanceFile, withEntry } from '../domain/remittance.js';
import type { FinanceOutcome, RemittanceDeps } from '../ports-finance.js';
import { pastDays } from './hold-against.js';
import { booksDiffer } from './reconcile-due.js';
import { applied, seeToAll, stepOf } from './step.js';

/** An hour after midnight nothing is booked on the old day any more. */
const fromHour = 1;
/** As long as a holiday week and what breaks in it: no day's income may stay unannounced. */
const lookBackDays = 14;

/** Writes a remittance down, or keeps the one that is there; answers what stands. */
async function kept({ finance }: RemittanceDeps, next: RemittanceFile): Promise<void> {
  const { day, version, state } = next;
  const outcome = await finance.perform<null, never>(
    stepOf('announceIncome', `${day}_${version}`),
    { remittances: [day] },
    ({ remittances: [before] }): Result<FinanceOutcome<null>, never> => {
      if ((before?.version ?? 0) !== version - 1) return accept({ answer: null });
      const events = state === 'different' ? [booksDiffer('remittance', day, 1)] : [];
      return accept({ remittance: next, events, answer: null });
    },
  );
  applied(outcome, `Remittance of ${day}`);
}

/** The day's income from the ledger, written down before the treasury hears of it. */
async function newRemittance({ finance }: RemittanceDeps, day: Day): Promise<RemittanceFile> {
  let income = noIncome;
  for await (const entries of finance.entriesOf(day)) income = entries.reduce(withEntry, income);
  return { remittanceId: `R${day.replaceAll('-', '')}`, day, ...income, state: 'announced', version: 1 };
}

const announceDay =
  (deps: RemittanceDeps) =>
  async ({ day, known }: { readonly day: Day; readonly known: RemittanceFile | undefined }): Promise<void> => {
    const remittance = known ?? (await newRemittance(deps, day));
    if (!known) await kept(deps, remittance);
    const answer = await deps.remittances.announce(remittance);
    if (!answer) return;
    const next = acknowledged(remittance, answer);
    await kept(deps, next);
    if (next.state === 'different') deps.metrics.differences(1);
  };

/**
 * Every hour from one: announces yesterday's income by account, which the collecting bank hands to the treasury itself, and
 * asks again about days that the treasury has not acknowledged.
 */
export const announceIncome = (deps: RemittanceDeps) => async (): Promise<void> => {
  const now = deps.now();
  if (shanghaiHour(now) < fromHour) return;
  const days = pastDays(dayOf(now), lookBackDays);
  const { remittances } = await deps.finance.find({ remittances: days });
  // Before the first day that was announced there is nothing of ours.
  const first = remittances.map(({ day }) => day).sort()[0] ?? days[0] ?? '';
  const all = days.map((day) => ({ day, known: remittances.find((each) => each.day === day) }));
  await seeToAll(
    all.filter(({ day, known }) => day >= first && (!known || known.state === 'announced')),
    announceDay(deps),
  );
};
