import type { NearbyReport } from '@yilu/contracts';
import { metresBetween } from '@yilu/kernel/distance';
import type { Point, Report } from './files.js';
import { likeness, type Sought } from './likeness.js';
import type { UrlOf } from './photo-view.js';
import { publicText } from './public-text.js';
import { serviceName } from './report-view.js';

/** Reports around a point as everybody may see them, the likeliest to be the same first, and so many at most. */
export function neighbourViews(
  reports: readonly Report[],
  centre: Point,
  sought: Sought,
  radiusMetres: number,
  urlOf: UrlOf,
  most = reports.length,
): NearbyReport[] {
  const ranked = reports.map((report) => {
    const { serviceCode, location, shown, description } = report;
    const distanceMetres = location ? metresBetween(centre, location) : radiusMetres;
    const known = { serviceCode, description: (shown ? shown.description : description) ?? '' };
    return { report, distanceMetres, likeness: likeness(sought, known, distanceMetres, radiusMetres) };
  });
  return ranked
    .sort((one, other) => other.likeness - one.likeness || one.distanceMetres - other.distanceMetres)
    .slice(0, most)
    .map(({ report, ...measured }) => {
      const { reportId, serviceCode, status, followers, requestedAt, cover } = report;
      const description = publicText(report);
      return {
        ...{ reportId, serviceCode, status, followers, requestedAt, ...measured },
        service: serviceName(serviceCode),
        ...(description === undefined ? {} : { description }),
        ...(cover ? { thumbnailUrl: urlOf(cover) } : {}),
      };
    });
}
