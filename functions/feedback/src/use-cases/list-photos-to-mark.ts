import type { Page, PageQuery, StaffReportPhoto } from '@yilu/contracts';
import { staffPhotoView } from '../domain/photo-view.js';
import type { Deps } from '../ports.js';

/** Photographs that wait for an officer's look, the oldest first. */
export const listPhotosToMark =
  ({ store, pictures, now }: Pick<Deps, 'store' | 'pictures' | 'now'>) =>
  async (query: PageQuery): Promise<Page<StaffReportPhoto>> => {
    const page = await store.listPhotosToMark(query);
    const at = now();
    return { ...page, items: page.items.map((photo) => staffPhotoView(photo, [], (key) => pictures.viewUrl(key, at))) };
  };
