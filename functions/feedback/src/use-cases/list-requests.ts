import type { Page, ReportId, ServiceCode } from '@yilu/contracts';
import { metresBetween } from '@yilu/kernel/distance';
import type { Listing } from '../domain/listing.js';
import { listingOf } from '../domain/listing.js';
import type { ListQuery, Period } from '../open311/list-query.js';
import { isAwaited } from '../open311/request-rows.js';
import { offeredService, offeredServices } from '../open311/services.js';
import type { Deps } from '../ports.js';
import { newestOf } from './newest-of.js';

type Store = Pick<Deps, 'store'>;
type Between = readonly [from: string, to: string];

/** Rows of one read; of several lists side by side each gives fewer. */
const pageRows = 100;
const pageRowsAbreast = 25;
/** Reports that are read by their numbers at once. */
const numbersAtOnce = 90;

/** The months in UTC that a period touches, the latest first. */
export function monthsOf({ from, to }: Period): readonly string[] {
  const months: string[] = [];
  const at = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth(), 1));
  while (at.toISOString().slice(0, 7) >= from.toISOString().slice(0, 7)) {
    months.push(at.toISOString().slice(0, 7));
    at.setUTCMonth(at.getUTCMonth() - 1);
  }
  return months;
}

export const betweenOf = ({ from, to }: Period): Between => [from.toISOString(), to.toISOString()];

/** One list through its months, page by page, each read when somebody wants its rows. */
export async function* through<T>(
  months: readonly string[],
  read: (month: string, cursor: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T> {
  for (const month of months) {
    let cursor: string | undefined;
    do {
      const page = await read(month, cursor);
      yield* page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }
}

/** Every list that has to be read for a query: one for all services alike, or those of each service and status. */
function listsOf({ store }: Store, query: ListQuery): readonly AsyncIterable<Listing>[] {
  const months = monthsOf(query);
  const between = betweenOf(query);
  const page = (cursor: string | undefined, limit: number) => ({ limit, ...(cursor ? { cursor } : {}) });
  if (query.codes.length === 0 && query.statuses.length === 2)
    return [through(months, (month, cursor) => store.listListed(month, between, page(cursor, pageRows)))];
  const services = query.codes.length > 0 ? query.codes.flatMap((code) => offeredService(code) ?? []) : offeredServices;
  const pairs = services.flatMap(({ code }) => query.statuses.map((status) => ({ code: code as ServiceCode, status })));
  const limit = pairs.length > 1 ? pageRowsAbreast : pageRows;
  return pairs.map((pair) =>
    through(months, (month, cursor) => store.listListedOf({ ...pair, month }, between, page(cursor, limit))),
  );
}

const isNear = ({ location }: Listing, near: ListQuery['near']) =>
  !near || (location !== undefined && metresBetween(near.centre, location) <= near.radiusMetres);

/** Public requests, the newest first, read as far as somebody takes them. */
export async function* listRequests(deps: Store, query: ListQuery): AsyncGenerator<Listing> {
  let passed = 0;
  for await (const listing of newestOf(listsOf(deps, query), ({ requestedAt, reportId }) => requestedAt + reportId)) {
    if (isAwaited(listing) || !isNear(listing, query.near)) continue;
    passed++;
    if (passed > query.skip) yield listing;
    if (passed >= query.skip + query.take) return;
  }
}

/** Public requests by their numbers, in the order in which they were asked for. */
export async function* requestsByNumber({ store }: Store, ids: readonly ReportId[]): AsyncGenerator<Listing> {
  for (let at = 0; at < ids.length; at += numbersAtOnce) {
    const { reports } = await store.find({ reports: ids.slice(at, at + numbersAtOnce) });
    yield* reports.filter((report) => offeredService(report.serviceCode) && !isAwaited(report)).map(listingOf);
  }
}
