import type { ClaimChange, DomainEvent } from '@yilu/contracts';
import type { NoticeKey, NoticeValues } from './notice-words.js';
import type { Told } from './notices.js';

type ClaimEvent = Exclude<Extract<DomainEvent, { type: `claims.${string}` }>, { type: 'claims.delivery_failed' }>;

export const isClaimEvent = (event: DomainEvent): event is ClaimEvent =>
  event.type.startsWith('claims.') && event.type !== 'claims.delivery_failed';

/** An injury is told by the accident itself, to everybody; here it only freezes the claim. */
const changes: { readonly [C in ClaimChange]: NoticeKey | undefined } = {
  papers_requested: 'claim_papers',
  papers_complete: undefined,
  decided: 'claim_decided',
  agreed: undefined,
  paid: 'claim_paid',
  paper_replaced: 'claim_paper_replaced',
  injury_reported: undefined,
};

const told = (notice: NoticeKey, values: NoticeValues = {}): Omit<Told, 'to'> => ({
  notice,
  urgent: false,
  template: 'accident_decision',
  values,
});

/** What a claim tells its holder; nobody at the scene waits for it, so that all of it may wait for the morning. */
export function toldByClaim(event: ClaimEvent): Omit<Told, 'to'> | undefined {
  if (event.type === 'claims.claim_registered') return told('claim_registered', { number: event.data.claimNumber });
  if (event.type === 'claims.appointment_booked') return told('appointment_booked', { at: event.data.startsAt });
  if (event.type === 'claims.appointment_cancelled') return told('appointment_cancelled', { at: event.data.startsAt });
  const notice = changes[event.data.change];
  return notice && told(notice);
}
