import type { PhotoRegion } from '@yilu/contracts';

/** Whether somebody has said what has to be hidden, or that nothing has: one of both, as the API asks. */
export const isMarked = (regions: readonly PhotoRegion[], nothingToHide: boolean): boolean =>
  regions.length > 0 !== nothingToHide;
