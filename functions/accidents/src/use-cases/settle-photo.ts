import { CaseId } from '@yilu/contracts';
import { arrivalRefusal } from '@yilu/evidence/picture-kind';
import { accept } from '@yilu/kernel';
import { settlePhoto as settle } from '../domain/photographs.js';
import type { Deps } from '../ports.js';

const keyPattern = /^accidents\/([0-9a-f-]{36})\/([0-9a-f-]{36})$/;

export interface StoredObject {
  readonly key: string;
  readonly size: number;
  /** First bytes of the object. */
  readonly first: Uint8Array;
}

/**
 * Settles a photograph that has arrived: stored, or refused with its reason while the rest of the case is kept. What
 * was never registered, or is settled already, changes nothing.
 */
export const settlePhoto =
  ({ cases, now }: Pick<Deps, 'cases' | 'now'>) =>
  async ({ key, size, first }: StoredObject): Promise<void> => {
    const [, id, photoId] = keyPattern.exec(key) ?? [];
    const caseId = CaseId.safeParse(id);
    if (!caseId.success || !photoId) return;
    const command = { actor: 'event', operation: 'settlePhoto', key: photoId, hash: key };
    const outcome = await cases.perform<null, never>(command, { caseId: caseId.data }, ({ accident }) => {
      const photo = accident?.photos.find((one) => one.photoId === photoId);
      if (!accident || !photo) return accept({ events: [], answer: null });
      const step = settle(accident, photoId, arrivalRefusal(photo, { size, first }), now());
      if (!step) return accept({ events: [], answer: null });
      return accept({ accident: step.next, events: step.events, answer: null });
    });
    // Busy: the queue delivers it again.
    if (!outcome.ok) throw new Error(`Photograph ${photoId} could not be settled: ${outcome.refusal}`);
  };
