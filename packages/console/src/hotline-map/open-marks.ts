import type { DeskReportItem } from '@yilu/contracts';
import type { Place } from '@yilu/kernel/distance';

export type MarkTone = 'open' | 'late' | 'done';

export interface OpenMark {
  readonly id: string;
  readonly place: Place;
  readonly tone: MarkTone;
  readonly report: DeskReportItem;
}

/** Which of them are wanted; empty means any. */
export interface Wanted {
  readonly serviceCode: string;
  readonly tone: '' | MarkTone;
}

const worked: readonly DeskReportItem['status'][] = ['done', 'replied'];

/** How a report that is not closed is marked: late, worked on or still open. */
const toneOf = ({ status, overdue }: Pick<DeskReportItem, 'status' | 'overdue'>): MarkTone =>
  overdue ? 'late' : worked.includes(status) ? 'done' : 'open';

/** Reports that have a pin, as marks; a report that two lists hold is one mark. */
export function openMarks(reports: readonly DeskReportItem[]): OpenMark[] {
  const marks = new Map<string, OpenMark>();
  for (const report of reports) {
    const { reportId, location } = report;
    if (!location) continue;
    const place = { lat: location.lat, lng: location.lng };
    marks.set(reportId, { id: reportId, place, tone: toneOf(report), report });
  }
  return [...marks.values()];
}

export const wantedOf = (marks: readonly OpenMark[], { serviceCode, tone }: Wanted): OpenMark[] =>
  marks.filter(
    ({ report, tone: own }) =>
      (serviceCode === '' || report.serviceCode === serviceCode) && (tone === '' || own === tone),
  );

const ranks: Readonly<Record<MarkTone, number>> = { late: 0, open: 1, done: 2 };

/** The worst of several that lie together. */
export const worstOf = (marks: readonly Pick<OpenMark, 'tone'>[]): MarkTone =>
  marks.reduce<MarkTone>((worst, { tone }) => (ranks[tone] < ranks[worst] ? tone : worst), 'done');

/** As a list: late ones first, then by the day on which they are expected. */
export const inOrder = (marks: readonly OpenMark[]): OpenMark[] =>
  [...marks].sort(
    (one, other) =>
      ranks[one.tone] - ranks[other.tone] ||
      (one.report.expectedOn ?? '9').localeCompare(other.report.expectedOn ?? '9') ||
      one.report.requestedAt.localeCompare(other.report.requestedAt),
  );

export const countOf = (marks: readonly OpenMark[], tone: MarkTone): number =>
  marks.filter((mark) => mark.tone === tone).length;
