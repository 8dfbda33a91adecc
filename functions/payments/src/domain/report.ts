import type { ReconciliationReport } from '@yilu/contracts';
import type { Day } from '@yilu/kernel';
import type { DifferenceKind, ReconItem } from './reconciliation.js';

export type Side = ReconciliationReport['side'];
export type Difference = ReconciliationReport['differences'][number];

/** One side of one day as it was held against our books; with what people said of each difference. */
export interface ReportFile extends ReconciliationReport {
  readonly version: number;
}

/** What one comparison found, before it is written down. */
export interface Findings {
  readonly counts: Readonly<Record<string, number>>;
  readonly ourFen: number;
  readonly theirFen: number;
  readonly differences: readonly Difference[];
}

/** A line of somebody else's file: `id` is his own number of it, `reference` what it is about. */
export interface TheirLine {
  readonly id: string;
  readonly reference: string;
  readonly fen: number;
}

const mostKept = 500;

const counted = (kinds: readonly DifferenceKind[]) => {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/**
 * Holds what we booked, by reference, against somebody else's lines. A line whose number was there before counts once;
 * several of one reference are one sum.
 */
export function compared(ours: ReadonlyMap<string, number>, lines: readonly TheirLine[], isOurs = (_: string) => true) {
  const theirs = new Map<string, number>();
  const seen = new Set<string>();
  const differences: Difference[] = [];
  const kinds: DifferenceKind[] = [];
  const note = (kind: DifferenceKind, reference: string, fen: Omit<Difference, 'kind' | 'reference'>) => {
    kinds.push(kind);
    if (kind !== 'MATCHED') differences.push({ kind, reference, ...fen });
  };
  for (const { id, reference, fen } of lines) {
    if (seen.has(id)) note('DUPLICATE', reference, { theirFen: fen });
    else theirs.set(reference, (theirs.get(reference) ?? 0) + fen);
    seen.add(id);
  }
  for (const [reference, theirFen] of theirs) {
    const ourFen = ours.get(reference);
    if (ourFen === theirFen) note('MATCHED', reference, {});
    else if (ourFen !== undefined) note('AMOUNT_DIFF', reference, { ourFen, theirFen });
    else note(isOurs(reference) ? 'MISSING_LOCAL' : 'UNKNOWN_MERCHANT', reference, { theirFen });
  }
  for (const [reference, ourFen] of ours)
    if (!theirs.has(reference) && ourFen !== 0) note('MISSING_REMOTE', reference, { ourFen });
  const sum = (sums: Iterable<number>) => [...sums].reduce((total, fen) => total + fen, 0);
  const found: Findings = {
    counts: counted(kinds),
    ourFen: sum(ours.values()),
    theirFen: lines.reduce((total, { fen }) => total + fen, 0),
    differences,
  };
  return found;
}

/** What a wallet's bill showed; a difference that its own word cleared is told, and needs nobody. */
export function findingsOf(
  { items, ourFen, theirFen }: { items: readonly ReconItem[]; ourFen: number; theirFen: number },
  at: string,
): Findings {
  const cleared = { by: 'yilu', at, note: '已向钱包查询并按其答复入账。' };
  const differences = items
    .filter(({ kind }) => kind !== 'MATCHED')
    .map(({ kind, attemptId, refundId, billedFen, bookedFen, cleared: mended }) => ({
      kind,
      reference: refundId ?? attemptId,
      ...(bookedFen === undefined ? {} : { ourFen: bookedFen }),
      ...(billedFen === undefined ? {} : { theirFen: billedFen }),
      ...(mended ? { explained: cleared } : {}),
    }));
  return { counts: counted(items.map(({ kind }) => kind)), ourFen, theirFen, differences };
}

export const openDifferences = ({ differences }: Pick<Findings, 'differences'>) =>
  differences.filter(({ explained }) => !explained);

/** The report of a run; `later` where the other side's account is not there yet. */
export function reportOf(
  about: { readonly side: Side; readonly day: Day; readonly ranAt: string; readonly version: number },
  found: Findings | 'later',
): ReportFile {
  if (found === 'later') return { ...about, state: 'later', counts: {}, ourFen: 0, theirFen: 0, differences: [] };
  const { counts, ourFen, theirFen } = found;
  const open = openDifferences(found);
  // Where there are more than can be kept, those that wait for people are not the ones left out.
  const differences = [...open, ...found.differences.filter(({ explained }) => explained)].slice(0, mostKept);
  const state = open.length > 0 ? 'differences' : 'clean';
  return { ...about, state, counts: { ...counts }, ourFen, theirFen, differences };
}
