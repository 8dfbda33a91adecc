import type { SeatPool, SessionId } from '@yilu/contracts';
import { holdSeat as held } from '../domain/seats-taking.js';
import { type AtSession, atSession } from './at-session.js';
import type { CitizenCommand } from './commands.js';

/** Keeps a left-over seat for whoever looks at it: for ten minutes, on all of his devices. */
export const holdSeat =
  (deps: AtSession) => (by: CitizenCommand, seat: { readonly sessionId: SessionId; readonly pool: SeatPool }) =>
    atSession(deps, by, seat, held);
