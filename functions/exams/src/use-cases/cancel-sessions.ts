import type { CancelSessionsRequest, SessionId, SessionsCancelled } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { ExamSession } from '../domain/files.js';
import { seatFreed } from '../domain/seat-events.js';
import { takeableUntil } from '../domain/seats.js';
import { affectedBy, type CalledOff, callOff } from '../domain/session-cancelled.js';
import { seatsPlanned } from '../domain/statistics.js';
import type { Deps, Found, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { insisting } from './insisting.js';
import { actedBy } from './staff-act.js';

export type CancelSessionsRefusal =
  | 'exams.no_session'
  | 'exams.session_over'
  | 'exams.bad_replacement'
  | CommandRefusal;

/** Where somebody may be sent: a session that is held, open, still to come and not itself called off. */
const isReplacement = (session: ExamSession, off: readonly SessionId[], now: Date): boolean =>
  !session.cancelled && session.open && now < takeableUntil(session) && !off.includes(session.sessionId);

function decide(
  { sessions }: Found,
  { sessionIds, reason, replacementIds }: CancelSessionsRequest,
  { officer }: StaffCommand,
  now: Date,
): Result<Outcome<SessionsCancelled>, Exclude<CancelSessionsRefusal, CommandRefusal>> {
  const pick = (ids: readonly SessionId[]) => sessions.filter(({ sessionId }) => ids.includes(sessionId));
  const [off, replacements] = [pick(sessionIds), pick(replacementIds)];
  if (off.length !== new Set(sessionIds).size) return refuse('exams.no_session');
  const fit = replacements.filter((one) => isReplacement(one, sessionIds, now));
  if (fit.length !== new Set(replacementIds).size) return refuse('exams.bad_replacement');
  if (off.some(({ startsAt }) => new Date(startsAt) <= now)) return refuse('exams.session_over');
  const held = off.filter(({ cancelled }) => !cancelled);
  const together = held.map(({ sessionId }) => sessionId);
  const calledOff: CalledOff = { at: now.toISOString(), reason, together, replacementIds };
  const [first] = together;
  const affected = held.reduce((sum, one) => sum + affectedBy(one, now), 0);
  return accept({
    sessions: held.map((one) => callOff(one, calledOff)),
    events: [
      ...(first ? [seatFreed(first)] : []),
      ...seatsPlanned(held.map((session) => ({ session, times: -1 as const }))),
      actedBy(officer, 'sessions_cancelled', together.join(' '), reason.zh),
    ],
    answer: { cancelled: held.length, affected },
  });
}

/**
 * Calls sessions off, all in one step: from then on nobody gets a seat of them. Everybody who had one, or waits for one, is
 * seen to behind it, in the order of his place (`rehousePeople`).
 */
export const cancelSessions =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  (by: StaffCommand, request: CancelSessionsRequest): Promise<Result<SessionsCancelled, CancelSessionsRefusal>> =>
    insisting(() => {
      const wanted = { sessions: [...new Set([...request.sessionIds, ...request.replacementIds])] };
      return store.perform<SessionsCancelled, Exclude<CancelSessionsRefusal, CommandRefusal>>(
        by.command,
        wanted,
        (found) => decide(found, request, by, now()),
      );
    });
