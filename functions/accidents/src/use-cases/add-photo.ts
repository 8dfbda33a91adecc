import { type AddPhotoRequest, type CaseChanged, PhotoId, type PhotoUpload } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import { seatOf } from '../domain/lifecycle.js';
import { photoSentBefore, addPhoto as register, renewPhoto } from '../domain/photographs.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { changed } from './outcome.js';

interface Registered extends CaseChanged {
  readonly photoId: PhotoId;
  readonly registeredAt: string;
}

/**
 * Registers a photograph and gives the form that takes exactly its bytes, straight to the evidence store. The same
 * picture again is the same photograph: with a fresh form while it is on its way, and nothing new once it is stored.
 */
export const addPhoto =
  ({ cases, photos, vault, now, newId }: Deps) =>
  async ({ command, personId, actingFor, caseId, deviceTime }: PartyCommand, request: AddPhotoRequest) => {
    const registered = await cases.perform(command, { caseId }, async ({ accident }) => {
      const seat = seatOf(accident, personId, actingFor);
      if (!seat.ok) return seat;
      const { accident: present, role } = seat.value;
      const at = now();
      const registeredAt = at.toISOString();
      const known = photoSentBefore(present, role, request);
      if (known?.state === 'stored')
        return accept({ events: [], answer: { ...changed(present), photoId: known.photoId, registeredAt } });
      if (known) {
        const renewed = renewPhoto(present, known, at);
        if (!renewed.ok) return renewed;
        const answer: Registered = { ...changed(renewed.value), photoId: known.photoId, registeredAt };
        return accept({ accident: renewed.value, events: [], answer });
      }
      const photoId = PhotoId.parse(newId());
      const original = request.exif && (await vault.seal('photo_original', caseId, JSON.stringify(request.exif)));
      const step = register(present, role, photoId, request, { at, deviceTime, original });
      if (!step.ok) return step;
      const answer: Registered = { ...changed(step.value.next), photoId, registeredAt };
      return accept({ accident: step.value.next, events: step.value.events, answer });
    });
    if (!registered.ok) return registered;
    // The form is made after the write and of the receipt's words alone, so a repeated request gets the same one.
    const { photoId, registeredAt, ...kase } = registered.value;
    const upload = await photos.uploadForm(kase.caseId, { ...request, photoId }, new Date(registeredAt));
    return accept({ ...kase, photoId, upload: { ...upload } }) satisfies Result<PhotoUpload, never>;
  };
