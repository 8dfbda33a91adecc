import type { SessionId } from '@yilu/contracts';
import { joinLine } from '../domain/seats-taking.js';
import { type AtSession, atSession } from './at-session.js';
import type { CitizenCommand } from './commands.js';

/** Waits for a seat of a full session: whoever waits longest is offered the first one that comes free. */
export const joinWaiting = (deps: AtSession) => (by: CitizenCommand, sessionId: SessionId) =>
  atSession(deps, by, { sessionId, pool: 'general' }, (claim, _elsewhere, terms) => joinLine(claim, terms));
