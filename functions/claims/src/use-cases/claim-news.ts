import type { ClaimChange, NewEvent } from '@yilu/contracts';
import type { ClaimRecord } from '../domain/records.js';

/** The part of an event that says which claim it is about, and whom to tell. */
export function aboutClaim({ caseId, claimId, insurerId, insurer, role, holder }: ClaimRecord) {
  return { caseId, claimId, insurerId, insurer, parties: holder ? [{ role, ...holder }] : [] };
}

export const claimChanged = (claim: ClaimRecord, change: ClaimChange, changedAt: string): NewEvent => ({
  type: 'claims.claim_changed',
  data: { ...aboutClaim(claim), change, changedAt },
});
