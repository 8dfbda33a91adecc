import type { Filings, fileCabinet } from '@yilu/dynamo';
import { addDays, startOfDay } from '@yilu/kernel';
import type { ReportPhoto } from '../domain/files.js';
import { isForgotten, waitsForMarking } from '../domain/photo-state.js';
import type { FeedbackStore, FileRefs, Files } from '../ports.js';

const photosOf = (reportId: string) => `PHOTOS_OF#${reportId}`;
const marking = 'PHOTOS#marking';
const kept = 'PHOTOS#kept';

/** Those of its report; and either the list of what waits for an officer, or that of what may be forgotten one day. */
function photoIndexes(photo: ReportPhoto): Readonly<Record<string, string>> {
  const { photoId, reportId, registeredAt, keptUntil } = photo;
  return {
    ...(reportId ? { gsi1pk: photosOf(reportId), gsi1sk: `${registeredAt}#${photoId}` } : {}),
    ...(waitsForMarking(photo) ? { gsi2pk: marking, gsi2sk: `${registeredAt}#${photoId}` } : {}),
    ...(waitsForMarking(photo) || isForgotten(photo) ? {} : { gsi2pk: kept, gsi2sk: `${keptUntil}#${photoId}` }),
  };
}

/** How photographs lie in the table. */
export const photoFilings: Pick<Filings<Files, FileRefs>, 'photos' | 'photoDays'> = {
  photos: {
    key: (id) => ({ pk: `PHOTO#${id}`, sk: 'PHOTO' }),
    refOf: (file) => file.photoId,
    indexes: photoIndexes,
    // What was never part of a report leaves nothing; of the others stays that there was one.
    forgottenAt: (file) => (file.reportId ? undefined : file.forgottenAt),
  },
  photoDays: {
    key: ({ personId, on }) => ({ pk: `PERSON#${personId}`, sk: `PHOTOS#${on}` }),
    refOf: (file) => file,
    forgottenAt: ({ on }) => startOfDay(addDays(on, 2)).toISOString(),
  },
};

type List = ReturnType<typeof fileCabinet<Files, FileRefs>>['list'];

/** More than a report and all its repairs can have. */
const mostOfReport = 50;

/** The lists of photographs, each off one index. */
export const photoLists = (
  list: List,
): Pick<FeedbackStore, 'listPhotos' | 'listPhotosToMark' | 'listPhotosToForget'> => ({
  listPhotos: async (reportId) =>
    (await list('photos', { index: 'gsi1', partition: photosOf(reportId) }, { limit: mostOfReport })).items,
  listPhotosToMark: (query) => list('photos', { index: 'gsi2', partition: marking }, query),
  listPhotosToForget: (until, query) =>
    list('photos', { index: 'gsi2', partition: kept, between: ['0', `${until.toISOString()}~`] }, query),
});
