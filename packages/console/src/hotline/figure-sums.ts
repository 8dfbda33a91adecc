import type { DeskFigures } from '@yilu/contracts';

/** Of all suggestions that were made, which share was right; no share where none was made. */
export function rightShare(suggestions: readonly Pick<DeskFigures['suggestions'][number], 'made' | 'right'>[]) {
  const made = suggestions.reduce((sum, row) => sum + row.made, 0);
  const right = suggestions.reduce((sum, row) => sum + row.right, 0);
  return { made, right, share: made > 0 ? right / made : undefined };
}

/** A part as a whole percentage; a dash where there is nothing that it could be a part of. */
export const percentOf = (part: number, whole: number): string =>
  whole > 0 ? `${Math.round((part / whole) * 100)}%` : '—';
