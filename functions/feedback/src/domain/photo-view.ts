import type { OwnReportPhoto, PhotoPart, ReportPhotoView, StaffReportPhoto } from '@yilu/contracts';
import type { Report, ReportPhoto } from './files.js';
import { photoRefusalTexts } from './photo-refusals.js';
import { isForgotten, isStored } from './photo-state.js';

/** Those that a report shows: an officer's of a repair only once the report says that it is done. */
export const photosOf = (
  { photoIds, fixedPhotoIds }: Pick<Report, 'photoIds' | 'fixedPhotoIds'>,
  photos: readonly ReportPhoto[],
): readonly ReportPhoto[] =>
  photos.filter(({ photoId }) => photoIds.includes(photoId) || fixedPhotoIds.includes(photoId));

/** A link to what lies under a key, good for minutes. */
export type UrlOf = (key: string) => string;

const links = (urlOf: UrlOf, key: string | undefined, thumbnailKey: string | undefined) => ({
  ...(key ? { url: urlOf(key) } : {}),
  ...(thumbnailKey ? { thumbnailUrl: urlOf(thumbnailKey) } : {}),
});

/** A photograph for everybody: a link to its public copy, and to nothing else that there is of it. */
export const publicPhotoView = (photo: ReportPhoto, urlOf: UrlOf): ReportPhotoView => ({
  photoId: photo.photoId,
  state: photo.state,
  shows: photo.shows,
  ...(photo.state === 'public' && !photo.isPrivate ? links(urlOf, photo.publicKey, photo.publicThumbnailKey) : {}),
});

/** A photograph for its taker and the staff: the copy as it was taken, and the public one once that is gone. */
export const sealedPhotoView = (photo: ReportPhoto, urlOf: UrlOf): ReportPhotoView => ({
  ...publicPhotoView(photo, urlOf),
  ...(isStored(photo) ? links(urlOf, photo.copyKey, photo.thumbnailKey) : {}),
});

const refusalOf = ({ refusal }: ReportPhoto) =>
  refusal ? { refusal: { code: refusal, text: photoRefusalTexts[refusal] } } : {};

export const ownPhotoView = (
  photo: ReportPhoto,
  parts: readonly PhotoPart[],
  urlOf: UrlOf,
  suggestion?: OwnReportPhoto['suggestion'],
): OwnReportPhoto => ({
  ...sealedPhotoView(photo, urlOf),
  ...refusalOf(photo),
  parts: [...parts],
  ...(suggestion ? { suggestion } : {}),
});

export const staffPhotoView = (photo: ReportPhoto, parts: readonly PhotoPart[], urlOf: UrlOf): StaffReportPhoto => {
  const { photoId, version, reportId, state, shows, registeredAt, regions, publicKey } = photo;
  return {
    ...sealedPhotoView(photo, urlOf),
    photoId,
    version,
    state,
    shows,
    registeredAt,
    isPrivate: photo.isPrivate ?? false,
    ...(reportId ? { reportId } : {}),
    ...(regions ? { regions: [...regions] } : {}),
    ...(state === 'public' && publicKey && !isForgotten(photo) ? { publicUrl: urlOf(publicKey) } : {}),
    ...refusalOf(photo),
    parts: [...parts],
  };
};
