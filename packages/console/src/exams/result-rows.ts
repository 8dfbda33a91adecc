import type { ResultRow, RosterRow } from '@yilu/contracts';
import { type DeductionItem, deductionItems } from './deduction-items.js';

/** A result as an officer types it for one number. */
export interface TypedResult {
  readonly outcome: '' | ResultRow['outcome'];
  readonly score: string;
  readonly deductions: readonly DeductionItem[];
}
export const nothingTyped: TypedResult = { outcome: '', score: '', deductions: [] };

/** Points add up to the score; what is typed by hand stays where nothing is deducted. */
export function deducted(typed: TypedResult, deductions: readonly DeductionItem[]): TypedResult {
  const lost = deductions.reduce((sum, { points }) => sum + points, 0);
  return { ...typed, deductions, score: deductions.length > 0 ? String(Math.max(0, 100 - lost)) : typed.score };
}

/** What of the typed rows is to be sent, each with the number that it is of. */
export function resultRows(
  typed: ReadonlyMap<string, TypedResult>,
): (Omit<ResultRow, 'number'> & { number: string })[] {
  return [...typed].flatMap(([number, { outcome, score, deductions }]) =>
    outcome === ''
      ? []
      : [
          {
            number,
            outcome,
            ...(outcome === 'no_show' || score.trim() === '' ? {} : { score: Number(score) }),
            deductions: outcome === 'no_show' ? [] : deductions.map(({ text, points }) => ({ text, points })),
          },
        ],
  );
}

const outcomes: Readonly<Record<string, ResultRow['outcome']>> = {
  合格: 'passed',
  不合格: 'failed',
  缺考: 'no_show',
  passed: 'passed',
  failed: 'failed',
  no_show: 'no_show',
};

export interface PastedResults {
  readonly typed: ReadonlyMap<string, TypedResult>;
  readonly bad: readonly {
    readonly line: number;
    readonly value: string;
    readonly why: 'number' | 'outcome' | 'score' | 'deduction';
  }[];
}

/** Reads number, outcome, score and codes of deductions, by tabs or commas; numbers of other sessions are told. */
export function pastedResults(text: string, roster: readonly Pick<RosterRow, 'number'>[]): PastedResults {
  const known = new Set<string>(roster.map(({ number }) => number));
  const typed = new Map<string, TypedResult>();
  const bad: PastedResults['bad'][number][] = [];
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === '') return;
    const [number = '', word = '', score = '', codes = ''] = line
      .split(line.includes('\t') ? '\t' : ',')
      .map((cell) => cell.trim());
    const outcome = outcomes[word];
    const wanted = codes.split(/[\s;、]+/).filter(Boolean);
    const deductions = wanted.flatMap((code) => deductionItems.find((one) => one.code === code) ?? []);
    const why =
      (!known.has(number) && 'number') ||
      (!outcome && 'outcome') ||
      (score !== '' && !/^\d{1,3}$/.test(score) && 'score') ||
      (deductions.length < wanted.length && 'deduction');
    if (at === 0 && !known.has(number) && !outcome) return;
    if (why || !outcome) bad.push({ line: at + 1, value: line.trim(), why: why || 'outcome' });
    else typed.set(number, deducted({ outcome, score, deductions: [] }, deductions));
  });
  return { typed, bad };
}
