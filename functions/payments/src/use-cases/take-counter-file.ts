import type { CounterFileReport } from '@yilu/contracts';
import { accept, type Day, type Result } from '@yilu/kernel';
import { type DayFile, fenOf, readDayFile } from '../domain/day-file.js';
import type { BankDeps, FinanceOutcome } from '../ports-finance.js';
import { type CounterPayment, noteCounterPayment } from './note-counter-payment.js';
import { applied, stepOf } from './step.js';

export const counterFormat = 'yilu-counter-1';

/** So many are told one by one: a report must fit the store, and whoever sees them asks the bank for another file. */
const mostRefused = 1_000;

type Taking = Omit<BankDeps, 'files'>;
type Counts = Pick<CounterFileReport, 'lines' | 'settled' | 'owedBack' | 'refused'>;

/** A payment as its line says it; the sentence of what is wrong with the line otherwise. */
function paymentOf({ cells }: DayFile['rows'][number]): CounterPayment | string {
  const bankReference = cells.get('bankReference') ?? '';
  const reference = cells.get('decisionNumber') ?? '';
  const amountFen = fenOf(cells.get('amountFen'));
  const paidAt = new Date(cells.get('paidAt') ?? '');
  // No `_`: the ledger's names are cut there.
  if (!/^[0-9A-Za-z-]{6,40}$/.test(bankReference)) return 'counter.bad_reference';
  if (!/^[0-9A-Za-z]{6,30}$/.test(reference)) return 'counter.bad_decision_number';
  if (amountFen === undefined || amountFen <= 0) return 'counter.bad_amount';
  if (Number.isNaN(paidAt.getTime())) return 'counter.bad_time';
  return { bankReference, obligationId: `F${reference}`, amountFen, paidAt };
}

/** Books every line by itself: a bad one is told by its number, the good ones stay. */
async function book(deps: Taking, { rows }: DayFile): Promise<Counts> {
  const refused: { line: number; problem: string }[] = [];
  let [settled, owedBack] = [0, 0];
  const seen = new Set<string>();
  for (const row of rows) {
    const payment = paymentOf(row);
    if (typeof payment === 'string') {
      refused.push({ line: row.line, problem: payment });
      continue;
    }
    if (seen.has(payment.bankReference)) {
      refused.push({ line: row.line, problem: 'counter.twice' });
      continue;
    }
    seen.add(payment.bankReference);
    await deps.finance.keepCounterLine(payment);
    const noted = await noteCounterPayment(deps)(payment);
    // Busy is our own matter: the file comes again off the queue, and what stands already stands.
    if (!noted.ok && noted.refusal === 'command.busy') throw new Error(`Line ${row.line} met another writer`);
    if (!noted.ok) refused.push({ line: row.line, problem: noted.refusal });
    else {
      if (noted.value !== 'owed_back') settled += 1;
      if (noted.value !== 'settled') owedBack += 1;
    }
  }
  return { lines: rows.length, settled, owedBack, refused: refused.slice(0, mostRefused) };
}

/**
 * Takes over a file of the collecting bank's counter and keeps what came of it. The same file again changes nothing, and
 * a corrected one books what is new in it. A file that is not the bank's is not believed in a single line.
 */
export const takeCounterFile =
  (deps: Taking) =>
  async (day: Day, text: string): Promise<CounterFileReport> => {
    const file = readDayFile(text, { key: deps.filesKey, format: counterFormat, day });
    if (!file.ok) deps.metrics.fileTrouble();
    const counts = file.ok
      ? await book(deps, file.value)
      : { lines: 0, settled: 0, owedBack: 0, refused: [{ line: 1, problem: file.refusal }] };
    // A forged file must not write over the report of the true one.
    const fileId = file.ok ? file.value.fileId : `${day}-refused`;
    const takenAt = deps.now().toISOString();
    const outcome = await deps.finance.perform<CounterFileReport, never>(
      stepOf('takeCounterFile', `${fileId}_${takenAt}`),
      { file: { day, fileId } },
      ({ file: before }): Result<FinanceOutcome<CounterFileReport>, never> => {
        const report = { fileId, day, ...counts, takenAt: before?.takenAt ?? takenAt };
        const version = (before?.version ?? 0) + 1;
        const same = before && JSON.stringify({ ...report, version: before.version }) === JSON.stringify(before);
        return accept(same ? { answer: report } : { file: { ...report, version }, answer: report });
      },
    );
    return applied(outcome, fileId);
  };
