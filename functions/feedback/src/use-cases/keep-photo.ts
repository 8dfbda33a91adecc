import { createHash } from 'node:crypto';
import type { AddReportPhotoRequest, ReportPhotoId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { ObjectBytes } from '@yilu/http/object-bytes';
import { accept, type Result, refuse } from '@yilu/kernel';
import { newPhoto } from '../domain/photo-registering.js';
import type { Deps, Outcome } from '../ports.js';

interface Came {
  readonly command: Command;
  /** Of the client that sent it. */
  readonly keyId: string;
  readonly photoId: ReportPhotoId;
  readonly mediaType: AddReportPhotoRequest['mediaType'];
}

/**
 * Keeps a photograph that came inside a request, as those of Open311's clients do: registered first, then stored, and
 * looked into by the job like every other. Sent again under its number it is the same one.
 */
export const keepPhoto =
  ({ store, bytes, now }: Pick<Deps, 'store' | 'now'> & { readonly bytes: Pick<ObjectBytes, 'write'> }) =>
  async (
    file: Uint8Array<ArrayBuffer>,
    { command, keyId, photoId, mediaType }: Came,
  ): Promise<Result<ReportPhotoId, 'feedback.photo_taken' | CommandRefusal>> => {
    const sha256 = createHash('sha256').update(file).digest('hex');
    const photo = newPhoto({ sha256, sizeBytes: file.length, mediaType }, { photoId, by: { keyId }, at: now() });
    const registered = await store.perform(
      command,
      { photos: [photoId] },
      ({ photos: [known] }): Result<Outcome<null>, 'feedback.photo_taken'> => {
        if (!known) return accept({ photos: [photo], answer: null });
        return known.sha256 === sha256 && known.by.keyId === keyId
          ? accept({ answer: null })
          : refuse('feedback.photo_taken');
      },
    );
    if (!registered.ok) return registered;
    await bytes.write(photo.originalKey, file, mediaType);
    return accept(photoId);
  };
