import type { ExamStatistics, ExamSubject } from '@yilu/contracts';

type Row = ExamStatistics['rows'][number];

/** One site's figures of a subject over all weeks; what is told of too few people is absent. */
export interface SiteFigures {
  readonly siteId: string;
  readonly seats: number;
  readonly booked: number;
  readonly passPercent?: number;
  readonly waitDays?: number;
}

const sumOf = (rows: readonly Row[], figure: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + figure(row), 0);

/** Of those weeks that tell both. */
function passPercentOf(rows: readonly Row[]): number | undefined {
  const told = rows.filter(({ passed, sat }) => passed !== undefined && sat !== undefined);
  const sat = sumOf(told, (row) => row.sat ?? 0);
  return sat > 0 ? Math.round((100 * sumOf(told, ({ passed = 0 }) => passed)) / sat) : undefined;
}

/** The wait of the week in the middle, each week counted by its people. */
function waitDaysOf(rows: readonly Row[]): number | undefined {
  const told = rows.flatMap(({ medianWaitDays, booked }) =>
    medianWaitDays === undefined ? [] : [{ days: medianWaitDays, booked }],
  );
  let left = told.reduce((sum, { booked }) => sum + booked, 0) / 2;
  for (const { days, booked } of told.sort((one, other) => one.days - other.days)) {
    left -= booked;
    if (left <= 0) return days;
  }
  return undefined;
}

/** How each site that examines a subject has done lately, the one with the shortest wait first. */
export function figuresBySite(rows: readonly Row[], subject: ExamSubject): readonly SiteFigures[] {
  const own = rows.filter((row) => row.subject === subject);
  return [...new Set(own.map(({ siteId }) => siteId))]
    .map((siteId): SiteFigures => {
      const ofSite = own.filter((row) => row.siteId === siteId);
      const [passPercent, waitDays] = [passPercentOf(ofSite), waitDaysOf(ofSite)];
      return {
        siteId,
        seats: sumOf(ofSite, ({ seats }) => seats),
        booked: sumOf(ofSite, ({ booked }) => booked),
        ...(passPercent === undefined ? {} : { passPercent }),
        ...(waitDays === undefined ? {} : { waitDays }),
      };
    })
    .sort((one, other) => (one.waitDays ?? Number.MAX_SAFE_INTEGER) - (other.waitDays ?? Number.MAX_SAFE_INTEGER));
}
