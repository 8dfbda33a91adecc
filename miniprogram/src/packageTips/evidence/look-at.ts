import type { AddTipMediaRequest, Location } from '@yilu/contracts';
import { isMp4, mp4MadeAt, mp4Seconds } from '@yilu/evidence/mp4';
import type { Shot } from '@/capture/camera';
import { asEvidence } from '@/capture/compress';
import { cameraWords } from '@/capture/exif';
import { bytesOf } from '@/capture/keep';
import { mediaTypeOf } from '@/capture/media-type';

/** The city's limits; larger files are refused by its API too. */
const mostBytes = { 'image/jpeg': 20_000_000, 'video/mp4': 100_000_000 } as const;

export type FileRefusal =
  | 'not_original'
  | 'too_large'
  | 'film_short'
  | 'film_long'
  | 'film_unreadable'
  | 'film_quicktime'
  | 'same';

/** What a file is by its own bytes. */
export interface Seen {
  readonly shot: Shot;
  readonly bytes: Uint8Array;
  readonly mediaType: AddTipMediaRequest['mediaType'];
  readonly writtenAt?: string;
  readonly place?: Location;
}
type Looked = Seen | { readonly refusal: FileRefusal };

/** What an iPhone's browser hands over in place of an MP4. */
const isQuickTime = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...Array.from(bytes.subarray(4, 12))) === 'ftypqt  ';

const sized = (seen: Seen): Looked => (seen.bytes.length > mostBytes[seen.mediaType] ? { refusal: 'too_large' } : seen);

async function film(shot: Shot, bytes: Uint8Array, { min, max }: { min: number; max: number }): Promise<Looked> {
  const read = async (from: number, length: number) => bytes.subarray(from, from + length);
  // A header with the widest fields is more than engines of 2018 can read.
  const seconds = await mp4Seconds(read, bytes.length).catch(() => undefined);
  if (seconds === undefined) return { refusal: 'film_unreadable' };
  if (seconds < min) return { refusal: 'film_short' };
  if (seconds > max) return { refusal: 'film_long' };
  const madeAt = await mp4MadeAt(read, bytes.length).catch(() => undefined);
  return sized({ shot, bytes, mediaType: 'video/mp4', ...(madeAt ? { writtenAt: madeAt.toISOString() } : {}) });
}

/**
 * Looks at a file before anything of it is sent: whether it is a camera's own, how long a film lasts, and what the camera
 * wrote of time and place. A HEIC becomes a JPEG here, because the city keeps nothing else; its own words are read first.
 */
export async function lookAt(shot: Shot, seconds: { readonly min: number; readonly max: number }): Promise<Looked> {
  const original = await bytesOf(shot);
  if (isMp4(original)) return film(shot, original, seconds);
  if (isQuickTime(original)) return { refusal: 'film_quicktime' };
  const kind = mediaTypeOf(original);
  if (kind !== 'image/jpeg' && kind !== 'image/heic') return { refusal: 'not_original' };
  const { takenAt, location } = cameraWords(original);
  const words = { ...(takenAt ? { writtenAt: takenAt } : {}), ...(location ? { place: location } : {}) };
  if (kind === 'image/jpeg') return sized({ shot, bytes: original, mediaType: kind, ...words });
  const drawn = await asEvidence(shot);
  const bytes = await bytesOf(drawn);
  if (mediaTypeOf(bytes) !== 'image/jpeg') return { refusal: 'not_original' };
  return sized({ shot: drawn, bytes, mediaType: 'image/jpeg', ...words });
}
