import type { NewEvent } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import {
  type Answered,
  afterTry,
  carriesPack,
  insurerOfDelivery,
  isDue,
  isExhausted,
  isReplaced,
  leased,
  settled,
} from '../domain/delivery.js';
import type { ClaimRecord, DeliveryRecord, InsurerRecord } from '../domain/records.js';
import type { DeliveringDeps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { buildBody } from './build-body.js';
import { secretsOf } from './webhook-secrets.js';

export type DueMessage = Pick<DeliveryRecord, 'deliveryId' | 'caseId'>;

interface Begun {
  readonly delivery: DeliveryRecord;
  readonly insurer: InsurerRecord & { readonly endpoint: string };
}

const failed = ({ caseId, deliveryId, insurerId, tries }: DeliveryRecord): NewEvent => ({
  type: 'claims.delivery_failed',
  data: { caseId, deliveryId, insurerId, tries },
});

/** Whoever reads personal data is in the audit log, an insurer as well as an officer. */
const packOpened = ({ insurerId, insurer, caseId, webhookId }: DeliveryRecord): NewEvent => ({
  type: 'staff.acted',
  data: {
    context: 'claims',
    officerId: insurerId,
    officerName: insurer,
    act: 'pack_delivered',
    subject: caseId,
    reason: `webhook ${webhookId}`,
  },
});

/** Takes the message for this try; undefined where it is not due, somebody else is at it, or its insurer takes none. */
async function begin(deps: DeliveringDeps, { deliveryId, caseId }: DueMessage): Promise<Begun | undefined> {
  let begun: Begun | undefined;
  const outcome = await deps.store.perform<{ parked: boolean }, never>(
    stepOf('beginTry', deps.newId()),
    { deliveryId, caseId, insurers: [insurerOfDelivery(deliveryId)] },
    ({ delivery, file, insurers: [insurer] }) => {
      begun = undefined;
      const endpoint = insurer?.endpoint;
      if (!delivery || !endpoint || insurer.state !== 'active' || !isDue(delivery, deps.now()))
        return accept({ answer: { parked: false } });
      if (isReplaced(delivery, file))
        return accept({ deliveries: [settled(delivery, 'replaced')], answer: { parked: false } });
      if (isExhausted(delivery)) {
        const events = [failed(delivery)];
        return accept({ deliveries: [settled(delivery, 'parked')], events, answer: { parked: true } });
      }
      begun = { delivery: leased(delivery, deps.now()), insurer: { ...insurer, endpoint } };
      const events = carriesPack(delivery) ? [packOpened(delivery)] : [];
      return accept({ deliveries: [begun.delivery], events, answer: { parked: false } });
    },
  );
  if (outcome.ok && outcome.value.parked) deps.countParked();
  // Busy means that somebody else took it meanwhile: his try counts.
  return outcome.ok ? begun : undefined;
}

/** The claims that this hand-over is the first for. */
const handedOver = (claims: readonly ClaimRecord[], { insurerId, message }: DeliveryRecord, at: string) =>
  claims
    .filter((claim) => carriesPack({ message }) && claim.insurerId === insurerId && !claim.handedOverAt)
    .map((claim) => ({ ...claim, version: claim.version + 1, handedOverAt: at }));

async function record(deps: DeliveringDeps, { delivery: tried }: Begun, answered: Answered, began: Date) {
  const { deliveryId, insurerId, caseId } = tried;
  const now = deps.now();
  const { outcome: result, status } = answered;
  const attempt = {
    at: began.toISOString(),
    outcome: result,
    milliseconds: Math.max(0, now.getTime() - began.getTime()),
    ...(status === undefined ? {} : { status }),
  };
  const outcome = await deps.store.perform<{ parked: boolean }, never>(
    stepOf('recordTry', `${deliveryId}:${tried.version}`),
    { deliveryId, caseId, insurers: [insurerId] },
    ({ delivery, insurers: [insurer], claims }) => {
      const attempts = [{ deliveryId, attempt }];
      // Sent again by hand, or taken over after the lease: what arrived counts, the other try decides the rest.
      if (delivery?.version !== tried.version && result !== 'delivered')
        return accept({ attempts, answer: { parked: false } });
      const next = afterTry(delivery ?? tried, answered, now, deps.chance());
      const isParked = next.state === 'parked';
      const gone = result === 'gone' && insurer;
      return accept({
        deliveries: [next],
        attempts,
        claims: result === 'delivered' ? handedOver(claims, next, now.toISOString()) : [],
        ...(gone
          ? {
              insurers: [
                { ...insurer, version: insurer.version + 1, state: 'disabled' as const, changedAt: now.toISOString() },
              ],
            }
          : {}),
        events: isParked ? [failed(next)] : [],
        answer: { parked: isParked },
      });
    },
  );
  if (applied(outcome, deliveryId).parked) deps.countParked();
}

/**
 * One try of one message, if it is due. The try is written down before the message leaves: a crash in between repeats it
 * under the same webhook-id, by which the receiver knows it again.
 */
export const deliver =
  (deps: DeliveringDeps) =>
  async (due: DueMessage): Promise<boolean> => {
    const begun = await begin(deps, due);
    if (!begun) return false;
    const { delivery, insurer } = begun;
    const began = deps.now();
    const [body, secrets] = await Promise.all([buildBody(deps, delivery), secretsOf(deps.vault, insurer, began)]);
    const { endpoint } = insurer;
    const answered = await deps.post({ endpoint, id: delivery.webhookId, at: began, secrets, body });
    await record(deps, begun, { ...answered, bodyHash: deps.sha256(body) }, began);
    return true;
  };
