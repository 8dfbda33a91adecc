import type { MoveTaskKind } from '@yilu/contracts';

/** What kind of task a number is, which begins with it; undefined for what is none. */
export const kindOf = (taskId: string | undefined): MoveTaskKind | undefined =>
  (['police', 'contest', 'appeal'] as const).find((kind) => taskId?.startsWith(`${kind}-`));
