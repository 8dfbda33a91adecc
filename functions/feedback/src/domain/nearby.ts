import type { NearbyReport } from '@yilu/contracts';
import { metresBetween } from '@yilu/kernel/distance';
import type { Point, Report } from './files.js';
import { likeness, type Sought } from './likeness.js';
import type { UrlOf } from './photo-view.js';
import { publicText } from './public-text.js';
import { serviceName } from './report-view.js';

/** Reports around a point as everybody may see them, the likeliest to be the same first. */
export function neighbourViews(
  reports: readonly Report[],
  centre: Point,
  sought: Sought,
  radiusMetres: number,
  urlOf: UrlOf,
): NearbyReport[] {
  const view = (report: Report): NearbyReport => {
    const { reportId, serviceCode, status, followers, requestedAt, cover, location } = report;
    const description = publicText(report);
    const distanceMetres = location ? metresBetween(centre, location) : radiusMetres;
    const known = { serviceCode, description: description ?? '' };
    return {
      ...{ reportId, serviceCode, status, followers, requestedAt, distanceMetres },
      service: serviceName(serviceCode),
      ...(description === undefined ? {} : { description }),
      ...(cover ? { thumbnailUrl: urlOf(cover) } : {}),
      likeness: likeness(sought, known, distanceMetres, radiusMetres),
    };
  };
  return reports
    .map(view)
    .sort((one, other) => other.likeness - one.likeness || one.distanceMetres - other.distanceMetres);
}
