import { ConversationId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { settlePicture as settle } from '../domain/pictures.js';
import type { Deps } from '../ports.js';

const keyPattern = /^assistance\/([0-9a-f-]{36})\/([0-9a-f-]{36})$/;

export interface StoredObject {
  readonly key: string;
  readonly size: number;
  /** First bytes of the object. */
  readonly first: Uint8Array;
}

/** A picture that has arrived takes its place in the thread. One never announced, or settled already, changes nothing. */
export const settlePicture =
  ({ conversations, now }: Pick<Deps, 'conversations' | 'now'>) =>
  async ({ key, size, first }: StoredObject): Promise<void> => {
    const [, id, photoId] = keyPattern.exec(key) ?? [];
    const conversationId = ConversationId.safeParse(id);
    if (!conversationId.success || !photoId) return;
    const command = { actor: 'event', operation: 'settlePicture', key: photoId, hash: key };
    const outcome = await conversations.perform<null, never>(
      command,
      { conversationId: conversationId.data },
      ({ conversation }) => {
        const step = conversation && settle(conversation, photoId, { size, first }, now());
        if (!step) return accept({ events: [], answer: null });
        return accept({ conversation: step.next, lines: step.lines, events: step.events, answer: null });
      },
    );
    // Busy: the queue delivers it again.
    if (!outcome.ok) throw new Error(`Picture ${photoId} could not be settled: ${outcome.refusal}`);
  };
