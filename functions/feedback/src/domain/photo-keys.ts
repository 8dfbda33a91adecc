import { ReportPhotoId } from '@yilu/contracts';

const root = 'feedback/';
export const originalsPrefix = `${root}originals/`;

/** Where the bytes of a photograph lie: as they came, for its taker and the staff, and for everybody. */
export const originalKey = (photoId: ReportPhotoId) => `${originalsPrefix}${photoId}`;
export const copyKeys = (photoId: ReportPhotoId) => ({
  copyKey: `${root}copies/${photoId}.jpg`,
  thumbnailKey: `${root}copies/${photoId}-small.jpg`,
});
/** Marked anew it lies elsewhere, so that what somebody still holds of the old link never shows the new one by half. */
export const publicKeys = (photoId: ReportPhotoId, version: number) => ({
  publicKey: `${root}public/${photoId}-${version}.jpg`,
  publicThumbnailKey: `${root}public/${photoId}-${version}-small.jpg`,
});

/** Whose original lies under a key; undefined for everything else. */
export function photoAt(key: string): ReportPhotoId | undefined {
  if (!key.startsWith(originalsPrefix)) return undefined;
  const parsed = ReportPhotoId.safeParse(key.slice(originalsPrefix.length));
  return parsed.success ? parsed.data : undefined;
}
