import { createHash } from 'node:crypto';
import { type PhotoPart, ReportPhotoId, type ReportPhotoView } from '@yilu/contracts';
import type { ReportPhoto } from '@yilu/feedback/domain/files';
import type { FeedbackStore } from '@yilu/feedback/ports';
import { loadSharp } from '@yilu/pictures/load-sharp';
import { type Call, eventually } from '../api-client.js';
import { plateRegion, type StreetScene, streetPicture } from './street-picture.js';

export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** A UUID that follows from a name: an interrupted start goes on with the same photograph, the same tip. */
export function uuidOf(name: string): string {
  const hex = sha256(name);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** As a camera writes it, in the time of the city: `2026:11:20 09:41:07`. */
const cameraTime = (at: Date) =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replaceAll('-', ':').replace('T', ' ');

/** A picture as phones send it, with when it was taken where that is said. */
export async function jpegOf(png: Buffer, takenAt?: Date): Promise<Uint8Array<ArrayBuffer>> {
  const sharp = await loadSharp();
  const written = takenAt && { DateTimeOriginal: cameraTime(takenAt), OffsetTimeOriginal: '+08:00' };
  const picture = written ? sharp(png).withMetadata({ exif: { IFD2: written } }) : sharp(png);
  return new Uint8Array(await picture.jpeg({ quality: 84 }).toBuffer());
}

/** Sends a file by the form that takes it and no other. */
export async function sendByForm(
  { url, fields }: { readonly url: string; readonly fields: Readonly<Record<string, string>> },
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([bytes], { type: mediaType }), 'picture');
  const stored = await fetch(url, { method: 'POST', body: form });
  if (!stored.ok) throw new Error(`The object store refused a demo picture: ${await stored.text()}`);
}

/** What an officer marks of such a picture. */
export const markingOf = ({ car = false }: StreetScene) => ({
  regions: car ? [plateRegion] : [],
  nothingToHide: !car,
});

type Registered = Pick<ReportPhotoView, 'photoId' | 'state'> & { readonly parts: readonly PhotoPart[] };

/** Draws a photograph and sends it in as a phone does: registered, its parts put to the store, completed. */
export async function sendPhoto(
  call: Call,
  { path, name, scene, more = {} }: { path: string; name: string; scene: StreetScene; more?: object },
): Promise<ReportPhotoId> {
  const bytes = await jpegOf(streetPicture(scene));
  const photoId = ReportPhotoId.parse(uuidOf(`photo of ${name}`));
  const file = { photoId, sha256: sha256(bytes), sizeBytes: bytes.length, mediaType: 'image/jpeg' };
  const { parts, state } = await call<Registered>('POST', path, { ...file, ...more });
  for (const { url, from, sizeBytes } of parts) {
    if (!url) continue;
    const put = await fetch(url, { method: 'PUT', body: bytes.subarray(from, from + sizeBytes) });
    if (!put.ok) throw new Error(`The object store refused a demo photograph: ${await put.text()}`);
  }
  if (state === 'waiting') await call('POST', `${path}/${photoId}/completion`);
  return photoId;
}

/** Waits until the city has looked into a photograph; read behind the API, which lets nobody ask so often. */
export const photoSettled = (store: Pick<FeedbackStore, 'find'>, photoId: ReportPhotoId): Promise<ReportPhoto> =>
  eventually(async () => {
    const [photo] = (await store.find({ photos: [photoId] })).photos;
    return photo?.state === 'waiting' ? undefined : photo;
  }, `The photograph ${photoId}`);
