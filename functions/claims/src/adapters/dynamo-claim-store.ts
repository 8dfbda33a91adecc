import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId, ClaimDeliveryAttempt, PageQuery } from '@yilu/contracts';
import { partyRoles } from '@yilu/contracts/constants';
import { type Item, type Key, perform, queryPage, readItems, type Table, tell } from '@yilu/dynamo';
import { accept } from '@yilu/kernel';
import { claimIdOf } from '../domain/outcome.js';
import type { CaseFile, ClaimRecord, DeliveryRecord, EndedPerson, InsurerRecord, Pack } from '../domain/records.js';
import type { ClaimStore, Found, Wanted } from '../ports.js';
import {
  claimKey,
  clockPartition,
  deliveryKey,
  duePartition,
  endedKey,
  fileKey,
  holderPartition,
  insurerKey,
  packKey,
  slotKey,
  slotPartition,
  statePartition,
  writesOf,
} from './claim-items.js';

/** Of one insurer in one run; what is left over is taken a minute later. */
const dueAtOnce = 40;

const keysOf = ({ caseId, claimId, deliveryId, insurers = [], persons = [], slots = [] }: Wanted): Key[] => [
  ...(caseId ? [fileKey(caseId), ...partyRoles.map((role) => claimKey(claimIdOf(caseId, role)))] : []),
  ...(claimId ? [claimKey(claimId)] : []),
  ...(deliveryId ? [deliveryKey(deliveryId)] : []),
  ...insurers.map(insurerKey),
  ...persons.map(endedKey),
  ...slots.map(slotKey),
];

const valuesOf = <T>(items: readonly (Item | undefined)[], name: string): T[] =>
  items.flatMap((item) => (item?.[name] === undefined ? [] : [item[name] as T]));

function foundIn({ slots = [] }: Wanted, items: readonly (Item | undefined)[]): Found {
  const counts = slots.length === 0 ? [] : items.slice(-slots.length);
  return {
    file: valuesOf<CaseFile>(items, 'file')[0],
    claims: valuesOf<ClaimRecord>(items, 'claim'),
    delivery: valuesOf<DeliveryRecord>(items, 'delivery')[0],
    insurers: valuesOf<InsurerRecord>(items, 'insurer'),
    ended: valuesOf<EndedPerson>(items, 'ended'),
    taken: counts.map((item) => (item?.['taken'] as number | undefined) ?? 0),
  };
}

/** Claims, messages and insurers in one table: one batch read and one transaction for each command. */
export function dynamoClaimStore(table: Table): ClaimStore {
  const query = async (input: Omit<ConstructorParameters<typeof QueryCommand>[0], 'TableName'>) =>
    ((await table.db.send(new QueryCommand({ TableName: table.name, ...input }))).Items ?? []) as Item[];
  const partition = (pk: string) => ({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ConsistentRead: true,
  });
  const newestFirst = (pk: string, { cursor, limit }: PageQuery) =>
    queryPage(
      table,
      {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ScanIndexForward: false,
      },
      { cursor, limit, partition: { gsi1pk: pk } },
    );

  return {
    perform: (command, wanted, decide) =>
      perform(table, command, keysOf(wanted), async (items) => {
        const decided = await decide(foundIn(wanted, items));
        if (!decided.ok) return decided;
        const { events = [], answer } = decided.value;
        return accept({ writes: writesOf(table, decided.value), events, answer });
      }),

    async find(wanted) {
      const keys = keysOf(wanted);
      return foundIn(wanted, keys.length > 0 ? await readItems(table, keys) : []);
    },

    async findPack(caseId: CaseId, version: number) {
      const [item] = await readItems(table, [packKey(caseId, version)]);
      return item?.['pack'] as Pack | undefined;
    },

    async listClaims(personId, query) {
      const page = await newestFirst(holderPartition(personId), query);
      return { ...page, items: valuesOf<ClaimRecord>(page.items, 'claim') };
    },

    async listByClock({ cursor, limit }, overdueAt) {
      const page = await queryPage(
        table,
        {
          IndexName: 'gsi2',
          KeyConditionExpression: overdueAt ? 'gsi2pk = :pk AND gsi2sk <= :now' : 'gsi2pk = :pk',
          ExpressionAttributeValues: {
            ':pk': clockPartition,
            ...(overdueAt ? { ':now': `${overdueAt.toISOString()}#~` } : {}),
          },
        },
        { cursor, limit, partition: { gsi2pk: clockPartition } },
      );
      return { ...page, items: valuesOf<ClaimRecord>(page.items, 'claim') };
    },

    async listDeliveries({ state, ...query }) {
      const page = await newestFirst(statePartition(state), query);
      return { ...page, items: valuesOf<DeliveryRecord>(page.items, 'delivery') };
    },

    async listAttempts(deliveryId) {
      const items = await query({ ...partition(deliveryKey(deliveryId).pk), ScanIndexForward: false });
      return valuesOf<ClaimDeliveryAttempt>(items, 'attempt');
    },

    async listInsurers() {
      return valuesOf<InsurerRecord>(await query(partition(insurerKey('').pk)), 'insurer');
    },

    tell: (event) => tell(table, event),

    async listDue(insurerId, at) {
      const items = await query({
        IndexName: 'gsi2',
        KeyConditionExpression: 'gsi2pk = :pk AND gsi2sk <= :now',
        // `~` sorts behind every id: what falls due at this very instant is due.
        ExpressionAttributeValues: { ':pk': duePartition(insurerId), ':now': `${at.toISOString()}#~` },
        Limit: dueAtOnce,
      });
      return valuesOf<DeliveryRecord>(items, 'delivery');
    },

    async takenOn(centreId, day) {
      const items = await query(partition(slotPartition(centreId, day)));
      return new Map(items.map((item) => [item.sk, item['taken'] as number]));
    },
  };
}
