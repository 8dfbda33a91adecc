import type { ConversationSubject, SendPictureRequest } from '@yilu/contracts';
import { maximumPhotoBytes } from '@yilu/contracts/constants';
import { sha256Hex } from '@yilu/evidence';
import { newKey } from '@/api/acts';
import { sendPicture, writeMessage } from '@/api/assistance';
import { Refused, type Trouble, troubleOf } from '@/api/problem';
import type { Shot } from '@/capture/camera';
import { asEvidence } from '@/capture/compress';
import { bytesOf, dropShot, keepShot, keptShot } from '@/capture/keep';
import { mediaTypeOf } from '@/capture/media-type';
import { upload } from '@/capture/upload';
import { store, stored } from '@/platform/storage';
import { createState } from '@/state/create-state';

/** What was written or photographed and has not reached the city yet. */
export interface Unsent {
  readonly id: string;
  readonly at: string;
  readonly text?: string;
  readonly picture?: { readonly file: string; readonly request: SendPictureRequest };
  /** Known to the city under this id; it shows in the thread once the store has it. */
  readonly photoId?: string;
  readonly percent?: number;
  readonly trouble?: Trouble;
}

// Below `draft:`: whoever signs out leaves nothing behind, whoever's session ended finds it again.
const name = 'draft:chat';

export const outbox = createState<readonly Unsent[]>(stored<Unsent[]>(name) ?? []);

function keep(next: readonly Unsent[]): void {
  store(name, next);
  outbox.set(next);
}
const change = (id: string, part: Partial<Unsent>): void =>
  keep(outbox.get().map((one) => (one.id === id ? { ...one, ...part } : one)));

/** Takes something out of the queue: it has arrived, or is not to be sent any more. */
export function drop(id: string): void {
  const one = outbox.get().find((unsent) => unsent.id === id);
  keep(outbox.get().filter((unsent) => unsent.id !== id));
  if (one?.picture) void dropShot(one.picture.file);
}

export const addText = (text: string): void =>
  keep([...outbox.get(), { id: newKey(), at: new Date().toISOString(), text }]);

/** Keeps a picture on the phone, to be sent when it can be. Answers why it cannot be sent at all. */
export async function addPicture(taken: Shot): Promise<'not_an_image' | 'too_large' | undefined> {
  const shot = await asEvidence(taken);
  const bytes = await bytesOf(shot);
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) return 'not_an_image';
  if (bytes.length > maximumPhotoBytes) return 'too_large';
  const id = newKey();
  const request = { sha256: sha256Hex(bytes), sizeBytes: bytes.length, mediaType };
  const file = await keepShot(id, shot);
  keep([...outbox.get(), { id, at: new Date().toISOString(), picture: { file, request } }]);
  return undefined;
}

/** Tries again what the city had refused. */
export const again = (id: string): void =>
  keep(outbox.get().map(({ trouble, ...one }) => (one.id === id || !trouble ? one : { ...one, trouble })));

interface Where {
  readonly conversationId: string;
  readonly screen?: string | undefined;
  readonly subject?: ConversationSubject | undefined;
}

async function sendOne(one: Unsent, { conversationId, screen, subject }: Where): Promise<void> {
  if (one.text !== undefined) {
    await writeMessage(conversationId, {
      text: one.text,
      ...(screen ? { screen } : {}),
      ...(subject ? { subject } : {}),
    });
    return drop(one.id);
  }
  const shot = one.picture && (await keptShot(one.picture.file));
  // The phone has cleared it away: nothing is left to send.
  if (!one.picture || !shot) return drop(one.id);
  const { photoId, upload: form } = await sendPicture(conversationId, one.picture.request);
  await upload(form, shot, (percent) => {
    outbox.set(outbox.get().map((unsent) => (unsent.id === one.id ? { ...unsent, percent } : unsent)));
  });
  return change(one.id, { photoId });
}

// Signed out, too often, or a clash: a reason to wait, never to give up what was said.
const passing = ({ problem }: Refused): boolean =>
  problem.status === 401 || problem.status === 429 || problem.code === 'command.busy';

let running = false;

/**
 * Sends what waits, one after the other in the order of writing. True when nothing is left to send; a refusal stays with
 * its message for the person to see.
 */
export async function sendWaiting(where: Where): Promise<boolean> {
  if (running) return false;
  running = true;
  try {
    for (;;) {
      const one = outbox.get().find(({ photoId, trouble }) => !photoId && !trouble);
      if (!one) return true;
      try {
        await sendOne(one, where);
      } catch (fault) {
        if (!(fault instanceof Refused) || passing(fault)) return false;
        change(one.id, { trouble: troubleOf(fault) });
      }
    }
  } finally {
    running = false;
  }
}
