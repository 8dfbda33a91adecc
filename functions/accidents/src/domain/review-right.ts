import { dayOf, endOfDay, NoHolidayData } from '@yilu/kernel';
import { reviewUntil } from '@yilu/law';
import type { Acknowledgement } from './accident.js';

/**
 * Last day to apply for review after service on this day: three working days (D146 arts 71, 112). Undefined where the
 * holidays of a year that it touches are not announced yet: the right stands then, only its last day is not known.
 */
export function lastReviewDay(servedOn: string): string | undefined {
  try {
    return reviewUntil(servedOn);
  } catch (fault) {
    if (fault instanceof NoHolidayData) return undefined;
    throw fault;
  }
}

/** The day of service: what an officer recorded, else the day on which the party answered. */
export const servedOn = ({ at, service }: Acknowledgement): string => service?.servedOn ?? dayOf(new Date(at));

/** Whether the time is over. Nobody loses the right for want of our data: an unknown day has not passed. */
export function isTooLate(acknowledged: Acknowledgement, now: Date): boolean {
  const last = acknowledged.reviewUntil ?? lastReviewDay(servedOn(acknowledged));
  return last !== undefined && now >= endOfDay(last);
}
