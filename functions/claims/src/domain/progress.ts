import type { ClaimChange, ClaimStage, InsurerUpdate } from '@yilu/contracts';
import type { ClaimRecord, Progress } from './records.js';

/** The stages in their order with what an insurer reports for each; reports may come in any order. */
const stages = [
  ['paid', 'paid'],
  ['agreed', 'agreed'],
  ['decided', 'decided'],
  ['papersComplete', 'papers_complete'],
  ['papersRequested', 'papers_requested'],
  ['registered', 'registered'],
] as const satisfies readonly (readonly [keyof Progress, ClaimStage])[];

/** The furthest that was reported. */
export const stageOf = ({ progress }: Pick<ClaimRecord, 'progress'>): ClaimStage =>
  stages.find(([fact]) => progress[fact])?.[1] ?? 'handed_over';

function reported({ type, timestamp: at, data }: InsurerUpdate): Progress {
  switch (type) {
    case 'claim.registered':
      return { registered: { at, claimNumber: data.claimNumber } };
    case 'claim.papers_requested':
      return { papersRequested: { at, papers: data.papers } };
    case 'claim.papers_complete':
      return { papersComplete: { at } };
    case 'claim.decided':
      return { decided: { at, covered: data.covered, amountFen: data.amountFen, reason: data.reason } };
    case 'claim.agreed':
      return { agreed: { at } };
    case 'claim.paid':
      return { paid: { at, amountFen: data.amountFen } };
  }
}

/** The claim after a report; undefined where a later report of the same fact is known already. */
export function progressed(claim: ClaimRecord, update: InsurerUpdate): ClaimRecord | undefined {
  const news = reported(update);
  const [fact] = Object.keys(news) as (keyof Progress)[];
  const known = fact && claim.progress[fact]?.at;
  if (known && known >= update.timestamp) return undefined;
  return { ...claim, version: claim.version + 1, progress: { ...claim.progress, ...news } };
}

const changes = {
  'claim.papers_requested': 'papers_requested',
  'claim.papers_complete': 'papers_complete',
  'claim.decided': 'decided',
  'claim.agreed': 'agreed',
  'claim.paid': 'paid',
} as const satisfies Record<Exclude<InsurerUpdate['type'], 'claim.registered'>, ClaimChange>;

/** What a report is called in our own events; undefined for the registration, which has an event of its own. */
export const changeOf = (type: InsurerUpdate['type']): ClaimChange | undefined =>
  type === 'claim.registered' ? undefined : changes[type];
