import type { FollowedReport } from '@yilu/contracts';

interface Merged {
  readonly asked: readonly FollowedReport[];
  readonly others: readonly FollowedReport[];
}

/** The newest page with what was loaded below it: none twice, and those first where a word is asked. */
export function mergedPages(newest: readonly FollowedReport[], older: readonly FollowedReport[]): Merged {
  const all = [...newest, ...older];
  const once = all.filter(({ reportId }, at) => all.findIndex((one) => one.reportId === reportId) === at);
  return { asked: once.filter(({ asked }) => asked), others: once.filter(({ asked }) => !asked) };
}
