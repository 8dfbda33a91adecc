import { type ConversationId, PhotoId, type PictureUpload, type SendPictureRequest } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import { accept, type Result } from '@yilu/kernel';
import { ownOpen } from '../domain/citizen-acts.js';
import type { Conversation, ExpectedPicture } from '../domain/conversation.js';
import { expectPicture, pictureKey } from '../domain/pictures.js';
import type { Deps, Found, Outcome } from '../ports.js';
import type { CitizenCommand } from './write-message.js';

interface Registered {
  readonly photoId: PhotoId;
  readonly registeredAt: string;
}

/** Registers a picture of either end, and gives the form that takes exactly its bytes. */
export async function registerPicture<R extends string>(
  { conversations, pictures, now, newId }: Deps,
  { command, conversationId }: { readonly command: Command; readonly conversationId: ConversationId },
  picture: SendPictureRequest,
  whose: (
    found: Found,
    at: Date,
  ) => Result<
    {
      readonly conversation: Conversation;
      readonly by: ExpectedPicture['by'];
      readonly events: Outcome<null>['events'];
    },
    R
  >,
) {
  const registered = await conversations.perform<Registered, R | 'assistance.too_many_pictures'>(
    command,
    { conversationId },
    (found) => {
      const at = now();
      const mine = whose(found, at);
      if (!mine.ok) return mine;
      const { conversation, by, events } = mine.value;
      const photoId = PhotoId.parse(newId());
      const step = expectPicture(conversation, by, photoId, picture, at);
      if (!step.ok) return step;
      const answer: Registered = { photoId, registeredAt: at.toISOString() };
      return accept({ conversation: step.value.next, events, answer });
    },
  );
  if (!registered.ok) return registered;
  // The form is made after the write and of the receipt's words alone, so a repeated request gets the same one.
  const { photoId, registeredAt } = registered.value;
  const upload = pictures.uploadForm(pictureKey(conversationId, photoId), picture, new Date(registeredAt));
  return accept<PictureUpload>({ photoId, upload });
}

/** A photograph of the citizen for the officer. */
export const sendPicture = (deps: Deps) => (own: CitizenCommand, picture: SendPictureRequest) =>
  registerPicture(deps, own, picture, ({ conversation }) => {
    const found = ownOpen(conversation, own.personId);
    return found.ok ? accept({ conversation: found.value, by: 'citizen' as const, events: [] }) : found;
  });
