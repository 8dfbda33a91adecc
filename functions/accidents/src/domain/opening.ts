import type { CaseId, OpenCaseRequest, PartyRole, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Accident, ReferralFile } from './accident.js';
import { captureOf, type Sent } from './capture.js';
import { advance, isAllowed, type Step, subject } from './lifecycle.js';

/** A case that nobody brings to its end within this time expires; a driver may finish at home that evening. */
export const caseHours = 24;
const hourMs = 3_600_000;

/** A phone's clock may be this far ahead; an older accident is none to settle at the roadside. */
const aheadMinutes = 10;
const oldestDays = 30;

export const isPossible = (occurredAt: string, now: Date): boolean => {
  const ago = now.getTime() - Date.parse(occurredAt);
  return ago >= -aheadMinutes * 60_000 && ago <= oldestDays * 24 * hourMs;
};

export interface Opener {
  readonly personId: PersonId;
  readonly provider: 'wechat' | 'alipay' | 'sms';
}

/** A new case: on its way to an agreement, or handed to the police at once where the gate found a hazard. */
export function openCase(
  caseId: CaseId,
  opener: Opener,
  { hazards, occurredAt, location, others, capturedOffline, deviceTime }: OpenCaseRequest & Pick<Sent, 'deviceTime'>,
  referral: ReferralFile | undefined,
  now: Date,
): Step {
  const at = now.toISOString();
  const opened: Accident = {
    caseId,
    version: 1,
    materialVersion: 1,
    status: referral ? 'police_referral' : 'evidence',
    openedAt: at,
    expiresAt: new Date(now.getTime() + caseHours * hourMs).toISOString(),
    others,
    gate: { hazards, answeredAt: at },
    // Nobody is stuck at the roadside for his phone's clock: what cannot be gives way to ours.
    scene: { occurredAt: isPossible(occurredAt, now) ? occurredAt : at, ...(location ? { location } : {}) },
    parties: { a: { ...opener, joinedAt: at } },
    photos: [],
    invitations: [],
    statements: {},
    accepted: [],
    agreementCount: 0,
    capture: captureOf({ capturedOffline, deviceTime }, now),
    progress: [{ at, what: referral ? 'case_referred' : 'case_opened', by: 'a' }],
    ...(referral ? { referral, closedAt: at } : {}),
  };
  const data = subject(opened);
  return {
    next: opened,
    events: [
      { type: 'accidents.case_opened', data },
      ...(referral
        ? [
            {
              type: 'accidents.case_referred' as const,
              data: { ...data, reason: referral.reason, number: referral.number },
            },
          ]
        : []),
    ],
  };
}

export type WithdrawalRefusal = 'accident.wrong_state' | 'accident.only_opener' | 'accident.somebody_signed';

/** Its opener gives the case up, as long as nobody has signed. */
export function withdrawCase(accident: Accident, role: PartyRole, at: Date): Result<Step, WithdrawalRefusal> {
  if (role !== 'a') return refuse('accident.only_opener');
  if (!isAllowed('withdrawCase', accident)) return refuse('accident.wrong_state');
  if (accident.agreement?.signatures.length) return refuse('accident.somebody_signed');
  const next = advance(accident, { at, by: 'a', what: 'case_withdrawn', to: 'withdrawn' }, { pairing: undefined });
  return accept({ next, events: [{ type: 'accidents.case_withdrawn', data: subject(next) }] });
}

/** Ends a draft whose time is over; undefined for what is finished, with an officer, or still in time. */
export function expireCase(accident: Accident, at: Date): Step | undefined {
  if (!isAllowed('expire', accident) || new Date(accident.expiresAt) > at) return undefined;
  const next = advance(accident, { at, by: 'system', what: 'case_expired', to: 'expired' }, { pairing: undefined });
  return { next, events: [{ type: 'accidents.case_expired', data: subject(next) }] };
}
