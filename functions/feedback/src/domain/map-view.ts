import type { ReportFeature, UnitId, Words } from '@yilu/contracts';
import type { Point, Report } from './files.js';
import { maskPersonal } from './mask-personal.js';
import type { UrlOf } from './photo-view.js';
import { publicText } from './public-text.js';
import { isOverdue, serviceName } from './report-view.js';

/** What it takes to put reports on a map. */
interface MapViewing {
  readonly now: Date;
  readonly unitName: (unitId: UnitId) => Words;
  readonly urlOf: UrlOf;
}

/** A public report on the map: its pin, and of its words and pictures what everybody may see. */
export function mapFeature(report: Report, { lat, lng }: Point, { now, unitName, urlOf }: MapViewing): ReportFeature {
  const { reportId, serviceCode, status, outcome, followers, requestedAt, updatedAt } = report;
  const { place, assignment, expectedOn, cover } = report;
  const description = publicText(report);
  return {
    type: 'Feature',
    id: reportId,
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: {
      ...{ serviceCode, status, followers, requestedAt, updatedAt },
      service: serviceName(serviceCode),
      overdue: isOverdue(report, now),
      ...(outcome ? { outcome } : {}),
      ...(description === undefined ? {} : { description }),
      ...(place ? { place: maskPersonal(place, { offices: true }) } : {}),
      ...(assignment ? { unit: unitName(assignment.unitId) } : {}),
      ...(cover ? { thumbnailUrl: urlOf(cover) } : {}),
      ...(expectedOn ? { expectedOn } : {}),
    },
  };
}
