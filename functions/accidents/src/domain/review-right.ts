import { dayOf, endOfDay, NoHolidayData } from '@yilu/kernel';
import { reviewUntil } from '@yilu/law';
import type { Acknowledgement } from './accident.js';

/**
 * Last day to apply for review after service at this instant: three working days (D146 arts 71, 112). Undefined where
 * the holidays of a year that it touches are not announced yet: the right stands then, only its last day is not known.
 */
export function lastReviewDay(servedAt: string): string | undefined {
  try {
    return reviewUntil(dayOf(new Date(servedAt)));
  } catch (fault) {
    if (fault instanceof NoHolidayData) return undefined;
    throw fault;
  }
}

/** Whether the time is over. Nobody loses the right for want of our data: an unknown day has not passed. */
export function isTooLate({ at: servedAt, reviewUntil: kept }: Acknowledgement, now: Date): boolean {
  const last = kept ?? lastReviewDay(servedAt);
  return last !== undefined && now >= endOfDay(last);
}
