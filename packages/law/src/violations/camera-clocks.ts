import { addDays, type Day, dayOf } from '@yilu/kernel/day';
import { accept, type Result, refuse } from '@yilu/kernel/result';
import type { Deadline } from '../deadlines.js';
import { type LastDay, lastDay, lastDayOf } from '../last-day.js';
import { inChinese } from './citation.js';

/** Time limits of a camera record. 五日 and 三日 of D157 are working days, 三十日 calendar days (art 81 ¶2). */
export const cameraLimits = {
  audit: { value: 5, unit: 'working_day', what: 'audit and entry after capture', basis: inChinese('D157 art 19') },
  query: { value: 0, unit: 'calendar_day', what: 'open to query after entry', basis: inChinese('D157 art 20 ¶1') },
  notice: { value: 5, unit: 'working_day', what: 'notify the owner after entry', basis: inChinese('D157 art 20 ¶1') },
  handle: {
    value: 30,
    unit: 'calendar_day',
    what: 'come to handle after the notice',
    basis: inChinese('D157 art 20 ¶1'),
  },
  extension: { value: 3, unit: 'month', what: 'extension on application, at most', basis: inChinese('D157 art 53 ¶2') },
  intendedPenalty: {
    value: 30,
    unit: 'calendar_day',
    what: 'wait after the intended penalty',
    basis: inChinese('D157 art 54'),
  },
  publicNotice: {
    value: 7,
    unit: 'working_day',
    what: 'public notice before the decision',
    basis: inChinese('D157 art 54'),
  },
} as const satisfies Record<string, Deadline>;

const ends = (limit: keyof typeof cameraLimits, from: Day): LastDay => lastDayOf(cameraLimits[limit], from);

/** Last day to audit and enter a record; one that is not audited is no evidence. */
export const auditBy = (capturedAt: Date): LastDay => ends('audit', dayOf(capturedAt));

/** What the entry of a record sets going: to be found the same day, holiday or not, and told to the owner in time. */
export const afterEntry = (enteredAt: Date): { readonly queryOn: Day; readonly noticeBy: LastDay } => ({
  queryOn: addDays(dayOf(enteredAt), cameraLimits.query.value),
  noticeBy: ends('notice', dayOf(enteredAt)),
});

/** Last day to come and have the record handled. */
export const handleBy = (noticedOn: Day): LastDay => ends('handle', noticedOn);

/** The latest day to which an extension may reach. */
export const extensionUntil = (handleByDay: Day): LastDay => ends('extension', handleByDay);

/** Extends the time to come on application; refused where it would not be later or beyond three months. */
export function extendHandling(
  handleByDay: Day,
  until: Day,
): Result<LastDay, 'handling.extension_not_later' | 'handling.extension_too_long'> {
  if (until <= handleByDay) return refuse('handling.extension_not_later');
  if (until > extensionUntil(handleByDay).on) return refuse('handling.extension_too_long');
  return accept(lastDay({ from: until, value: 0, unit: 'calendar_day' }));
}

export interface OpenRecord {
  /** Last day to come, an extension included. */
  readonly handleBy: Day;
  readonly extended: boolean;
}

/** How far the path without the party has come (D157 art 54). */
export interface WithoutParty {
  readonly toldOn?: Day | undefined;
  readonly publishedOn?: Day | undefined;
}

export type WithoutPartyStep =
  | { readonly step: 'none'; readonly overdue: number }
  | { readonly step: 'tell' | 'publish' | 'decide' }
  | { readonly step: 'wait' | 'published'; readonly until: LastDay };

export const unhandledAtLeast = 5;

/**
 * What comes next for somebody's unhandled records: with five or more overdue without an extension the intended penalty
 * is told, thirty days are waited, seven working days published, and only then decided without him.
 */
export function withoutPartyStep(open: readonly OpenRecord[], on: Day, so: WithoutParty = {}): WithoutPartyStep {
  const overdue = open.filter((record) => !record.extended && record.handleBy < on).length;
  // Who comes meanwhile, so that fewer are left, ends the path.
  if (overdue < unhandledAtLeast) return { step: 'none', overdue };
  if (!so.toldOn) return { step: 'tell' };
  const waited = ends('intendedPenalty', so.toldOn);
  if (on <= waited.on) return { step: 'wait', until: waited };
  if (!so.publishedOn) return { step: 'publish' };
  const published = ends('publicNotice', so.publishedOn);
  return on <= published.on ? { step: 'published', until: published } : { step: 'decide' };
}
