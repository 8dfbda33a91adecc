import {
  type CaseId,
  type ClaimDeliveryAttempt,
  type ClaimMessage,
  type DomainEvent,
  type Insurer,
  InsurerId,
} from '@yilu/contracts';
import type { CaseFile, DeliveryRecord } from './records.js';

/** Delays before each try, in seconds, as Standard Webhooks recommends; after the last the message is parked. */
export const retrySeconds = [0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;
/** A try takes at most 15 seconds; whatever has not reported back by then was cut off. */
const leaseMs = 60_000;
const longestRetryAfterMs = 24 * 3_600_000;
const jitterShare = 0.2;

interface Planned {
  readonly event: Pick<DomainEvent, 'id' | 'at'>;
  readonly insurer: Pick<Insurer, 'insurerId' | 'name'>;
  readonly message: ClaimMessage;
  readonly caseId: CaseId;
  readonly number: string;
  readonly paperVersion: number;
  readonly happenedAt: string;
  readonly replacedBy?: DeliveryRecord['replacedBy'];
  /** Where one event makes several messages, each has its own id. */
  readonly suffix?: string;
}

/** Whom a message is for, as its id says. */
export const insurerOfDelivery = (deliveryId: string): InsurerId =>
  InsurerId.parse(deliveryId.slice(deliveryId.lastIndexOf('.') + 1));

/** A message that is due at once. Its webhook-id follows from the event alone, so that a repeated event repeats it. */
export function newDelivery({ event, insurer, suffix, ...about }: Planned): DeliveryRecord {
  const webhookId = suffix ? `${event.id}_${suffix}` : event.id;
  return {
    ...about,
    deliveryId: `${webhookId}.${insurer.insurerId}`,
    webhookId,
    insurerId: insurer.insurerId,
    insurer: insurer.name,
    version: 1,
    state: 'pending',
    createdAt: event.at,
    tries: 0,
    nextTryAt: event.at,
  };
}

/** A pack carries personal data in clear; everything else names numbers and instants alone. */
export const carriesPack = ({ message }: Pick<DeliveryRecord, 'message'>): boolean =>
  message === 'agreement.signed' || message === 'determination.made';

/** Whether a try may begin now: due, and nobody else at it. */
export const isDue = ({ state, nextTryAt, leaseUntil }: DeliveryRecord, now: Date): boolean => {
  const at = now.toISOString();
  return state === 'pending' && (nextTryAt ?? at) <= at && (leaseUntil ?? '') <= at;
};

/** Whether its tries are used up without word of the last: whatever cut that off may do so to each. */
export const isExhausted = ({ tries }: Pick<DeliveryRecord, 'tries'>): boolean => tries >= retrySeconds.length;

/** Takes the message for one try; one that is cut off is due again as if it had failed, and not before its lease ends. */
export function leased(delivery: DeliveryRecord, now: Date): DeliveryRecord {
  const after = (ms: number) => new Date(now.getTime() + ms).toISOString();
  const tries = delivery.tries + 1;
  const nextTryAt = after(Math.max(leaseMs, (retrySeconds[tries] ?? 0) * 1000));
  return { ...delivery, version: delivery.version + 1, tries, nextTryAt, leaseUntil: after(leaseMs) };
}

/** No more tries: parked until an officer has it sent again, or for good where a later paper took its place. */
export function settled(
  { nextTryAt: _, leaseUntil: __, ...delivery }: DeliveryRecord,
  state: 'parked' | 'replaced',
): DeliveryRecord {
  return { ...delivery, version: delivery.version + 1, state };
}

/** A paper that no longer counts goes to nobody, least of all to an insurer whom the later one does not concern. */
export const isReplaced = (delivery: DeliveryRecord, file: CaseFile | undefined): boolean =>
  carriesPack(delivery) && (file?.paper?.version ?? 0) > delivery.paperVersion;

/** What an insurer's endpoint made of one try. */
export interface Answered {
  readonly outcome: ClaimDeliveryAttempt['outcome'];
  readonly status?: number;
  readonly retryAfterMs?: number;
  readonly bodyHash: string;
}

/** The next state after a try; `chance` in [0, 1) spreads the repetitions, so that they do not come back as one wave. */
export function afterTry(delivery: DeliveryRecord, answered: Answered, now: Date, chance: number): DeliveryRecord {
  const { outcome, status, retryAfterMs = 0, bodyHash } = answered;
  const { nextTryAt: _, leaseUntil: __, lastStatus: ___, ...rest } = delivery;
  const told = {
    ...rest,
    version: delivery.version + 1,
    bodyHash,
    ...(status === undefined ? {} : { lastStatus: status }),
  };
  if (outcome === 'delivered') return { ...told, state: 'delivered', deliveredAt: now.toISOString() };
  const seconds = retrySeconds[delivery.tries];
  if (outcome === 'gone' || seconds === undefined) return { ...told, state: 'parked' };
  const wait = Math.max(seconds * 1000 * (1 + jitterShare * chance), Math.min(retryAfterMs, longestRetryAfterMs));
  return { ...told, state: 'pending', nextTryAt: new Date(now.getTime() + wait).toISOString() };
}

/** An officer has it sent once more, whatever became of it; the schedule goes on, or begins anew where it had ended. */
export function resent(delivery: DeliveryRecord, now: Date): DeliveryRecord {
  const tries = delivery.state === 'pending' && !isExhausted(delivery) ? delivery.tries : 0;
  return { ...delivery, version: delivery.version + 1, state: 'pending', tries, nextTryAt: now.toISOString() };
}
