import { ReportId } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import type { Point } from '../domain/files.js';
import { badRequest, type Errors, errorsIn, type Open311Error } from './errors.js';
import { instantIn } from './instants.js';
import { listed, type Parameters } from './parameters.js';

const dayMs = 86_400_000;
export const maximumSpanDays = 90;
export const maximumRows = 1000;
/** Rows that are passed over are read too: whoever wants to go further back asks by dates. */
const maximumSkipped = 50_000;
const maximumIds = 1000;
const defaultRadiusMetres = 250;
const maximumRadiusMetres = 10_000;

export type OpenOrClosed = 'open' | 'closed';

export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** What a client asks to be listed. */
export interface ListQuery extends Period {
  /** Service codes; every one where none is named. */
  readonly codes: readonly string[];
  readonly statuses: readonly OpenOrClosed[];
  readonly near?: { readonly centre: Point; readonly radiusMetres: number };
  readonly skip: number;
  readonly take: number;
}

type Fault = Open311Error | undefined;

const faultsIn = (faults: readonly Fault[]) => errorsIn(faults.flatMap((fault) => (fault ? [fault] : [])));

/** Between two instants at most ninety days apart; the last ninety days where neither is named. */
export function periodIn(sent: Parameters, now: Date): Result<Period, Errors> {
  const read = (name: string) => {
    const text = sent.one(name);
    const at = text === undefined ? undefined : instantIn(text);
    const fault: Fault =
      text !== undefined && !at ? badRequest(`${name} is no W3C date, such as 2026-11-22T09:30:00+08:00`) : undefined;
    return { at, fault };
  };
  const [start, end] = [read('start_date'), read('end_date')];
  const broken = faultsIn([start.fault, end.fault]);
  if (broken) return { ok: false, refusal: broken };
  const span = maximumSpanDays * dayMs;
  // A beginning that is still ahead is no mistake: there is nothing yet.
  const until = start.at ? Math.min(Math.max(now.getTime(), start.at.getTime()), start.at.getTime() + span) : now;
  const to = end.at ?? new Date(until);
  const from = start.at ?? new Date(to.getTime() - span);
  const wrong =
    from > to && start.at && end.at
      ? badRequest('start_date is after end_date')
      : to.getTime() - from.getTime() > span
        ? badRequest(`start_date and end_date are more than ${maximumSpanDays} days apart`)
        : undefined;
  return wrong ? { ok: false, refusal: [wrong] } : accept({ from, to });
}

function statusesIn(sent: Parameters): { statuses: readonly OpenOrClosed[]; fault: Fault } {
  const asked = listed(sent.all('status')).map((status) => status.toLowerCase());
  const statuses = (['open', 'closed'] as const).filter((status) => asked.length === 0 || asked.includes(status));
  const unknown = asked.find((status) => status !== 'open' && status !== 'closed');
  return { statuses, fault: unknown ? badRequest(`status ${unknown} is neither open nor closed`) : undefined };
}

const whole = (sent: Parameters, name: string, fallback: number, most: number): { value: number; fault: Fault } => {
  const text = sent.one(name) ?? String(fallback);
  const value = Number(text);
  const fits = /^\d{1,9}$/.test(text) && value >= 1 && value <= most;
  return { value, fault: fits ? undefined : badRequest(`${name} is no whole number from 1 to ${most}`) };
};

const numberIn = (text: string | undefined) =>
  text !== undefined && /^[+-]?\d{1,6}(\.\d{1,20})?$/.test(text) ? Number(text) : undefined;

/** A point in WGS-84 by `lat` and `long`; undefined where neither is named. */
export function pointIn(sent: Parameters): Result<Point | undefined, Errors> {
  const [lat, lng] = [numberIn(sent.one('lat')), numberIn(sent.one('long'))];
  if (sent.one('lat') === undefined && sent.one('long') === undefined) return accept(undefined);
  if (lat === undefined || lng === undefined || Math.abs(lat) > 90 || Math.abs(lng) > 180)
    return { ok: false, refusal: [badRequest('lat and long go together, as decimal degrees in WGS-84')] };
  return accept({ lat, lng });
}

function nearIn(sent: Parameters): { near?: ListQuery['near']; faults: readonly Fault[] } {
  const centre = pointIn(sent);
  if (!centre.ok) return { faults: centre.refusal };
  const radius = numberIn(sent.one('radius') ?? String(defaultRadiusMetres));
  const fits = radius !== undefined && radius > 0 && radius <= maximumRadiusMetres;
  const alone = sent.one('radius') !== undefined && !centre.value;
  const fault = alone
    ? badRequest('radius needs lat and long')
    : fits
      ? undefined
      : badRequest(`radius is no number of metres up to ${maximumRadiusMetres}`);
  return { ...(centre.value && fits ? { near: { centre: centre.value, radiusMetres: radius } } : {}), faults: [fault] };
}

/** What a list is asked for, apart from single numbers; everything that is wrong with it at once. */
export function listQuery(sent: Parameters, now: Date): Result<ListQuery, Errors> {
  const period = periodIn(sent, now);
  const { statuses, fault: status } = statusesIn(sent);
  const size = whole(sent, 'page_size', maximumRows, maximumRows);
  const page = whole(sent, 'page', 1, 1_000_000);
  const skip = (page.value - 1) * size.value;
  const far = skip > maximumSkipped ? badRequest('page is too far back: ask by start_date and end_date') : undefined;
  const { near, faults } = nearIn(sent);
  const wrong = faultsIn([...(period.ok ? [] : period.refusal), status, size.fault, page.fault, far, ...faults]);
  if (wrong) return { ok: false, refusal: wrong };
  if (!period.ok) return period;
  const codes = listed(sent.all('service_code'));
  return accept({ ...period.value, codes, statuses, skip, take: size.value, ...(near ? { near } : {}) });
}

/** The numbers that a client names, which set aside everything else that it asks; what can be no number is left out. */
export function idsIn(sent: Parameters): Result<readonly ReportId[] | undefined, Errors> {
  const asked = listed(sent.all('service_request_id'));
  if (asked.length === 0) return accept(undefined);
  if (asked.length > maximumIds) return { ok: false, refusal: [badRequest(`More than ${maximumIds} numbers`)] };
  return accept(asked.flatMap((text) => reportIdIn(text) ?? []));
}

/** A number as somebody may have written it down. */
export const reportIdIn = (text: string): ReportId | undefined => ReportId.safeParse(text.trim().toUpperCase()).data;
