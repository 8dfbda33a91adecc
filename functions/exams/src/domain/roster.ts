import type { BookingState, RosterRow } from '@yilu/contracts';
import type { Booking, PersonFile } from './files.js';

/** Whoever has a seat, or sat in it: holds, offers and waiting people are numbers of the session, not names of the hall. */
const seated: readonly BookingState[] = ['fee_due', 'booked', 'passed', 'failed', 'no_show', 'excused'];
export const hasSeat = ({ state }: Pick<Booking, 'state'>): boolean => seated.includes(state);

/** One who comes, as the hall has to know him: masked, with what it has to prepare for him. */
export function rosterRow(booking: Booking, person: PersonFile | undefined): RosterRow {
  const { number, maskedName, licenceClass, state, pool, needs, checkedInAt, result } = booking;
  return {
    number,
    maskedName: person?.maskedName ?? maskedName,
    maskedDocumentNumber: person?.maskedDocumentNumber ?? '',
    licenceClass,
    state,
    pool,
    needs: [...needs],
    ...(checkedInAt ? { checkedInAt } : {}),
    ...(result ? { outcome: result.outcome } : {}),
    ...(result?.score === undefined ? {} : { score: result.score }),
  };
}
