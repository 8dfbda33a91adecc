import {
  BatchExecuteStatementCommand,
  type BatchExecuteStatementCommandOutput,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { commit, fileIn, type Item, queryPage, readItems, replace, type Table } from '@yilu/dynamo';
import type { ViolationRecord } from '../domain/files.js';
import type { ImportFile } from '../domain/import-file.js';
import type { Existing, ImportStore } from '../ports-import.js';
import { filings, itemOf } from './violation-items.js';

const listed = 'IMPORTS';
const running = 'IMPORTS#running';
const keyOf = (batchId: string) => ({ pk: `IMPORT#${batchId}`, sk: 'IMPORT' });

const importItem = (file: ImportFile): Item & { version: number } => ({
  ...keyOf(file.batchId),
  version: file.version,
  state: JSON.stringify(file),
  gsi1pk: listed,
  gsi1sk: `${file.arrivedAt}#${file.batchId}`,
  ...(file.state === 'running' ? { gsi2pk: running, gsi2sk: `${file.arrivedAt}#${file.batchId}` } : {}),
});
const importOf = (item: Item): ImportFile => JSON.parse(item['state'] as string);

const statementsAtOnce = 25;
const mostTries = 8;
/** The store was too busy for one statement of a batch: that one alone is tried again. */
const busy = new Set([
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'InternalServerError',
  'TransactionConflict',
]);
const attributes = ['pk', 'sk', 'version', 'state', 'gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk'] as const;

const groupsOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_none, at) => all.slice(at * size, (at + 1) * size));

type Responses = NonNullable<BatchExecuteStatementCommandOutput['Responses']>;
type Answered = { readonly record: ViolationRecord; readonly fault: string | undefined };

/** The bureau's files and the records that they bring. */
export function dynamoImportStore(
  table: Table,
  wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
): ImportStore {
  // PartiQL's INSERT is the one batch write with a condition for each item: a plain BatchWriteItem would put a record
  // that was decided meanwhile back to where it began.
  const insert = `INSERT INTO "${table.name}" VALUE {${attributes.map((name) => `'${name}': ?`).join(', ')}}`;

  async function insertOnce(records: readonly ViolationRecord[]): Promise<Answered[]> {
    const Statements = records.map((record) => {
      const item: Item = itemOf('records', record);
      return { Statement: insert, Parameters: attributes.map((name) => item[name]) };
    });
    const { Responses = [] as Responses } = await table.db.send(new BatchExecuteStatementCommand({ Statements }));
    return records.map((record, at) => ({ record, fault: Responses[at]?.Error?.Code }));
  }

  /** Answers the records that were there already. */
  async function insertAll(records: readonly ViolationRecord[]): Promise<ViolationRecord[]> {
    const there: ViolationRecord[] = [];
    let left = records;
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt === mostTries) throw new Error('Store stayed too busy to enter records');
      if (attempt > 0) await wait(Math.random() * Math.min(2_000, 50 * 2 ** attempt));
      const answered = await insertOnce(left);
      const odd = answered.find(({ fault }) => fault && fault !== 'DuplicateItem' && !busy.has(fault));
      if (odd) throw new Error(`Store refused to enter a record: ${odd.fault}`);
      there.push(...answered.flatMap(({ record, fault }) => (fault === 'DuplicateItem' ? [record] : [])));
      left = answered.flatMap(({ record, fault }) => (fault && busy.has(fault) ? [record] : []));
    }
    return there;
  }

  async function existing(records: readonly ViolationRecord[]): Promise<(Existing | undefined)[]> {
    if (records.length === 0) return [];
    const items = await readItems(
      table,
      records.map(({ recordId }) => filings.records.key(recordId)),
    );
    return items.map((item) => item && fileIn<ViolationRecord>(item));
  }

  return {
    async find(batchId) {
      const [item] = await readItems(table, [keyOf(batchId)]);
      return item && importOf(item);
    },
    save: (file) => commit(table, [replace(table, importItem(file), file.version - 1)]),
    async list({ cursor, limit }) {
      const page = await queryPage(
        table,
        {
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :pk',
          ExpressionAttributeValues: { ':pk': listed },
          ScanIndexForward: false,
        },
        { cursor, limit, partition: { gsi1pk: listed } },
      );
      return { ...page, items: page.items.map(importOf) };
    },
    async listRunning() {
      const { Items = [] } = await table.db.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :pk',
          ExpressionAttributeValues: { ':pk': running },
          Limit: 20,
        }),
      );
      return (Items as Item[]).map(importOf);
    },
    async enter(records) {
      const before = await existing(records);
      const fresh = records.filter((_record, at) => !before[at]);
      const met = (await Promise.all(groupsOf(fresh, statementsAtOnce).map(insertAll))).flat();
      // Somebody else was faster, or an answer was lost on its way and the record is our own.
      const late = new Map((await existing(met)).map((one, at) => [met[at]?.recordId, one]));
      return records.map((record, at) => before[at] ?? late.get(record.recordId));
    },
  };
}
