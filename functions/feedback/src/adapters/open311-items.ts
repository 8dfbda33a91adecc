import type { ServiceCode, UnitId } from '@yilu/contracts';
import { type Filings, fileIn, type Item, queryPage, type Table } from '@yilu/dynamo';
import type { ApiKey } from '../domain/api-key.js';
import type { Report } from '../domain/files.js';
import type { Listing } from '../domain/listing.js';
import { isOpen } from '../domain/report-states.js';
import { type UpdatedReport, updatedReport } from '../domain/updated-report.js';
import type { FeedbackStore, FileRefs, Files } from '../ports.js';

/** Sorts behind every number. */
const last = '~';
const keysPartition = 'API_KEYS';
const updatedPartition = (month: string) => `UPDATED#${month}`;
const updatedOfUnit = (unitId: UnitId, month: string) => `UPDATED#${unitId}#${month}`;
const listedByService = (code: ServiceCode, status: 'open' | 'closed', month: string) =>
  `LISTED#${code}#${status}#${month}`;
const monthOf = (instant: string) => instant.slice(0, 7);

export const keyFilings: Pick<Filings<Files, FileRefs>, 'apiKeys'> = {
  apiKeys: {
    key: (id) => ({ pk: `API_KEY#${id}`, sk: 'API_KEY' }),
    refOf: (file) => file.keyId,
    indexes: ({ keyId, madeAt }) => ({ gsi1pk: keysPartition, gsi1sk: `${madeAt}#${keyId}` }),
  },
};

/** A second place in an index for the listing of a report: by service and by whether it is open. */
export const serviceIndex = ({ reportId, serviceCode, status, requestedAt }: Report) => ({
  gsi2pk: listedByService(serviceCode, isOpen(status) ? 'open' : 'closed', monthOf(requestedAt)),
  gsi2sk: `${requestedAt}#${reportId}`,
});

/** What lies beside a public report for whoever asks what has changed since: its steps, by its last change. */
export function updatedCopy(pk: string, report: Report): Item {
  const { reportId, updatedAt, assignment } = report;
  const month = monthOf(updatedAt);
  const place = `${updatedAt}#${reportId}`;
  return {
    ...{ pk, sk: 'UPDATED', gsi1pk: updatedPartition(month), gsi1sk: place },
    ...(assignment ? { gsi2pk: updatedOfUnit(assignment.unitId, month), gsi2sk: place } : {}),
    state: JSON.stringify(updatedReport(report)),
  };
}
/** The same where the report is not for everybody any more: nothing that says anything. */
export const noUpdatedCopy = (pk: string): Item => ({ pk, sk: 'UPDATED' });

/** The lists that Open311 reads, each one page of one partition, the newest first. */
export function open311Lists(
  table: Table,
): Pick<FeedbackStore, 'listListedOf' | 'listUpdated' | 'listUpdatedOf' | 'listApiKeys'> {
  async function newest<T>(
    index: 'gsi1' | 'gsi2',
    partition: string,
    [from, to]: readonly [string, string],
    { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  ) {
    const page = await queryPage(
      table,
      {
        IndexName: index,
        KeyConditionExpression: `${index}pk = :pk AND ${index}sk BETWEEN :from AND :to`,
        ExpressionAttributeValues: { ':pk': partition, ':from': from, ':to': `${to}${last}` },
        ScanIndexForward: false,
      },
      { cursor, limit, partition: { [`${index}pk`]: partition } },
    );
    return { ...page, items: page.items.map((item) => fileIn<T>(item)) };
  }
  return {
    listListedOf: ({ code, status, month }, between, query) =>
      newest<Listing>('gsi2', listedByService(code, status, month), between, query),
    listUpdated: (month, between, query) => newest<UpdatedReport>('gsi1', updatedPartition(month), between, query),
    listUpdatedOf: (unitId, month, between, query) =>
      newest<UpdatedReport>('gsi2', updatedOfUnit(unitId, month), between, query),
    listApiKeys: (query) => newest<ApiKey>('gsi1', keysPartition, ['0', last], query),
  };
}
