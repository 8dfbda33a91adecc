import { addDays, type Day } from '@yilu/kernel';
import { type DayFile, fenOf, readDayFile } from '../domain/day-file.js';
import { movementsOf, subjectOf } from '../domain/income.js';
import { compared, type Findings, findingsOf, type Side, type TheirLine } from '../domain/report.js';
import { type Wallet, wallets } from '../ports.js';
import type { FinanceStore, ReconcilingDeps } from '../ports-finance.js';
import { reconcileDay } from './reconcile-day.js';

type Hold = (deps: ReconcilingDeps, day: Day) => Promise<Findings | 'later'>;

export const settlementFormat = 'yilu-settlement-1';
export const treasuryFormat = 'yilu-treasury-1';

/** Their lines of a day; undefined before their file is there. A file that cannot be believed is a fault: people look. */
async function linesIn(
  { files, metrics }: ReconcilingDeps,
  filesKey: Uint8Array,
  of: { readonly key: string; readonly format: string; readonly day: Day },
  lineOf: (cells: DayFile['rows'][number]['cells']) => TheirLine | undefined,
): Promise<TheirLine[] | undefined> {
  const text = await files.read(of.key);
  if (text === undefined) return undefined;
  const file = readDayFile(text, { key: filesKey, format: of.format, day: of.day });
  const lines = file.ok ? file.value.rows.map(({ cells }) => lineOf(cells)) : [];
  const whole = lines.filter((line) => line !== undefined);
  if (file.ok && whole.length === lines.length) return whole;
  metrics.fileTrouble();
  throw new Error(`${of.key} cannot be used: ${file.ok ? 'a line of it is none' : file.refusal}`);
}

/** (a) Our ledger against a wallet's own bill, whose word books what we had missed. */
const walletBill =
  (wallet: Wallet): Hold =>
  async (deps, day) => {
    const report = await reconcileDay(deps)(wallet, day);
    return report === 'later' ? report : findingsOf(report, deps.now().toISOString());
  };

/** (b) What the wallets' bills say that they paid out against what the collecting bank received. */
const bankSettlement: Hold = async (deps, day) => {
  const key = `payments/bank/${day}-settlement.csv`;
  const lines = await linesIn(deps, deps.filesKey, { key, format: settlementFormat, day }, (cells) => {
    const [id, reference, fen] = [cells.get('bankReference'), cells.get('channel'), fenOf(cells.get('netFen'))];
    return id && reference && fen !== undefined ? { id, reference, fen } : undefined;
  });
  if (!lines) return 'later';
  const ours = new Map<string, number>();
  for (const wallet of wallets) {
    const bill = await deps.providers[wallet].bill(day);
    if (bill === 'later') return 'later';
    ours.set(wallet, bill.chargedFen - bill.refundedFen);
  }
  return compared(ours, lines, (channel) => ours.has(channel));
};

/** What the ledger says that a day changed of income, by number of the decision or the booking. */
async function incomeOf(finance: FinanceStore, day: Day): Promise<Map<string, number>> {
  const income = new Map<string, number>();
  for await (const entries of finance.entriesOf(day)) {
    const subjects = entries.map(({ entryId }) => subjectOf(entryId));
    const attempts = await finance.readAttempts(subjects.flatMap(({ attemptId }) => attemptId ?? []));
    const refunds = await finance.readRefunds(subjects.flatMap(({ refundId }) => refundId ?? []));
    const attemptOf = new Map(attempts.map((each) => [each.attemptId, each]));
    const refundOf = new Map(refunds.map((each) => [each.refundId, each]));
    for (const entry of entries) {
      const { attemptId = '', refundId = '' } = subjectOf(entry.entryId);
      const about = { attempt: attemptOf.get(attemptId), refund: refundOf.get(refundId) };
      for (const { obligationId, principalFen, surchargeFen } of movementsOf(entry, about)) {
        const reference = obligationId.slice(1);
        income.set(reference, (income.get(reference) ?? 0) + principalFen + surchargeFen);
      }
    }
  }
  return income;
}

/** (c) Our paid obligations of the day against the treasury's file of its receipts and reversals. */
const treasuryFile: Hold = async (deps, day) => {
  const key = `payments/treasury/${day}.csv`;
  const lines = await linesIn(deps, deps.treasuryFilesKey, { key, format: treasuryFormat, day }, (cells) => {
    const [number, kind, reference] = [cells.get('receiptNumber'), cells.get('kind'), cells.get('reference')];
    const fen = fenOf(cells.get('amountFen'));
    if (!number || !reference || fen === undefined || (kind !== 'income' && kind !== 'return')) return undefined;
    return { id: `${kind} ${number}`, reference, fen: kind === 'income' ? fen : -fen };
  });
  return lines ? compared(await incomeOf(deps.finance, day), lines) : 'later';
};

/** Every side, with how it is held against our books. */
export const sides: Readonly<Record<Side, Hold>> = {
  wechat_bill: walletBill('wechat'),
  alipay_bill: walletBill('alipay'),
  bank_settlement: bankSettlement,
  treasury_file: treasuryFile,
};

/** The days before today that are still looked at: a file may come late. */
export const pastDays = (today: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, n) => addDays(today, -(n + 1)));
