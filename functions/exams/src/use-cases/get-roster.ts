import type { PageQuery, SessionId, StaffSessionView } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { hasSeat, rosterRow } from '../domain/roster.js';
import { liveHolds } from '../domain/seats.js';
import { sessionView } from '../domain/session-view.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

/** A session with who comes, by number; a page may be shorter than asked. The reading is told before it is answered. */
export const getRoster =
  ({ store, city, now }: Deps) =>
  async (
    officer: StaffCommand['officer'],
    sessionId: SessionId,
    query: PageQuery,
  ): Promise<Result<StaffSessionView, 'exams.no_session'>> => {
    const [{ sessions }, page] = await Promise.all([
      store.find({ sessions: [sessionId] }),
      store.listRoster(sessionId, query),
    ]);
    const [session] = sessions;
    if (!session) return refuse('exams.no_session');
    const coming = page.items.filter(hasSeat);
    const [{ persons }] = await Promise.all([
      store.find({ persons: coming.map(({ personId }) => personId) }),
      store.tell(actedBy(officer, 'roster_read', sessionId)),
    ]);
    const byId = new Map(persons.map((person) => [person.personId, person]));
    return accept({
      session: sessionView(city, session, now()),
      booked: session.booked,
      held: liveHolds(session, now()).length,
      roster: coming.map((booking) => rosterRow(booking, byId.get(booking.personId))),
      ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
    });
  };
