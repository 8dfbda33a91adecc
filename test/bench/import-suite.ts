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

/** So many rows in signed files of the bureau: believed, read, entered; each file beside bare writes of its items. */
export async function importSuite(rows = 50_000): Promise<Figure[]> {
  const store = await startStore();
  const [table, bare] = [await store.table('imported'), await store.table('bare')];
  const here = bureau(table);
  const seconds = { imported: 0, bare: 0 };
  for (let from = 0; from < rows; from += rowsOfFile) {
    const count = Math.min(rowsOfFile, rows - from);
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
    const take = async (key: string) => {
      here.objects.set(key, bytes);
      const file = await receiveFile(deps)({ key, size: bytes.length, etag: key });
      if (!file) throw new Error('The file was not taken');
      return runImport(deps)(file, never);
    };
    seconds.imported += await secondsOf(async () => {
      const { entered } = await take(`violations/imports/${batchId}.jsonl`);
      if (entered !== count) throw new Error(`${entered} of ${count} rows were entered`);
    });
    seconds.bare += await secondsOf(() => writeBare(bare, records));
  }
  await store.stop();
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
