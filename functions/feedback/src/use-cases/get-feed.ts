import type { ReportId, UnitId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { agencyOf } from '../city/agencies.js';
import { unitOf } from '../city/units.js';
import { type Listing, listingOf } from '../domain/listing.js';
import { geoRss } from '../feeds/geo-rss.js';
import { maximumSpanDays, type Period } from '../open311/list-query.js';
import { isAwaited } from '../open311/request-rows.js';
import { offeredService } from '../open311/services.js';
import type { Deps } from '../ports.js';
import { betweenOf, listRequests, monthsOf, through } from './list-requests.js';

type Feeding = Pick<Deps, 'store' | 'now' | 'city' | 'h5Url'>;

const shown = 50;
/** Rows that are read at most until there are as many. */
const readAtMost = 200;
const dayMs = 86_400_000;

/** What was rejected or joined to another is no news to a street. */
const isNews = ({ status }: Pick<Listing, 'status'>) => status !== 'rejected' && status !== 'duplicate';

async function newest(deps: Feeding, period: Period, codes: readonly string[]): Promise<Listing[]> {
  const query = { ...period, codes, statuses: ['open', 'closed'] as const, skip: 0, take: readAtMost };
  const listings: Listing[] = [];
  for await (const listing of listRequests(deps, query)) {
    if (isNews(listing)) listings.push(listing);
    if (listings.length === shown) break;
  }
  return listings;
}

/** What lies with a unit, by its latest change: numbers off an index, then the reports themselves. */
async function latestOf({ store }: Feeding, period: Period, unitId: UnitId): Promise<Listing[]> {
  const numbers: ReportId[] = [];
  const read = (month: string, cursor: string | undefined) =>
    store.listUpdatedOf(unitId, month, betweenOf(period), { limit: shown, ...(cursor ? { cursor } : {}) });
  for await (const { reportId } of through(monthsOf(period), read)) {
    numbers.push(reportId);
    if (numbers.length === shown) break;
  }
  const { reports } = await store.find({ reports: numbers });
  return reports
    .filter((report) => offeredService(report.serviceCode) && report.assignment?.unitId === unitId)
    .filter((report) => isNews(report) && !isAwaited(report))
    .map(listingOf);
}

/** The feed of everything, of a unit or of a service by its code: what happened of late, fifty at most. */
export const getFeed =
  (deps: Feeding) =>
  async (feed: string): Promise<Result<string, 'feedback.no_feed'>> => {
    const { now, city, h5Url } = deps;
    const at = now();
    const period = { from: new Date(at.getTime() - maximumSpanDays * dayMs), to: at };
    const agency = agencyOf(city).zh;
    const written = (about: string, listings: readonly Listing[]) =>
      accept(geoRss({ title: `${agency} · ${about}`, description: `公开的反映：${about}`, h5Url, at }, listings));
    if (feed === 'all') return written('全部反映', await newest(deps, period, []));
    const service = offeredService(feed);
    if (service) return written(service.name.zh, await newest(deps, period, [service.code]));
    const unit = unitOf(city, feed);
    return unit ? written(unit.name.zh, await latestOf(deps, period, unit.unitId)) : refuse('feedback.no_feed');
  };
