import type { PartyRole, ReferralReason } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type CityProfile, screen } from '@yilu/law';
import type { Accident, Actor, ReferralFile } from './accident.js';
import { advance, isAllowed, type Step, subject } from './lifecycle.js';

/** What the law says of these hazards; undefined where none of them stands against self-handling. */
export function lawOf(
  hazards: readonly string[],
  profile: CityProfile,
): Pick<ReferralFile, 'effect' | 'call' | 'hazards'> | undefined {
  const found = screen(hazards, profile);
  if (found.clear) return undefined;
  const rows = found.rows.map(({ id, zh, basis }) => ({ id, text: zh, basis }));
  return { effect: found.effect, call: found.call, hazards: rows };
}

export interface OneSidedRecord {
  readonly reason: Exclude<ReferralReason, 'gate'>;
  readonly law: ReturnType<typeof lawOf>;
  readonly number: string;
  readonly otherPlate?: string | undefined;
  readonly witnesses: ReferralFile['witnesses'];
  readonly note?: string | undefined;
}

// A party who has left is a hazard of its own row (X09); for the others the road is cleared first, then one calls. Of a
// hazard that nobody named the stricter effect holds.
const withoutHazard = (reason: ReferralReason): Pick<ReferralFile, 'effect' | 'call' | 'hazards'> => ({
  effect: reason === 'hazard_found' ? 'POLICE_PROTECT_SCENE' : 'MOVE_THEN_POLICE',
  call: ['122'],
  hazards: [],
});

/**
 * Hands the case to 122 with everything known so far, where the other refuses or has left, or a hazard came to light
 * (D146 arts 13, 20 ¶2). It is one side's record: no liability stands in it.
 */
export function referToPolice(
  accident: Accident,
  by: PartyRole,
  record: OneSidedRecord,
  at: Date,
): Result<Step, 'accident.wrong_state'> {
  if (!isAllowed('referToPolice', accident)) return refuse('accident.wrong_state');
  return accept(handOver(accident, { ...record, by, at: at.toISOString() }, { at, by }));
}

/**
 * One asked for an officer and the other let the time for his consent pass: that is a refusal, so the police have it
 * (D146 art 20 ¶2). Undefined where nobody waits for consent, or he may still give it.
 */
export function referUnanswered(accident: Accident, number: string, at: Date): Step | undefined {
  const by = accident.officer?.requestedBy[0];
  if (!isAllowed('referUnanswered', accident) || !by || new Date(accident.expiresAt) > at) return undefined;
  const record = { reason: 'facts_disputed' as const, law: undefined, number, witnesses: [], by, at: at.toISOString() };
  return handOver(accident, record, { at, by: 'system' });
}

function handOver(
  accident: Accident,
  { law, ...record }: OneSidedRecord & { readonly by: PartyRole; readonly at: string },
  { at, by }: { readonly at: Date; readonly by: Actor },
): Step {
  const referral: ReferralFile = { ...record, ...(law ?? withoutHazard(record.reason)) };
  const next = advance(
    accident,
    { at, by, what: 'case_referred', to: 'police_referral' },
    { referral, proposal: undefined, agreement: undefined, accepted: [], pairing: undefined },
  );
  const { reason, number } = referral;
  return { next, events: [{ type: 'accidents.case_referred', data: { ...subject(next), reason, number } }] };
}
