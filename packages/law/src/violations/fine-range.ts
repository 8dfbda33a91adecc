import { assertFen } from '@yilu/kernel/money';
import { accept, type Result, refuse } from '@yilu/kernel/result';
import type { Violation } from './table-row.js';

export type FineRefusal = 'fine.not_a_fine' | 'fine.out_of_range' | 'fine.no_range';

/**
 * A sum that the law allows for this violation, both ends included. Zero is no fine but a warning or nothing, and a row
 * without a range is a court's or is counted from the money that changed hands.
 */
export function fineInRange({ range }: Violation, fen: number): Result<number, FineRefusal> {
  if (assertFen(fen) <= 0) return refuse('fine.not_a_fine');
  if (!range) return refuse('fine.no_range');
  return fen < range.minFen || fen > range.maxFen ? refuse('fine.out_of_range') : accept(fen);
}
