import type { Claim, ClaimDelivery, Insurer, StaffClaim } from '@yilu/contracts';
import { propertyLimits } from '@yilu/law/mutual-cover';
import { clocksOf, runningClock } from './clocks.js';
import { stageOf } from './progress.js';
import type { ClaimRecord, DeliveryRecord, InsurerRecord } from './records.js';

const { withFaultFen, withoutFaultFen, basis } = propertyLimits;

/** A claim as its holder sees it. */
export function claimView(claim: ClaimRecord, now: Date): Claim {
  const { claimId, caseId, role, insurer, plate, liability, number, occurredAt, frozen, progress } = claim;
  const { registered, papersRequested, decided, paid } = progress;
  const { route, handedOverAt, appointment, mutualCover } = claim;
  return {
    claimId,
    caseId,
    role,
    insurer,
    liability,
    number,
    occurredAt,
    stage: stageOf(claim),
    frozen,
    papers: [...(papersRequested?.papers ?? [])],
    clocks: clocksOf(claim, now),
    compulsory: { withFaultFen, withoutFaultFen, basis },
    ...(plate ? { plate } : {}),
    ...(route ? { route } : {}),
    ...(handedOverAt ? { handedOverAt } : {}),
    ...(registered ? { claimNumber: registered.claimNumber } : {}),
    ...(decided
      ? {
          decision: {
            covered: decided.covered,
            ...(decided.amountFen === undefined ? {} : { amountFen: decided.amountFen }),
            ...(decided.reason ? { reason: decided.reason } : {}),
          },
        }
      : {}),
    ...(paid ? { paidFen: paid.amountFen } : {}),
    ...(appointment ? { appointment } : {}),
    ...(mutualCover && !frozen ? { mutualCover } : {}),
  };
}

/** A claim as staff watch it: numbers and limits, no person. */
export function staffClaimView(claim: ClaimRecord, now: Date): StaffClaim {
  const { claimId, number, insurer, plate, frozen, fixedAt, progress } = claim;
  const clock = runningClock(claim, now);
  return {
    claimId,
    number,
    insurer,
    stage: stageOf(claim),
    frozen,
    fixedAt,
    ...(plate ? { plate } : {}),
    ...(progress.registered ? { claimNumber: progress.registered.claimNumber } : {}),
    ...(clock ? { clock } : {}),
  };
}

export function deliveryView(delivery: DeliveryRecord): ClaimDelivery {
  const { version: _, paperVersion: __, happenedAt: ___, leaseUntil: ____, replacedBy: _____, ...shown } = delivery;
  return shown;
}

export function insurerView({ insurerId, name, state, changedAt, endpoint, overlapUntil }: InsurerRecord): Insurer {
  return {
    insurerId,
    name,
    state,
    changedAt,
    ...(endpoint ? { endpoint } : {}),
    ...(overlapUntil ? { overlapUntil } : {}),
  };
}
