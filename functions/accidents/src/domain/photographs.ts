import {
  type AddPhotoRequest,
  maximumPhotos,
  minimumPhotos,
  type PartyRole,
  type PhotoId,
  type PhotoRefusal,
} from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Accident, Photo } from './accident.js';
import { receive, type Sent } from './capture.js';
import { advance, freeSeat, isAllowed, type Step, subject } from './lifecycle.js';

/** How long a photograph may still arrive after it was registered: as long as its form is good. */
const uploadMinutes = 10;
/** Refused ones are kept too, so there is an end to them: a case is one item of the store. */
const mostRegistered = 3 * maximumPhotos;
const minuteMs = 60_000;

const counting = ({ photos }: Accident) => photos.filter(({ state }) => state !== 'refused');

export type AddPhotoRefusal = 'accident.wrong_state' | 'accident.too_many_photos';

/**
 * Registers a photograph by the hash that the phone made at capture. The third one turns the case to `evacuate`:
 * evidence is fixed, so the road must be cleared now (D146 art 19 ¶1).
 */
export function addPhoto(
  accident: Accident,
  by: PartyRole,
  photoId: PhotoId,
  { link, capturedOffline, exif: _, ...taken }: AddPhotoRequest,
  {
    at,
    deviceTime,
    original,
  }: Pick<Sent, 'deviceTime'> & { readonly at: Date; readonly original?: string | undefined },
): Result<Step, AddPhotoRefusal> {
  if (!isAllowed('addPhoto', accident)) return refuse('accident.wrong_state');
  if (counting(accident).length >= maximumPhotos || accident.photos.length >= mostRegistered)
    return refuse('accident.too_many_photos');
  const captured = { at: taken.capturedAt, kind: 'photo', content: taken.sha256 };
  const { capture, patch } = receive(accident, by, { link, capturedOffline, deviceTime }, captured, at);
  const photo: Photo = {
    ...taken,
    photoId,
    by,
    registeredAt: at.toISOString(),
    state: 'pending',
    capture,
    ...(original ? { original } : {}),
  };
  const enough = accident.status === 'evidence' && counting(accident).length + 1 >= minimumPhotos;
  const next = advance(
    accident,
    { at, by, what: 'photo_added', ...(enough ? { to: 'evacuate' as const } : {}) },
    { photos: [...accident.photos, photo], ...patch },
  );
  return accept({ next, events: [] });
}

/** The same picture of the same side, on its way or there already: sent again, it is no second one. */
export const photoSentBefore = (
  { photos }: Accident,
  by: PartyRole,
  { sha256, shot }: Pick<AddPhotoRequest, 'sha256' | 'shot'>,
): Photo | undefined =>
  photos.find((one) => one.by === by && one.sha256 === sha256 && one.shot === shot && one.state !== 'refused');

/** A form lapses sooner than a tunnel ends: the photograph that is on its way gets another ten minutes. */
export function renewPhoto(accident: Accident, photo: Photo, at: Date): Result<Accident, 'accident.wrong_state'> {
  if (!isAllowed('addPhoto', accident)) return refuse('accident.wrong_state');
  const photos = accident.photos.map((one) => (one === photo ? { ...one, registeredAt: at.toISOString() } : one));
  return accept(advance(accident, { at, by: photo.by, what: 'photo_renewed' }, { photos }));
}

export type ClearRoadRefusal = 'accident.wrong_state' | 'accident.photo_min_3';

/** The road is clear: from here on the flow may wait. */
export function clearRoad(accident: Accident, by: PartyRole, at: Date): Result<Step, ClearRoadRefusal> {
  if (['evidence', 'evacuate'].includes(accident.status) && counting(accident).length < minimumPhotos)
    return refuse('accident.photo_min_3');
  if (!isAllowed('clearRoad', accident)) return refuse('accident.wrong_state');
  // Whoever is alone has nobody to wait for.
  const to = freeSeat(accident) ? 'pairing' : 'stating';
  const next = advance(accident, { at, by, what: 'road_cleared', to }, { clearedAt: at.toISOString() });
  return accept({ next, events: [{ type: 'accidents.road_cleared', data: subject(next) }] });
}

/** What the store says of an uploaded photograph; undefined where there is nothing left to settle. */
export function settlePhoto(
  accident: Accident,
  photoId: string,
  refusal: PhotoRefusal | undefined,
  at: Date,
): Step | undefined {
  const photo = accident.photos.find((one) => one.photoId === photoId);
  if (photo?.state !== 'pending') return undefined;
  const settled: Photo = refusal ? { ...photo, state: 'refused', refusal } : { ...photo, state: 'stored' };
  const photos = accident.photos.map((one) => (one === photo ? settled : one));
  const what = refusal ? 'photo_refused' : 'photo_stored';
  const next = advance(accident, { at, by: 'system', what }, { photos });
  const refused = refusal && {
    type: 'accidents.photo_refused' as const,
    data: { ...subject(next), by: photo.by, refusal },
  };
  return { next, events: refused ? [refused] : [] };
}

/**
 * Whether the evidence is complete: at least three photographs stored and none on its way. One whose upload can no
 * longer arrive does not hold up a signature.
 */
export function photosComplete({ photos }: Accident, at: Date): boolean {
  const arriving = photos.some(
    ({ state, registeredAt }) =>
      state === 'pending' && at.getTime() - Date.parse(registeredAt) < uploadMinutes * minuteMs,
  );
  return !arriving && photos.filter(({ state }) => state === 'stored').length >= minimumPhotos;
}
