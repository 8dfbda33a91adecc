import type { AddMovePhotoRequest } from '@yilu/contracts';
import { keptShots } from '@/capture/kept-shots';
import { lapsedPhotos } from './lapsed-photos';

/** A photograph of a request, kept on the phone until the request is made. */
export interface MovePhoto {
  readonly id: string;
  readonly request: AddMovePhotoRequest;
  /** Where the phone keeps it. */
  readonly file: string;
  readonly photoId?: string;
  /** When the store had it. */
  readonly sentAt?: string;
}

/** The photographs of the one request that is being written. */
export const keptPhotos = keptShots<MovePhoto>({ form: 'draft:move:photos', field: 'photos', files: 'move-files' });

/** Takes out what the city has forgotten by now: it could only be refused. */
export function dropLapsed(now: Date): void {
  const lapsed = lapsedPhotos(keptPhotos.get(), now);
  if (lapsed.length > 0) keptPhotos.change((all) => all.filter((photo) => !lapsed.includes(photo)));
  void keptPhotos.dropOrphans();
}
