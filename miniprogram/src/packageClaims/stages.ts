import type { Claim, ClaimStage } from '@yilu/contracts';

/** The stages in their order; an insurer may skip some. */
export const stages: readonly ClaimStage[] = [
  'handed_over',
  'registered',
  'papers_requested',
  'papers_complete',
  'decided',
  'agreed',
  'paid',
];

/** What to say of a claim's stage; nothing is handed over before the insurer has taken it. */
export const stageKey = ({ stage, handedOverAt }: Pick<Claim, 'stage' | 'handedOverAt'>) =>
  stage === 'handed_over' && !handedOverAt ? ('stage.waiting' as const) : (`stage.${stage}` as const);
