import type { PhotoRegion, ReportId, ReportPhotoId, StaffReportPhoto } from '@yilu/contracts';
import { sha256Of } from '../api/post-file.js';
import type { StaffApi } from '../api/staff-api.js';

/** What both a browser can show and the API takes: whoever marks a photograph has to see it. */
export const repairPhotoTypes = ['image/jpeg', 'image/webp'] as const;
export const isRepairPhoto = ({ type, size }: Pick<File, 'type' | 'size'>): boolean =>
  repairPhotoTypes.some((one) => one === type) && size <= largestBytes;
const largestBytes = 20_000_000;

const looks = 80;
const lookMilliseconds = 500;

type Uploading = Pick<StaffApi, 'addRepairPhoto' | 'getRepairPhoto' | 'completeRepairPhoto'>;

interface RepairPhoto {
  readonly photoId: string;
  readonly reportId: string;
  readonly file: File;
  readonly regions: readonly PhotoRegion[];
  readonly nothingToHide: boolean;
}

interface Outside {
  readonly put: (url: string, bytes: Blob) => Promise<void>;
  readonly pause: (milliseconds: number) => Promise<void>;
}
const outside: Outside = {
  put: async (url, body) => {
    const answer = await fetch(url, { method: 'PUT', body });
    if (!answer.ok) throw new Error(`The store answered ${answer.status}`);
  },
  pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/**
 * Sends a photograph of a repair with what has to be hidden of it, and waits until it was looked into: it comes back
 * public, or refused in words. The same number sent again goes on where it stopped.
 */
export async function sendRepairPhoto(
  api: Uploading,
  { photoId, reportId, file, regions, nothingToHide }: RepairPhoto,
  { put, pause }: Outside = outside,
): Promise<StaffReportPhoto> {
  const mediaType = repairPhotoTypes.find((type) => type === file.type);
  if (!mediaType) throw new Error('Not a photograph that can be marked here');
  const registered = await api.addRepairPhoto({
    photoId: photoId as ReportPhotoId,
    reportId: reportId as ReportId,
    sha256: await sha256Of(file),
    sizeBytes: file.size,
    mediaType,
    regions: [...regions],
    nothingToHide,
  });
  if (registered.state !== 'waiting') return registered;
  // A slice has no type of its own: the link takes the bytes as they are.
  for (const { from, sizeBytes, stored, url } of registered.parts)
    if (!stored && url) await put(url, file.slice(from, from + sizeBytes));
  let photo = await api.completeRepairPhoto(photoId);
  for (let look = 0; photo.state === 'waiting' && look < looks; look++) {
    await pause(lookMilliseconds);
    photo = await api.getRepairPhoto(photoId);
  }
  return photo;
}
