import type { OfficerCaseView } from '@yilu/contracts';

export type Hold =
  | { readonly by: 'nobody' }
  | { readonly by: 'me' | 'other'; readonly name: string; readonly until: string };

/** Who keeps the case for himself at this instant; a lease that has run out keeps nobody out. */
export function holdOf(lease: OfficerCaseView['assignedTo'], officerId: string, now: number): Hold {
  if (!lease || Date.parse(lease.until) <= now) return { by: 'nobody' };
  return { by: lease.officerId === officerId ? 'me' : 'other', name: lease.name, until: lease.until };
}
