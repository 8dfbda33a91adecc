import type { DeskReportItem } from '@yilu/contracts';

/** What a column is called in the catalogue, `console.hotline.sheet.*`. */
export const sheetColumns = [
  'number',
  'service',
  'status',
  'private',
  'source',
  'unit',
  'suggested_unit',
  'filed',
  'assigned',
  'seen',
  'expected',
  'late',
  'place',
  'lat',
  'lng',
  'asked',
  'photos',
  'reopened',
] as const;
type SheetColumn = (typeof sheetColumns)[number];

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as spreadsheets sort it, in Ningbo's time; empty where there is none. */
export const sheetInstant = (at: string | undefined): string => (at ? shanghai.format(new Date(at)) : '');

/** How words and names are said in the language of the reader. */
interface SheetWords {
  readonly pick: (words: DeskReportItem['service']) => string;
  readonly status: (status: DeskReportItem['status']) => string;
  readonly source: (source: DeskReportItem['source']) => string;
  readonly unit: (unitId: string) => string;
  readonly yes: (is: boolean) => string;
}

/** One report as a row: facts and figures, and nobody's own words. */
export function sheetRow(report: DeskReportItem, { pick, status, source, unit, yes }: SheetWords): (string | number)[] {
  const { location, suggestedUnitId } = report;
  const cells: Readonly<Record<SheetColumn, string | number>> = {
    number: report.reportId,
    service: pick(report.service),
    status: status(report.status),
    private: yes(report.isPrivate),
    source: source(report.source),
    unit: report.unit ? pick(report.unit) : '',
    suggested_unit: suggestedUnitId ? unit(suggestedUnitId) : '',
    filed: sheetInstant(report.requestedAt),
    assigned: sheetInstant(report.assignedAt),
    seen: sheetInstant(report.seenAt),
    expected: report.expectedOn ?? '',
    late: yes(report.overdue),
    place: report.place ?? '',
    lat: location?.lat ?? '',
    lng: location?.lng ?? '',
    asked: report.followers,
    photos: report.photos,
    reopened: report.reopened,
  };
  return sheetColumns.map((column) => cells[column]);
}
