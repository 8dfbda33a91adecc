import type { CaseId, ClaimDeliveryAttempt, ClaimId, PersonId } from '@yilu/contracts';
import { type Item, type Key, put, replace, type Table, type Write } from '@yilu/dynamo';
import { dayOf } from '@yilu/kernel/day';
import { runningClock } from '../domain/clocks.js';
import { insurerOfDelivery } from '../domain/delivery.js';
import type { ClaimRecord, DeliveryRecord, InsurerRecord, Pack, SlotRef } from '../domain/records.js';
import type { Outcome } from '../ports.js';

const daySeconds = 86_400;
const slotDays = 30;
/** Three years in which a claim can be brought, and half a year for it to end; the evidence store keeps as long. */
const keptDays = 1280;
/** A claim without a running limit sorts behind every instant. */
const noClock = '~';

const caseOf = (claimId: ClaimId) => claimId.slice(0, -2);
export const fileKey = (caseId: CaseId): Key => ({ pk: `CASE#${caseId}`, sk: 'FILE' });
export const packKey = (caseId: CaseId, version: number): Key => ({ pk: `CASE#${caseId}`, sk: `PACK#${version}` });
export const claimKey = (claimId: ClaimId): Key => ({
  pk: `CASE#${caseOf(claimId)}`,
  sk: `CLAIM#${claimId.slice(-1)}`,
});
export const deliveryKey = (deliveryId: string): Key => ({ pk: `DELIVERY#${deliveryId}`, sk: 'STATE' });
export const insurerKey = (insurerId: string): Key => ({ pk: 'INSURERS', sk: insurerId });
export const endedKey = (personId: PersonId): Key => ({ pk: `PERSON#${personId}`, sk: 'ENDED' });
export const slotKey = ({ centreId, startsAt }: SlotRef): Key => ({
  pk: slotPartition(centreId, dayOf(new Date(startsAt))),
  sk: startsAt,
});
export const slotPartition = (centreId: string, day: string) => `SLOTS#${centreId}#${day}`;
export const holderPartition = (personId: PersonId) => `PERSON#${personId}`;
export const clockPartition = 'CLOCKS';
export const statePartition = (state: DeliveryRecord['state']) => `DELIVERIES#${state}`;
export const duePartition = (insurerId: string) => `DUE#${insurerId}`;

function claimItem(claim: ClaimRecord): Item & { version: number } {
  const { claimId, version, holder, fixedAt, progress } = claim;
  // Which limit runs follows from the claim alone; whether it passed is asked of the clock when somebody looks.
  const due = progress.paid ? undefined : runningClock(claim, new Date(fixedAt))?.dueAt;
  return {
    ...claimKey(claimId),
    version,
    claim,
    ...(holder ? { gsi1pk: holderPartition(holder.personId), gsi1sk: `${fixedAt}#${claimId}` } : {}),
    gsi2pk: clockPartition,
    gsi2sk: `${due ?? noClock}#${fixedAt}#${claimId}`,
  };
}

function deliveryItem(delivery: DeliveryRecord): Item & { version: number } {
  const { deliveryId, version, state, createdAt, nextTryAt } = delivery;
  return {
    ...deliveryKey(deliveryId),
    version,
    delivery,
    gsi1pk: statePartition(state),
    gsi1sk: `${createdAt}#${deliveryId}`,
    ...(state === 'pending' && nextTryAt
      ? { gsi2pk: duePartition(insurerOfDelivery(deliveryId)), gsi2sk: `${nextTryAt}#${deliveryId}` }
      : {}),
  };
}

const insurerItem = (insurer: InsurerRecord) => ({
  ...insurerKey(insurer.insurerId),
  version: insurer.version,
  insurer,
});

const attemptItem = (deliveryId: string, attempt: ClaimDeliveryAttempt): Item => ({
  pk: deliveryKey(deliveryId).pk,
  sk: `TRY#${attempt.at}`,
  attempt,
});

const packItem = (pack: Pack): Item => ({ ...packKey(pack.caseId, pack.version), pack });

type SlotChange = NonNullable<Outcome<unknown>['slots']>[number];

/** Counts a place up only while one is left, in the store itself: two who read the same count cannot both have it. */
function slotWrite({ name }: Table, slot: SlotChange): Write {
  const { startsAt } = slot;
  const ends = Math.floor(Date.parse(startsAt) / 1000) + slotDays * daySeconds;
  const update = {
    TableName: name,
    Key: { ...slotKey(slot) },
    UpdateExpression: 'ADD taken :change SET expiresAt = :ends',
  };
  if ('give' in slot) return { Update: { ...update, ExpressionAttributeValues: { ':change': -1, ':ends': ends } } };
  const { capacity } = slot.take;
  return {
    Update: {
      ...update,
      ConditionExpression: 'attribute_not_exists(taken) OR taken < :capacity',
      ExpressionAttributeValues: { ':change': 1, ':ends': ends, ':capacity': capacity },
    },
  };
}

const stillThere = ({ name }: Table, personId: PersonId): Write => ({
  ConditionCheck: {
    TableName: name,
    Key: { ...endedKey(personId) },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** The writes of a decision, without its receipt and its events. */
export function writesOf<Answer>(table: Table, outcome: Outcome<Answer>): Write[] {
  const { file, pack, claims = [], deliveries = [], attempts = [], insurers = [] } = outcome;
  const { ended = [], still = [], slots = [] } = outcome;
  const expiresAt = Math.floor(table.now().getTime() / 1000) + keptDays * daySeconds;
  const versioned = (item: Item & { version: number }) => replace(table, { ...item, expiresAt }, item.version - 1);
  return [
    ...(file ? [versioned({ ...fileKey(file.caseId), version: file.version, file })] : []),
    // A version of a paper never changes: whoever writes it again writes the same.
    ...(pack ? [put(table, { ...packItem(pack), expiresAt })] : []),
    ...claims.map((claim) => versioned(claimItem(claim))),
    ...deliveries.map((delivery) => versioned(deliveryItem(delivery))),
    ...attempts.map(({ deliveryId, attempt }) => put(table, { ...attemptItem(deliveryId, attempt), expiresAt })),
    ...insurers.map((insurer) => replace(table, insurerItem(insurer), insurer.version - 1)),
    ...ended.map((person) =>
      replace(table, { ...endedKey(person.personId), version: person.version, ended: person }, person.version - 1),
    ),
    ...still.map((personId) => stillThere(table, personId)),
    ...slots.map((slot) => slotWrite(table, slot)),
  ];
}
