import { advanced, type ImportFile, type Mark, type Tally } from '../domain/import-file.js';
import type { ImportDeps, RowLine } from '../ports-import.js';
import { takeDevices, takeRecords } from './import-rows.js';

/** Longer than any Lambda here may run: whoever held an older lease is gone. */
const leaseMs = 60_000;
const rowsAtOnce = 1_000;
const checkpointMs = 2_000;

/** Lines in portions of one size, however they came. */
async function* portions(lines: AsyncIterable<readonly RowLine[]>): AsyncGenerator<RowLine[]> {
  let waiting: RowLine[] = [];
  for await (const some of lines) {
    waiting.push(...some);
    for (; waiting.length >= rowsAtOnce; waiting = waiting.slice(rowsAtOnce)) yield waiting.slice(0, rowsAtOnce);
  }
  if (waiting.length > 0) yield waiting;
}

type Left = Pick<ImportFile, 'leasedUntil' | 'endedAt'>;

function without<T extends Left>({ leasedUntil: _leased, endedAt: _ended, ...file }: T): Omit<T, keyof Left> {
  return file;
}

/**
 * Works a file off until it is done or time is up, and writes down from time to time how far it came, so that the next
 * run goes on there. Never two at once: whoever finds the lease taken, or loses it, leaves the file alone.
 */
export function runImport(deps: ImportDeps) {
  const { imports, files, now, count } = deps;
  const takers = { records: takeRecords(deps), devices: takeDevices(deps) };

  return async (found: ImportFile, until: Date): Promise<ImportFile> => {
    const { file: content } = found;
    const leased = found.leasedUntil !== undefined && found.leasedUntil > now().toISOString();
    if (found.state !== 'running' || !content || leased) return found;
    const begun = now().getTime();
    let file = found;
    let saved = begun;
    /** False where somebody else took the file over. */
    const save = async (state: ImportFile['state'], change: Partial<ImportFile> = {}): Promise<boolean> => {
      const at = now().getTime();
      const lease = { leasedUntil: new Date(at + leaseMs).toISOString() };
      const next = { ...without(file), ...change, version: file.version + 1, workedMs: file.workedMs + at - saved };
      const written: ImportFile = {
        ...next,
        state,
        ...(state === 'running' ? lease : { endedAt: now().toISOString() }),
      };
      if (!(await imports.save(written))) return false;
      file = written;
      saved = at;
      return true;
    };

    if (!(await save('running'))) return found;
    const lines = await files.rows(file.key, content, file.mark);
    if (!lines) {
      if (await save('refused', { refusal: 'file.changed' })) count('ImportsRefused', 1);
      return file;
    }
    for await (const some of portions(lines)) {
      const tally: Tally = await takers[file.kind](file, some);
      const mark: Mark = some.at(-1)?.mark ?? file.mark;
      file = advanced(file, mark, tally);
      if (now() >= until) break;
      if (now().getTime() - saved >= checkpointMs && !(await save('running'))) return file;
    }
    if (file.mark.row >= content.rows) {
      if ((await save('done')) && file.badRows > 0) count('ImportRowsRefused', file.badRows);
      return file;
    }
    // Let go at once, so that the next run need not wait for the lease to end.
    const { leasedUntil: _leased, ...free } = file;
    const left = { ...free, version: file.version + 1, workedMs: file.workedMs + now().getTime() - saved };
    await imports.save(left);
    return left;
  };
}
