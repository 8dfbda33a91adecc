import type { ClaimsCentres } from '@yilu/contracts';
import { NoHolidayData } from '@yilu/kernel/calendar';
import { dayOf } from '@yilu/kernel/day';
import type { Centre } from '../city/centres.js';
import { hoursOn } from '../domain/slots.js';
import type { Deps } from '../ports.js';

function todayAt(centre: Centre, now: Date) {
  try {
    return { today: [...hoursOn(centre, dayOf(now))] };
  } catch (fault) {
    if (fault instanceof NoHolidayData) return {};
    throw fault;
  }
}

/** The city's claims centres, with today's hours. */
export const listCentres = ({ centres, now }: Deps): ClaimsCentres => ({
  items: centres.map((centre) => {
    const { slotCapacity: _, ...shown } = centre;
    return { ...shown, ...todayAt(centre, now()) };
  }),
});
