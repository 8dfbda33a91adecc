import type { OwnReportPhoto } from '@yilu/contracts';
import { isRefused } from '@/api/asked-anew';
import { addReportPhoto, completeReportPhoto, getReportPhoto } from '@/api/hotline';
import { Unreachable } from '@/api/problem';
import { bytesOf, keptShot } from '@/capture/keep';
import type { KeptPhoto } from './kept-photo';
import { nextStep, percentSent } from './parts';
import { putBytes } from './put-bytes';

/** The phone has cleared a photograph away, or holds other bytes than those that it announced. */
export class PhotoGone extends Error {}

interface Heard {
  readonly onRegistered: () => void;
  readonly onProgress: (percent: number) => void;
}

/** Announces a photograph, so that a report can take it up while its bytes are still here. */
export const registerPhoto = ({ photoId, request }: KeptPhoto): Promise<OwnReportPhoto> =>
  addReportPhoto({ photoId, ...request });

async function standing(photo: KeptPhoto): Promise<OwnReportPhoto> {
  if (photo.state === 'kept') return registerPhoto(photo);
  try {
    return await getReportPhoto(photo.photoId);
  } catch (fault) {
    if (isRefused(fault, 'feedback.no_photo')) return registerPhoto(photo);
    throw fault;
  }
}

async function bytesHere({ file, request }: KeptPhoto): Promise<Uint8Array> {
  const shot = await keptShot(file);
  const bytes = shot ? await bytesOf(shot).catch(() => undefined) : undefined;
  if (bytes?.length !== request.sizeBytes) throw new PhotoGone();
  return bytes;
}

/** Three parts at most, each asked after once it was sent, and one lapsed upload in between. */
const mostTurns = 12;

/**
 * Brings a photograph to the city from wherever its last try broke off. Throws `PhotoGone`, `Refused`, or `Unreachable`
 * where it has to be tried again.
 */
export async function sendPhoto(photo: KeptPhoto, { onRegistered, onProgress }: Heard): Promise<void> {
  let seen = await standing(photo);
  onRegistered();
  let refused: number | undefined;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const next = nextStep(seen);
    onProgress(percentSent(seen.parts, photo.request.sizeBytes));
    if (next.step === 'nothing') return;
    if (next.step === 'put') {
      const { url, from, sizeBytes, number } = next.part;
      const { parts } = seen;
      const bytes = await bytesHere(photo);
      const taken = await putBytes(url, bytes.subarray(from, from + sizeBytes), (count) =>
        onProgress(percentSent(parts, photo.request.sizeBytes, count)),
      );
      // A link lapses; where a fresh one is refused too, it is the bytes.
      if (!taken && refused === number) throw new PhotoGone();
      if (!taken) refused = number;
      seen = await getReportPhoto(photo.photoId);
    } else seen = await (next.step === 'complete' ? completeReportPhoto(photo.photoId) : registerPhoto(photo));
  }
  throw new Unreachable('the photograph does not arrive');
}
