import type { ExamSession, Plan } from './files.js';

/**
 * Whether a session is anybody's to ask for: sessions are written before the plan that they are of, and a publication that
 * was broken off in between leaves them to nobody until it is asked for again.
 */
export const isInForce = (
  { planId, since }: Pick<ExamSession, 'planId' | 'since'>,
  plan: Pick<Plan, 'planId' | 'status' | 'edition'> | undefined,
): boolean => plan?.planId === planId && plan.status !== 'draft' && (since ?? 1) <= plan.edition;
