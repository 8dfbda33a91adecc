import type { ReportPhotoView } from '@yilu/contracts';
import { unitNameOf } from '../city/units.js';
import type { ReportPhoto } from '../domain/files.js';
import type { UrlOf } from '../domain/photo-view.js';
import type { Viewing } from '../domain/report-view.js';
import type { Deps } from '../ports.js';

type Shown = Pick<Deps, 'pictures' | 'now' | 'city'>;

/** Links to pictures as of now. */
export const urlsOf = ({ pictures, now }: Pick<Deps, 'pictures' | 'now'>): UrlOf => {
  const from = now();
  return (key) => pictures.viewUrl(key, from);
};

/** What it takes to show a report: the time, the units' names, and its photographs as `view` lets him see them. */
export function viewingOf(
  deps: Shown,
  photos: readonly ReportPhoto[],
  view: (photo: ReportPhoto, urlOf: UrlOf) => ReportPhotoView,
): Viewing {
  const urlOf = urlsOf(deps);
  return {
    now: deps.now(),
    unitName: (unitId) => unitNameOf(deps.city, unitId),
    photos: photos.map((photo) => view(photo, urlOf)),
  };
}
