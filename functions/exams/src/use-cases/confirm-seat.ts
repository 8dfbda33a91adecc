import type { SeatPool, SessionId } from '@yilu/contracts';
import { confirmSeat as confirmed } from '../domain/seats-taking.js';
import { type AtSession, atSession } from './at-session.js';
import type { CitizenCommand } from './commands.js';

/** Takes the seat that he holds, or a free one straight away; with a fee it is his once that is paid. */
export const confirmSeat =
  (deps: AtSession) => (by: CitizenCommand, seat: { readonly sessionId: SessionId; readonly pool: SeatPool }) =>
    atSession(deps, by, seat, confirmed);
