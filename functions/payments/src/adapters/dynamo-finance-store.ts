import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { PageQuery } from '@yilu/contracts';
import { commit, type Item, type Key, perform, put, queryPage, readItems, type Table, tell } from '@yilu/dynamo';
import { accept } from '@yilu/kernel';
import type { Attempt } from '../domain/attempt.js';
import type { LedgerEntry } from '../domain/ledger.js';
import type { LinkList } from '../domain/link.js';
import type { ReceiptBook } from '../domain/receipt.js';
import type { Refund } from '../domain/refund.js';
import type { RemittanceFile } from '../domain/remittance.js';
import type { ReportFile } from '../domain/report.js';
import type { CounterFile, FinanceFound, FinanceStore, FinanceWanted } from '../ports-finance.js';
import {
  bookKey,
  counterItem,
  dueReceiptsPartition,
  fileKey,
  filesPartition,
  linkKey,
  linksKey,
  receiptNumberKey,
  receiptsPartition,
  remittanceKey,
  remittancesPartition,
  reportKey,
  reportsPartition,
  writesOf,
} from './finance-items.js';
import { financeReader } from './finance-reader.js';
import { attemptKey, ledgerPartition, refundKey, refundsPartition, stateOf, unsurePartition } from './payment-items.js';

/** Of one run; what is left over is taken a minute later. */
const dueAtOnce = 50;
const readAtOnce = 100;

const keysOf = ({ bookOf, linksOf = [], reports = [], remittances = [], file }: FinanceWanted): Key[] => [
  ...(bookOf ? [bookKey(bookOf)] : []),
  ...(file ? [fileKey(file)] : []),
  ...linksOf.map(linksKey),
  ...reports.map(({ side, day }) => reportKey(side, day)),
  ...remittances.map(remittanceKey),
];

/** The items in the order of their keys, as what they hold. */
function foundIn(wanted: FinanceWanted, items: readonly (Item | undefined)[]): FinanceFound {
  const left = [...items];
  const next = <T>(asked: unknown): T | undefined => (asked ? stateOf<T>(left.shift()) : undefined);
  const those = <T>(asked: readonly unknown[] = []): T[] =>
    left.splice(0, asked.length).flatMap((item) => stateOf<T>(item) ?? []);
  return {
    book: next<ReceiptBook>(wanted.bookOf),
    file: next<CounterFile>(wanted.file),
    links: those<LinkList>(wanted.linksOf),
    reports: those<ReportFile>(wanted.reports),
    remittances: those<RemittanceFile>(wanted.remittances),
  };
}

const states = <T>(items: readonly Item[]): T[] => items.flatMap((item) => stateOf<T>(item) ?? []);

/** Finance's own rows and its views of the payments', over the payments' table. */
export function dynamoFinanceStore(table: Table): FinanceStore {
  const { db, name } = table;

  async function paged<T>(partition: Record<string, string>, { cursor, limit }: PageQuery, index?: 'gsi1' | 'gsi2') {
    const [[pk, value] = ['', '']] = Object.entries(partition);
    const query = {
      ...(index ? { IndexName: index } : {}),
      KeyConditionExpression: `${pk} = :pk`,
      ExpressionAttributeValues: { ':pk': value },
      // What falls due stands in the order in which it waits; everything else is read from its end.
      ScanIndexForward: index === 'gsi2',
    };
    const page = await queryPage(table, query, { cursor, limit, partition });
    return { ...page, items: states<T>(page.items) };
  }

  async function readStates<T>(keys: readonly Key[]): Promise<T[]> {
    const found: T[] = [];
    for (let from = 0; from < keys.length; from += readAtOnce) {
      const items = await readItems(table, keys.slice(from, from + readAtOnce));
      found.push(...items.flatMap((item) => stateOf<T>(item) ?? []));
    }
    return found;
  }

  return {
    ...financeReader(table),

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

    async findLink(hash) {
      const [item] = await readItems(table, [linkKey(hash)]);
      return stateOf(item);
    },

    async findReceiptByNumber(code, number) {
      const [pointer] = await readItems(table, [receiptNumberKey(code, number)]);
      if (!pointer) return undefined;
      const [item] = await readItems(table, [bookKey(String(pointer['obligationId']))]);
      return stateOf(item);
    },

    readAttempts: (attemptIds) => readStates(attemptIds.map(attemptKey)),
    readRefunds: (refundIds) => readStates(refundIds.map(refundKey)),

    async keepCounterLine(line) {
      if (!(await commit(table, [put(table, counterItem(line))]))) throw new Error('Another writer was in the way');
    },

    async listDueBooks(at) {
      const { Items = [] } = await db.send(
        new QueryCommand({
          TableName: name,
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :pk AND gsi2sk <= :now',
          // `~` sorts behind every id: what falls due at this very instant is due.
          ExpressionAttributeValues: { ':pk': dueReceiptsPartition, ':now': `${at.toISOString()}#~` },
          Limit: dueAtOnce,
        }),
      );
      return states<ReceiptBook>(Items as Item[]);
    },

    listBooks: (ownerId, query) => paged({ gsi1pk: receiptsPartition(ownerId) }, query, 'gsi1'),
    listUnsettled: (query) => paged<Attempt>({ gsi2pk: unsurePartition }, query, 'gsi2'),
    listRefunds: ({ queue, ...query }) => paged<Refund>({ gsi1pk: refundsPartition(queue) }, query, 'gsi1'),
    listEntries: (day, query) => paged<LedgerEntry>({ gsi1pk: ledgerPartition(day) }, query, 'gsi1'),
    listReports: (query) => paged({ gsi1pk: reportsPartition }, query, 'gsi1'),
    listFiles: (query) => paged({ pk: filesPartition }, query),
    listRemittances: (query) => paged({ pk: remittancesPartition }, query),
    tell: (event) => tell(table, event),
  };
}
