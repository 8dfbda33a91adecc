import type { DraftRow } from './draft-rows.js';

/** A row with a change: one that becomes 科目一 loses its reserved seats, which that subject has none of. */
export const rowWith = (row: DraftRow, change: Partial<DraftRow>): DraftRow => ({
  ...row,
  ...change,
  ...(change.subject === 'S1' ? { priorityCapacity: '0' } : {}),
});
