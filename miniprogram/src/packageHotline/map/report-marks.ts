import type { ReportFeature } from '@yilu/contracts';
import { metresBetween } from '@yilu/kernel/distance';
import type { MapMark, Place } from './city-map-props';

type Stood = Pick<ReportFeature['properties'], 'status' | 'overdue'>;

const settled: readonly Stood['status'][] = ['done', 'replied', 'closed', 'rejected', 'duplicate'];

/** How a report is marked: settled, late, or open. */
export const toneOfReport = ({ status, overdue }: Stood): MapMark['tone'] =>
  settled.includes(status) ? 'done' : overdue ? 'late' : 'open';

/** Where a feature is: GeoJSON has longitude first. */
export function placeOf({ geometry }: Pick<ReportFeature, 'geometry'>): Place {
  const [lng = 0, lat = 0] = geometry.coordinates;
  return { lat, lng };
}

/** Reports as marks, each with the name that a screen reader says. */
export const reportMarks = (
  features: readonly ReportFeature[],
  nameOf: (feature: ReportFeature) => string,
): MapMark[] =>
  features.map((feature) => ({
    id: feature.id,
    place: placeOf(feature),
    tone: toneOfReport(feature.properties),
    name: nameOf(feature),
  }));

/** As a list: late ones first, then the newest. */
export const asList = (features: readonly ReportFeature[]): ReportFeature[] => {
  const rank = ({ properties }: ReportFeature) => (toneOfReport(properties) === 'late' ? 0 : 1);
  return [...features].sort(
    (one, other) => rank(one) - rank(other) || other.properties.requestedAt.localeCompare(one.properties.requestedAt),
  );
};

interface Warm {
  readonly centre: Place;
  readonly count: number;
}
/** The places where most was reported, with how far they are from somewhere; as many as one still reads. */
export const warmest = (cells: readonly Warm[], from: Place, most = 10) =>
  [...cells]
    .sort((one, other) => other.count - one.count)
    .slice(0, most)
    .map(({ centre, count }) => ({ centre, count, metres: Math.round(metresBetween(from, centre) / 10) * 10 }));
