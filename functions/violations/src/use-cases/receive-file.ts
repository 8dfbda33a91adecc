import { maximumFileBytes } from '@yilu/contracts/violation-files';
import { refuse } from '@yilu/kernel';
import type { FileFault } from '../domain/file-faults.js';
import { fileNamed, type ImportFile } from '../domain/import-file.js';
import type { ImportDeps, SignedFiles } from '../ports-import.js';

/** An object that was announced in the evidence store. */
export interface StoredObject {
  readonly key: string;
  readonly size: number;
  readonly etag: string;
}

type Believed = NonNullable<Awaited<ReturnType<SignedFiles['believe']>>>;

const mostRefusals = 20;

/** A first content under a number: to be worked off, or refused whole. */
function newFile(named: Named, { etag, read }: Believed, version: number, now: Date): ImportFile {
  const at = now.toISOString();
  const fresh = {
    ...named,
    version,
    etag,
    arrivedAt: at,
    refusedLater: [],
    mark: { row: 0, offset: 0 },
    entered: 0,
    unchanged: 0,
    badRows: 0,
    bad: [],
    workedMs: 0,
  };
  if (!read.ok) return { ...fresh, state: 'refused', refusal: read.refusal, endedAt: at };
  return { ...fresh, state: 'running', file: read.value, mark: read.value.start };
}

type Named = Pick<ImportFile, 'key' | 'batchId' | 'kind' | 'format'>;

/** What the file of a number is once another content came under it: the first one stands. */
function withLater(known: ImportFile, { etag, read }: Believed, now: Date): ImportFile {
  if (read.ok && read.value.mac === known.file?.mac)
    // The same bytes, put there anew: a run goes on in them.
    return known.state === 'running'
      ? { ...known, version: known.version + 1, etag, file: { ...known.file, etag } }
      : known;
  if (known.refusedLater.some((one) => one.etag === etag)) return known;
  const refusal: FileFault = read.ok ? 'file.batch_taken' : read.refusal;
  const refusedLater = [...known.refusedLater, { at: now.toISOString(), etag, refusal }].slice(-mostRefusals);
  return { ...known, version: known.version + 1, refusedLater };
}

/**
 * Takes note of a file that arrived: believes it or refuses it whole, before a row of it is written. The same content
 * again changes nothing, another one under a number in use is refused. Answers the file as it stands now.
 */
export const receiveFile =
  ({ imports, files, now, count }: Pick<ImportDeps, 'imports' | 'files' | 'now' | 'count'>) =>
  async ({ key, size, etag }: StoredObject): Promise<ImportFile | undefined> => {
    const name = fileNamed(key);
    if (!name) return undefined;
    const known = await imports.find(name.batchId);
    if (known?.etag === etag) return known;
    const named = { ...name, key };
    // By its size alone a file of nothing or of too much is refused unread.
    const bySize: FileFault | undefined =
      size === 0 ? 'file.empty' : size > maximumFileBytes ? 'file.too_large' : undefined;
    const believed = bySize ? { etag, read: refuse(bySize) } : await files.believe(named);
    // Announced and not there: the store is behind, or the object was removed; the queue tries again.
    if (!believed) throw new Error('Announced object is not there');
    const next =
      known && known.state !== 'refused'
        ? withLater(known, believed, now())
        : newFile(named, believed, (known?.version ?? 0) + 1, now());
    if (next === known) return next;
    if (!(await imports.save(next))) throw new Error(`Two contents came as ${name.batchId} at once`);
    const isRefused = next.state === 'refused' || next.refusedLater.length > (known?.refusedLater.length ?? 0);
    if (isRefused) count('ImportsRefused', 1);
    return next;
  };
