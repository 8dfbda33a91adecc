import { createHash } from 'node:crypto';
import { type AddReportPhotoRequest, type OwnReportPhoto, ReportPhotoId } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import type { PhotoTaker, ReportPhoto } from '../domain/files.js';
import { counted, isSame, newPhoto, uploadIsOpen } from '../domain/photo-registering.js';
import { ownPhotoView } from '../domain/photo-view.js';
import type { Outcome } from '../ports.js';
import type { TakingDeps } from '../ports-photos.js';
import type { CitizenCommand } from './commands.js';
import { partsOfUpload, type Registered, registeredOf } from './photo-upload.js';

type Refusal = 'feedback.photo_taken' | 'feedback.photos_of_day';

/**
 * The command with a receipt that says of nobody which photograph is his: a report without a name may take it up. Whoever
 * asks again under his key finds it all the same.
 */
const nameless = ({ command, personId }: CitizenCommand): Command => ({
  ...command,
  actor: 'photograph',
  key: createHash('sha256').update(`${personId}#${command.key}`).digest('base64url'),
});

/**
 * Registers a photograph and answers the links that take its parts. Registered again, after a day without a network
 * too, it is the same one, with what of it is there already.
 */
export const addReportPhoto = (deps: TakingDeps) => async (sent: CitizenCommand, request: AddReportPhotoRequest) => {
  const { personId, provider } = sent;
  const { store, uploads, now, newId, pictures } = deps;
  const photoId = request.photoId ?? ReportPhotoId.parse(newId());
  const by: PhotoTaker = { personId, provider };
  const day = { personId, on: dayOf(now()) };
  const registered = await store.perform(
    nameless(sent),
    { photos: [photoId], photoDays: [day] },
    async ({ photos: [known], photoDays: [today] }): Promise<Result<Outcome<Registered>, Refusal>> => {
      const at = now();
      if (known && !isSame(known, by, request)) return refuse('feedback.photo_taken');
      if (known && uploadIsOpen(known, at)) return accept({ answer: registeredOf(known) });
      const more = counted(today, personId, at);
      if (!more.ok) return more;
      const fresh = known ?? newPhoto(request, { photoId, by, at });
      // What is begun and not written down, the store gives up by itself.
      const uploadId = await uploads.begin(fresh.originalKey, request.mediaType);
      const version = known ? known.version + 1 : 1;
      const photo: ReportPhoto = { ...fresh, version, uploadId, registeredAt: at.toISOString() };
      return accept({ photos: [photo], photoDays: [more.value], answer: registeredOf(photo) });
    },
  );
  if (!registered.ok) return registered;
  const { value } = registered;
  const parts = await partsOfUpload(deps, value);
  const urlOf = (key: string) => pictures.viewUrl(key, now());
  const view: OwnReportPhoto = ownPhotoView(
    { ...newPhoto(request, { photoId, by, at: now() }), ...value },
    parts,
    urlOf,
  );
  return accept(view);
};
