import type { AddPhotoRequest, Location } from '@yilu/contracts';
import { maximumPhotoBytes, type PartyRole, type PhotoShot } from '@yilu/contracts/constants';
import { newKey } from '@/api/acts';
import { linkCapture } from '@/offline/chain';
import { perform } from '@/offline/perform';
import { online } from '@/platform/network';
import type { Shot } from './camera';
import { asEvidence } from './compress';
import { cameraWords } from './exif';
import { hashOf } from './hash';
import { bytesOf, keepShot } from './keep';
import { mediaTypeOf } from './media-type';
import { pixelsOf } from './pixels';
import { type Weakness, weaknessIn } from './weakness';

/** Why a shot cannot be evidence at all; anything else is taken, with a warning at most. */
export type CaptureRefusal = 'not_an_image' | 'too_large';

const patienceMs = 1_500;

/** Undefined also where this phone cannot look, or not soon: a photograph is never held back for it. */
function weaknessOf(picture: Shot, shot: PhotoShot): Promise<Weakness | undefined> {
  const looked = pixelsOf(picture).then((pixels) => weaknessIn(pixels, shot));
  const patience = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), patienceMs);
  });
  return Promise.race([looked, patience]).catch(() => undefined);
}

const same = (one: Shot, other: Shot): boolean =>
  'file' in one ? 'file' in other && one.file === other.file : 'path' in other && one.path === other.path;

type Captured = { readonly weakness?: Weakness } | { readonly refusal: CaptureRefusal };

async function captureNow(
  caseId: string,
  shot: PhotoShot,
  taken: Shot,
  at: Date,
  where: Promise<Location | undefined>,
  guest?: PartyRole,
): Promise<Captured> {
  const original = await bytesOf(taken);
  const picture = await asEvidence(taken);
  const bytes = await bytesOf(picture);
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) return { refusal: 'not_an_image' };
  if (bytes.length > maximumPhotoBytes) return { refusal: 'too_large' };
  const weakness = await weaknessOf(picture, shot);
  const file = await keepShot(newKey(), picture);
  const sha256 = await hashOf(bytes);
  const originalSha256 = same(taken, picture) ? sha256 : await hashOf(original);
  const location = await where;
  const capturedAt = at.toISOString();
  const body: AddPhotoRequest = {
    shot,
    sha256,
    sizeBytes: bytes.length,
    mediaType,
    capturedAt,
    ...(location ? { location } : {}),
    link: linkCapture(caseId, { at: capturedAt, kind: 'photo', content: sha256 }),
    capturedOffline: !online.get(),
    exif: { ...cameraWords(original), originalSha256 },
  };
  await perform(caseId, { kind: 'photo', body }, { at, file, for: guest });
  return weakness ? { weakness } : {};
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes evidence of a shot: compressed, judged, hashed and linked on the phone, in the order of the shutter; it is sent
 * from there behind the screen.
 */
export function capture(...shot: Parameters<typeof captureNow>): Promise<Captured> {
  const next = last.then(() => captureNow(...shot));
  last = next.catch(() => undefined);
  return next;
}
