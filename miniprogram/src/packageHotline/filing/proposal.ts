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

type Proposed = Pick<ReportDraft, 'photos' | 'location' | 'pinFrom' | 'occurredAt'>;

/**
 * A draft's part with one photograph more. What its camera wrote proposes pin and time, before where the phone is now; a
 * pin that a person set, or that an earlier photograph proposed, stays.
 */
export function withPhoto(
  draft: ReportDraft,
  photo: KeptPhoto,
  { location, takenAt }: CameraWords,
  at: Date,
): Proposed {
  const { pinFrom, occurredAt } = draft;
  const isFree = !draft.assetCode && (pinFrom === undefined || pinFrom === 'phone');
  const past = takenAt && Date.parse(takenAt) <= at.getTime() ? takenAt : undefined;
  return {
    photos: [...draft.photos, photo],
    ...(location && isFree ? { location, pinFrom: 'photo' as const } : { location: draft.location, pinFrom }),
    occurredAt: occurredAt ?? past,
  };
}

/** Where the phone is, for a draft that nobody and nothing has given a place yet. */
export const withPhone = (draft: ReportDraft, location: Location | undefined): Partial<ReportDraft> =>
  location && !draft.location && !draft.assetCode && !draft.inWords && draft.pinFrom === undefined
    ? { location, pinFrom: 'phone' }
    : {};
