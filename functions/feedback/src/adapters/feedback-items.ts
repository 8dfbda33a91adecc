import type { PersonId, ReportId } from '@yilu/contracts';
import type { Filings, Item } from '@yilu/dynamo';
import { cellOf } from '@yilu/geo/cells';
import { serviceOf } from '@yilu/law/feedback/services';
import type { Area } from '../domain/area.js';
import type { Report } from '../domain/files.js';
import { listingOf } from '../domain/listing.js';
import { dueOf, isOpen, type Queue, queueOf } from '../domain/report-states.js';
import type { FileRefs, Files } from '../ports.js';
import { areaCopies, areaFilings } from './area-items.js';
import { keyFilings, noUpdatedCopy, serviceIndex, updatedCopy } from './open311-items.js';
import { photoFilings } from './photo-items.js';

export const cellPartition = (cell: string) => `CELL#${cell}`;
/** Of the facilities that stand there. */
export const assetPartition = (cell: string) => `ASSETS#${cell}`;
/** Of what was closed there. */
export const closedPartition = (cell: string) => `CLOSED#${cell}`;
export const queuePartition = (queue: Queue) => `QUEUE#${queue}`;
export const followedPartition = (personId: PersonId) => `FOLLOWED#${personId}`;
/** Of a month in UTC, such as `2026-11`. */
export const listedPartition = (month: string) => `LISTED#${month}`;
export const reportKey = (reportId: ReportId) => `REPORT#${reportId}`;
export const followPrefix = 'FOLLOW#';

/** A cell of some square kilometres is a partition, and one of five metres sorts within it. */
export const partitionCell = 6;
const sortingCell = 9;

type Indexes = Partial<Record<'gsi1pk' | 'gsi1sk' | 'gsi2pk' | 'gsi2sk', string>>;

const isPublic = ({ serviceCode }: Report) => serviceOf(serviceCode)?.isPrivate === false;

/** Where the map finds it: what is open by its place, what was closed by when. */
function onMap(report: Report): Indexes {
  const { reportId, location, status, closedAt, updatedAt } = report;
  if (!location || !isPublic(report)) return {};
  const cell = cellOf(location, partitionCell);
  if (isOpen(status)) return { gsi1pk: cellPartition(cell), gsi1sk: `${cellOf(location, sortingCell)}#${reportId}` };
  return status === 'closed' ? { gsi1pk: closedPartition(cell), gsi1sk: `${closedAt ?? updatedAt}#${reportId}` } : {};
}

function reportIndexes(report: Report): Indexes {
  const queue = queueOf(report);
  return {
    ...onMap(report),
    ...(queue ? { gsi2pk: queuePartition(queue), gsi2sk: `${dueOf(report)}#${report.reportId}` } : {}),
  };
}

/** How each kind of file lies in the table. */
export const filings: Filings<Files, FileRefs> = {
  reports: {
    key: (id) => ({ pk: reportKey(id), sk: 'REPORT' }),
    refOf: (file) => file.reportId,
    indexes: reportIndexes,
  },
  follows: {
    key: ({ reportId, personId }) => ({ pk: reportKey(reportId), sk: `${followPrefix}${personId}` }),
    refOf: (file) => file,
    indexes: ({ personId, reportId, since, leftAt }) =>
      leftAt ? {} : { gsi1pk: followedPartition(personId), gsi1sk: `${since}#${reportId}` },
    forgottenAt: ({ leftAt }) => leftAt,
  },
  ...photoFilings,
  ...keyFilings,
  ...areaFilings,
  assets: {
    key: (code) => ({ pk: `ASSET#${code}`, sk: 'ASSET' }),
    refOf: (file) => file.assetCode,
    indexes: ({ assetCode, location }) => ({
      gsi1pk: assetPartition(cellOf(location, partitionCell)),
      gsi1sk: `${cellOf(location, sortingCell)}#${assetCode}`,
    }),
  },
  responseTables: {
    key: (id) => ({ pk: `RESPONSE_TIMES#${id}`, sk: 'RESPONSE_TIMES' }),
    refOf: (file) => file.tableId,
  },
  persons: { key: (id) => ({ pk: `PERSON#${id}`, sk: 'PERSON' }), refOf: (file) => file.personId },
};

/** What stands for a public report in the lists by time; one that became private leaves nothing that says anything. */
function listed(report: Report): Item[] {
  const pk = reportKey(report.reportId);
  const key = { pk, sk: 'LISTED' };
  if (!isPublic(report))
    return report.corrections?.some(({ what }) => what === 'service') ? [key, noUpdatedCopy(pk)] : [];
  return [
    {
      ...key,
      gsi1pk: listedPartition(report.requestedAt.slice(0, 7)),
      gsi1sk: `${report.requestedAt}#${report.reportId}`,
      ...serviceIndex(report),
      state: JSON.stringify(listingOf(report)),
    },
    updatedCopy(pk, report),
  ];
}

/** Copies that are written with these files. */
export const copiesOf = ({
  reports = [],
  areas = [],
}: {
  readonly reports?: readonly Report[];
  readonly areas?: readonly Area[];
}): Item[] => [...reports.flatMap(listed), ...areas.flatMap(areaCopies)];
