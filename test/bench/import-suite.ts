import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '@yilu/dynamo';
import { itemOf } from '@yilu/violations/adapters/violation-items';
import type { ViolationRecord } from '@yilu/violations/domain/files';
import { receiveFile } from '@yilu/violations/use-cases/receive-file';
import { runImport } from '@yilu/violations/use-cases/run-import';
import { startStore } from '../fixtures/store.js';
import { bureau, jsonFile, rowOf } from '../fixtures/violations-bureau.js';
import type { Figure } from './figures.js';

const rowsOfFile = 25_000;
/** A store in memory holds two million items of a record at most, its own and the bare one. */
const rowsOfStore = 200_000;
const writesAtOnce = 8;
const suite = 'import';
const never = new Date('2100-01-01');

const secondsOf = async (work: () => Promise<unknown>) => {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1_000;
};

/** The items alone, in the largest batches that the store takes: what any import costs at the least. */
async function writeBare(table: Table, records: readonly ViolationRecord[]): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let from = next; from < records.length; from = next) {
      next += 25;
      const puts = records
        .slice(from, from + 25)
        .map((record) => ({ PutRequest: { Item: itemOf('records', record) } }));
      await table.db.send(new BatchWriteCommand({ RequestItems: { [table.name]: puts } }));
    }
  };
  await Promise.all(Array.from({ length: writesAtOnce }, lane));
}

interface Span {
  readonly from: number;
  readonly count: number;
}

/** Cuts so many rows, counted from `from`, into spans of at most `most`. */
const spans = ({ from, count }: Span, most: number): Span[] =>
  Array.from({ length: Math.ceil(count / most) }, (_none, at) => ({
    from: from + at * most,
    count: Math.min(most, count - at * most),
  }));

const seconds = { imported: 0, bare: 0 };

/** One signed file: believed, read, entered; then its items bare, so that both meet the store at the same size. */
async function measureFile(here: ReturnType<typeof bureau>, bare: Table, { from, count }: Span): Promise<void> {
  const batchId = `B-${String(from).padStart(8, '0')}`;
  const bytes = jsonFile(
    batchId,
    Array.from({ length: count }, (_none, at) => {
      const number = from + at + 1;
      return rowOf(number, { plate: `浙B${String(10_000 + (number % 90_000))}` });
    }),
  );
  const records: ViolationRecord[] = [];
  const { imports } = here.deps;
  const deps = {
    ...here.deps,
    imports: {
      ...imports,
      enter: (some: readonly ViolationRecord[]) => {
        records.push(...some);
        return imports.enter(some);
      },
    },
  };
  const key = `violations/imports/${batchId}.jsonl`;
  here.objects.set(key, bytes);
  seconds.imported += await secondsOf(async () => {
    const file = await receiveFile(deps)({ key, size: bytes.length, etag: key });
    if (!file) throw new Error('The file was not taken');
    const { entered } = await runImport(deps)(file, never);
    if (entered !== count) throw new Error(`${entered} of ${count} rows were entered`);
  });
  here.objects.delete(key);
  seconds.bare += await secondsOf(() => writeBare(bare, records));
}

/** So many rows in signed files of the bureau, each file beside bare writes of its items. */
export async function importSuite(rows = 50_000): Promise<Figure[]> {
  for (const part of spans({ from: 0, count: rows }, rowsOfStore)) {
    const store = await startStore();
    const here = bureau(await store.table('imported'));
    const bare = await store.table('bare');
    for (const file of spans(part, rowsOfFile)) await measureFile(here, bare, file);
    await store.stop();
  }
  return [
    {
      suite,
      name: `${rows} rows in signed files against bare batch writes of the same items (time)`,
      value: seconds.imported / seconds.bare,
      unit: 'ratio',
      goal: 2,
    },
    { suite, name: 'rows imported a second', value: rows / seconds.imported, unit: 'per_second' },
    { suite, name: 'items written bare a second', value: rows / seconds.bare, unit: 'per_second' },
  ];
}
