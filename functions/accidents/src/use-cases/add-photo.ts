import { type AddPhotoRequest, type CaseChanged, PhotoId, type PhotoUpload } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import { seatOf } from '../domain/lifecycle.js';
import { addPhoto as register } from '../domain/photographs.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { changed } from './outcome.js';

interface Registered extends CaseChanged {
  readonly photoId: PhotoId;
  readonly registeredAt: string;
}

/** Registers a photograph and gives the form that takes exactly its bytes, straight to the evidence store. */
export const addPhoto =
  ({ cases, photos, now, newId }: Deps) =>
  async ({ command, personId, caseId }: PartyCommand, request: AddPhotoRequest) => {
    const registered = await cases.perform(command, { caseId }, ({ accident }) => {
      const seat = seatOf(accident, personId);
      if (!seat.ok) return seat;
      const at = now();
      const photoId = PhotoId.parse(newId());
      const step = register(seat.value.accident, seat.value.role, photoId, request, at);
      if (!step.ok) return step;
      const answer: Registered = { ...changed(step.value.next), photoId, registeredAt: at.toISOString() };
      return accept({ accident: step.value.next, events: step.value.events, answer });
    });
    if (!registered.ok) return registered;
    // The form is made after the write and of the receipt's words alone, so a repeated request gets the same one.
    const { photoId, registeredAt, ...kase } = registered.value;
    const upload = await photos.uploadForm(kase.caseId, { ...request, photoId }, new Date(registeredAt));
    return accept({ ...kase, photoId, upload: { ...upload } }) satisfies Result<PhotoUpload, never>;
  };
