import { PersonId, RecordId } from '@yilu/contracts';
import { isMp4, mp4Seconds } from '@yilu/evidence/mp4';
import { imageKind } from '@yilu/evidence/picture-kind';
import { accept } from '@yilu/kernel';
import { type Arrived, settled } from '../domain/evidence.js';
import type { DefenceDocument } from '../domain/files.js';
import type { Deps, ReadEvidence } from '../ports.js';
import { applied, stepOf } from './applied.js';

const keyPattern = /^violations\/defences\/([0-9A-Z]{12,20})\/([0-9a-f-]{36})\/([0-9a-f-]{36})$/;
const firstBytes = 32;

function kindOf(first: Uint8Array): DefenceDocument['mediaType'] | undefined {
  const kind = imageKind(first);
  if (kind === 'image/heic') return undefined;
  return kind ?? (isMp4(first) ? 'video/mp4' : undefined);
}

/** What a stored file is, by its own bytes; throws where it is announced and not there, so that the queue tries again. */
async function lookAt(read: ReadEvidence, key: string, size: number): Promise<Arrived> {
  const span = async (from: number, length: number) => {
    const bytes = await read(key, from, length);
    if (!bytes) throw new Error('Announced object is not there');
    return bytes;
  };
  const kind = kindOf(await span(0, firstBytes));
  return { size, kind, ...(kind === 'video/mp4' ? { seconds: await mp4Seconds(span, size) } : {}) };
}

/**
 * Settles a file of evidence that has arrived: stored, or refused with its reason while everything else is kept. What was
 * never registered, or is settled already, changes nothing.
 */
export const settleEvidence =
  ({ store, read }: Pick<Deps, 'store'> & { readonly read: ReadEvidence }) =>
  async ({ key, size }: { readonly key: string; readonly size: number }): Promise<void> => {
    const [, record, person, documentId] = keyPattern.exec(key) ?? [];
    const recordId = RecordId.safeParse(record);
    const personId = PersonId.safeParse(person);
    if (!recordId.success || !personId.success || !documentId) return;
    const arrived = await lookAt(read, key, size);
    const ref = { recordId: recordId.data, personId: personId.data };
    const outcome = await store.perform<null, never>(
      stepOf('settleEvidence', documentId),
      { evidence: [ref] },
      ({ evidence: [file] }) => {
        const next = file && settled(file, documentId, arrived);
        return accept({ evidence: next ? [next] : [], answer: null });
      },
    );
    applied(outcome, documentId);
  };
