import type { Location } from '@yilu/contracts';
import { ningboFeedback } from '@yilu/law/feedback/city-profile';
import type { CameraWords } from '@/capture/exif';
import type { ReportDraft } from '../drafts/report-draft';
import type { KeptPhoto } from '../photos/kept-photo';

type Place = Pick<Location, 'lat' | 'lng'>;

/** Whether the city's hotline takes what is there; said on the phone, before anything is sent. */
export function isInCity({ lat, lng }: Place): boolean {
  const { south, north, west, east } = ningboFeedback.bounds;
  return lat >= south && lat <= north && lng >= west && lng <= east;
}

type Proposed = Pick<ReportDraft, 'photos' | 'location' | 'pinFrom'>;

/**
 * A draft's part with one photograph more. What its camera wrote proposes pin and time, before where the phone is now; a
 * pin that a person set, or that an earlier photograph proposed, stays. A time that has not come yet is no time.
 */
export function withPhoto(draft: ReportDraft, photo: KeptPhoto, words: CameraWords, at: Date): Proposed {
  const { location, takenAt } = words;
  const { pinFrom } = draft;
  const isFree = !draft.assetCode && (pinFrom === undefined || pinFrom === 'phone');
  const past = takenAt && Date.parse(takenAt) <= at.getTime() ? { takenAt } : {};
  return {
    photos: [...draft.photos, { ...photo, ...past, ...(location ? { location } : {}) }],
    ...(location && isFree ? { location, pinFrom: 'photo' as const } : { location: draft.location, pinFrom }),
  };
}

/** A draft's part without a photograph: the pin that it proposed goes with it, for the next one's or for none. */
export function withoutPhoto(draft: ReportDraft, photoId: string): Proposed {
  const photos = draft.photos.filter((photo) => photo.photoId !== photoId);
  if (draft.pinFrom !== 'photo') return { photos, location: draft.location, pinFrom: draft.pinFrom };
  const location = photos.find((photo) => photo.location)?.location;
  return { photos, location, pinFrom: location && 'photo' };
}

/** Where the phone is, for a draft that nobody and nothing has given a place yet. */
export const withPhone = (draft: ReportDraft, location: Location | undefined): Partial<ReportDraft> =>
  location && !draft.location && !draft.assetCode && !draft.inWords && draft.pinFrom === undefined
    ? { location, pinFrom: 'phone' }
    : {};
