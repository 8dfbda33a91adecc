import type { AddEvidenceRequest, EvidenceForm, RecordId } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { type AddEvidenceRefusal, addDocument, emptyEvidence } from '../domain/evidence.js';
import { relationTo } from '../domain/relation.js';
import type { Deps, Outcome } from '../ports.js';
import type { CitizenCommand } from './commands.js';

interface Registered {
  readonly documentId: string;
  readonly key: string;
  readonly registeredAt: string;
}
type Refusal = AddEvidenceRefusal | 'violations.not_found' | 'defence.record_erased';

/**
 * Registers a file of evidence and gives the form that takes exactly its bytes, straight to the evidence store. The same
 * file again is the same document with a fresh form.
 */
export const addEvidence =
  ({ store, pictures, now, newId }: Pick<Deps, 'store' | 'pictures' | 'now' | 'newId'>) =>
  async ({ command, personId }: CitizenCommand, recordId: RecordId, request: AddEvidenceRequest) => {
    const ref = { recordId, personId };
    const registered = await store.perform(
      command,
      { records: [recordId], persons: [personId], evidence: [ref] },
      ({ records: [record], persons: [person], evidence }): Result<Outcome<Registered>, Refusal> => {
        const at = now();
        if (!record || !relationTo(record, person, dayOf(at))) return refuse('violations.not_found');
        // A reply to an officer's question brings documents too: a defence that is pending closes nothing.
        if (record.status === 'erased') return refuse('defence.record_erased');
        const documentId = newId();
        const key = `violations/defences/${recordId}/${personId}/${documentId}`;
        const added = addDocument(evidence[0] ?? emptyEvidence(ref), request, { documentId, key, at });
        if (!added.ok) return added;
        const { file, document } = added.value;
        const { registeredAt } = document;
        return accept({
          evidence: [file],
          answer: { documentId: document.documentId, key: document.key, registeredAt },
        });
      },
    );
    if (!registered.ok) return registered;
    // Made after the write and of the receipt's words alone, so that a repeated request gets the same form.
    const { documentId, key, registeredAt } = registered.value;
    const picture = { sha256: request.sha256, sizeBytes: request.bytes, mediaType: request.mediaType };
    const form: EvidenceForm = { documentId, ...pictures.uploadForm(key, picture, new Date(registeredAt)) };
    return accept(form);
  };
