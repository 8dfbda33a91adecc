import { DeviceRow, RecordRow } from '@yilu/contracts/violation-files';
import { accept, maskPhone, type Result, refuse } from '@yilu/kernel';
import type * as z from 'zod';
import { type EnteredDevices, enterDevice } from '../domain/entered-device.js';
import { enteredRecord } from '../domain/entered-record.js';
import type { ViolationRecord } from '../domain/files.js';
import type { BadRow, ImportFile, Tally } from '../domain/import-file.js';
import type { RowFault } from '../domain/row-faults.js';
import { fieldsOfLine } from '../domain/row-text.js';
import type { ImportDeps, RowLine } from '../ports-import.js';
import { applied, stepOf } from './applied.js';

/** Rows of a file into the store; whatever was done of them before, the tally is the same. */
export type TakeRows = (file: ImportFile, lines: readonly RowLine[]) => Promise<Tally>;

/** A row of the shape agreed on, or what is wrong with it. */
function shaped<T>(schema: z.ZodType<T>, { text }: RowLine, columns?: readonly string[]): Result<T, RowFault> {
  if (text === undefined) return refuse({ code: 'row.too_long' });
  const fields = fieldsOfLine(text, columns);
  if (!fields.ok) return fields;
  const row = schema.safeParse(fields.value);
  if (row.success) return accept(row.data);
  const [issue] = row.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ').slice(0, 100) : undefined;
  return refuse(
    unknown ? { code: 'row.unknown_field', of: unknown } : { code: 'row.field', of: issue?.path.join('.') ?? '' },
  );
}

const rowsAtOnce = 100;

/** Records that a file brings: entered where they are not there yet, left alone where they are. */
export function takeRecords(deps: ImportDeps): TakeRows {
  const { imports, vault, sha256 } = deps;

  async function withContact(record: ViolationRecord, phone: string | undefined): Promise<ViolationRecord> {
    if (!phone) return record;
    const { recordId: owner } = record;
    return { ...record, contact: { phone: await vault.seal('phone', owner, phone), owner, masked: maskPhone(phone) } };
  }

  async function recordOf(line: RowLine, file: ImportFile, context: Parameters<typeof enteredRecord>[2]) {
    const row = shaped(RecordRow, line, file.file?.columns);
    if (!row.ok) return row;
    // Ten digits are soon guessed from a hash, so the phone is no part of it.
    const { ownerPhone, ...hashed } = row.value;
    const of = { number: line.mark.row, rowHash: sha256(JSON.stringify(hashed)) };
    const record = enteredRecord(row.value, of, context);
    return record.ok ? accept(await withContact(record.value, ownerPhone)) : record;
  }

  return async (file, lines) => {
    const context = { ...deps, catalogues: await deps.catalogues(), batchId: file.batchId, now: deps.now() };
    const read = await Promise.all(lines.map(async (line) => ({ line, read: await recordOf(line, file, context) })));
    const bad: BadRow[] = [];
    const fresh = new Map<string, ViolationRecord>();
    const repeated: ViolationRecord[] = [];
    for (const { line, read: record } of read) {
      if (!record.ok) bad.push({ row: line.mark.row, ...record.refusal });
      else if (fresh.has(record.value.recordId)) repeated.push(record.value);
      else fresh.set(record.value.recordId, record.value);
    }
    const records = [...fresh.values()];
    const groups = Array.from({ length: Math.ceil(records.length / rowsAtOnce) }, (_none, at) =>
      imports.enter(records.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce)),
    );
    const existing = (await Promise.all(groups)).flat();

    let [entered, unchanged] = [0, 0];
    const settle = (
      record: ViolationRecord,
      there: Pick<ViolationRecord, 'rowHash' | 'batchId' | 'row'> | undefined,
    ) => {
      // What this very row wrote before its run was cut off counts as entered now.
      if (!there || (there.batchId === record.batchId && there.row === record.row)) entered += 1;
      else if (there.rowHash === record.rowHash) unchanged += 1;
      else bad.push({ row: record.row, recordId: record.recordId, code: 'row.differs', of: record.recordId });
    };
    records.forEach((record, at) => {
      settle(record, existing[at]);
    });
    for (const record of repeated) settle(record, fresh.get(record.recordId));
    return { entered, unchanged, bad: bad.sort((one, other) => one.row - other.row) };
  };
}

const devicesAtOnce = 25;

/** Certificates of devices: a newer one takes the place of an older, never the other way. */
export const takeDevices =
  ({ store }: ImportDeps): TakeRows =>
  async (file, lines) => {
    const bad: BadRow[] = [];
    const rows: DeviceRow[] = [];
    for (const line of lines) {
      const row = shaped(DeviceRow, line, file.file?.columns);
      if (!row.ok) bad.push({ row: line.mark.row, ...row.refusal });
      else if (row.value.validUntil < row.value.validFrom)
        bad.push({ row: line.mark.row, code: 'row.validity', of: row.value.deviceId });
      else rows.push(row.value);
    }
    const tally = { entered: 0, unchanged: 0 };
    for (let from = 0; from < rows.length; from += devicesAtOnce) {
      const some = rows.slice(from, from + devicesAtOnce);
      const step = stepOf('enterDevices', `${file.batchId}:${file.etag}:${lines[0]?.mark.row}:${from}`);
      const wanted = { devices: [...new Set(some.map(({ deviceId }) => deviceId))] };
      const outcome = await store.perform<Omit<EnteredDevices, 'devices'>, never>(
        step,
        wanted,
        ({ devices: known }) => {
          const { devices, ...counts } = some.reduce(enterDevice(known), { devices: [], entered: 0, unchanged: 0 });
          return accept({ devices, answer: counts });
        },
      );
      const { entered, unchanged } = applied(outcome, step.key);
      tally.entered += entered;
      tally.unchanged += unchanged;
    }
    return { ...tally, bad };
  };
