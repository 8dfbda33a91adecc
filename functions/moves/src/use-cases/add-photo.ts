import { type AddMovePhotoRequest, type MovePhotoForm, MovePhotoId } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';

interface Registered {
  readonly photoId: MovePhotoId;
  readonly registeredAt: string;
}

/** Registers a photograph and gives the form that takes exactly its bytes, straight to the store. */
export const addPhoto =
  ({ store, pictures, now, newId }: Deps) =>
  async ({ command, personId }: CitizenCommand, request: AddMovePhotoRequest) => {
    const keyOf = (photoId: MovePhotoId) => `moves/originals/${personId}/${photoId}`;
    const registered = await store.perform<Registered, 'session.ended'>(
      command,
      { persons: [personId] },
      ({ persons: [person] }) => {
        if (person?.ended) return refuse('session.ended');
        const photoId = MovePhotoId.parse(newId());
        const registeredAt = now().toISOString();
        const { mediaType } = request;
        return accept({
          photos: [{ photoId, version: 1, personId, key: keyOf(photoId), mediaType, registeredAt }],
          answer: { photoId, registeredAt },
        });
      },
    );
    if (!registered.ok) return registered;
    // Made after the write and of the receipt's words alone, so that a repeated request gets the same form.
    const { photoId, registeredAt } = registered.value;
    const form: MovePhotoForm = { photoId, ...pictures.uploadForm(keyOf(photoId), request, new Date(registeredAt)) };
    return accept(form);
  };
