import type { PlanView } from '@yilu/contracts';

export type PlanStanding = 'coming' | 'open' | 'closed' | 'drawn';

/** Whether a plan takes applications at this moment, will, or did. */
export function planStanding({ status, opensAt, closesAt }: PlanView, now: Date): PlanStanding {
  if (status === 'drawn') return 'drawn';
  if (status !== 'published' || now >= new Date(closesAt)) return 'closed';
  return now < new Date(opensAt) ? 'coming' : 'open';
}
