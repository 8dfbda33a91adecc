import type { BookingNumber, SessionId } from '@yilu/contracts';
import type { Booking } from '../domain/files.js';
import type { ExamStore } from '../ports.js';
import { everyPage } from './every-page.js';

/** As many as a session can have, in one round trip. */
const pageSize = 500;

/** Whoever has or had a seat in a session by his number: what is written is read again, for an index may be behind. */
export async function rosterOf(
  store: Pick<ExamStore, 'listRoster'>,
  sessionId: SessionId,
): Promise<ReadonlyMap<BookingNumber, Booking>> {
  const all = await everyPage((query) => store.listRoster(sessionId, { ...query, limit: pageSize }));
  return new Map(all.map((booking) => [booking.number, booking]));
}
