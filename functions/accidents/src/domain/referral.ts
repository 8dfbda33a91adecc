import type { PartyRole, ReferralReason } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type CityProfile, screen } from '@yilu/law';
import type { Accident, ReferralFile } from './accident.js';
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

// A party who has left is a hazard of its own row (X09); for the others the road is cleared first, then one calls.
const withoutHazard: Pick<ReferralFile, 'effect' | 'call' | 'hazards'> = {
  effect: 'MOVE_THEN_POLICE',
  call: ['122'],
  hazards: [],
};

/**
 * Hands the case to 122 with everything known so far, where the other refuses or has left, or a hazard came to light
 * (D146 arts 13, 20 ¶2). It is one side's record: no liability stands in it.
 */
export function referToPolice(
  accident: Accident,
  by: PartyRole,
  { law, ...record }: OneSidedRecord,
  at: Date,
): Result<Step, 'accident.wrong_state'> {
  if (!isAllowed('referToPolice', accident)) return refuse('accident.wrong_state');
  const referral: ReferralFile = { ...record, ...(law ?? withoutHazard), by, at: at.toISOString() };
  const next = advance(
    accident,
    { at, by, what: 'case_referred', to: 'police_referral' },
    { referral, proposal: undefined, agreement: undefined, accepted: { a: false, b: false }, pairing: undefined },
  );
  const { reason, number } = referral;
  return accept({ next, events: [{ type: 'accidents.case_referred', data: { ...subject(next), reason, number } }] });
}
