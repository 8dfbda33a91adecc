import type { RefreshSessionRequest, Session } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type CitizenRecords, ref } from '../domain/records.js';
import { rotate, type SessionRefusal, standing } from '../domain/session.js';
import type { Decision, Deps } from '../ports.js';
import { type IssuedSession, issued, sessionOf } from './issue-session.js';

export type RefreshSessionRefusal = SessionRefusal | 'session.reused' | CommandRefusal;

/** Changes a refresh token for new tokens. One that was used before ends the whole session: somebody holds a copy. */
export const refreshSession =
  (deps: Deps) =>
  async (
    command: Omit<Command, 'actor'>,
    { refreshToken }: RefreshSessionRequest,
  ): Promise<Result<Session, RefreshSessionRefusal>> => {
    const { store, keys, now } = deps;
    const presented = keys.readRefreshToken('citizen', refreshToken);
    if (!presented) return refuse('session.ended');
    const { holder, sessionId, generation } = presented;
    const named = ref.session(holder, sessionId);

    const outcome = await store.perform(
      { ...command, actor: sessionId },
      [ref.person(holder), named],
      ([person, session]): Decision<CitizenRecords, IssuedSession | 'reused', SessionRefusal> => {
        const at = now();
        const alive = standing(person, session, at);
        if (!alive.ok) return alive;
        const next = rotate(alive.value.session, generation, at);
        if (next === 'reused')
          return accept({ save: [], erase: [[named, alive.value.session.version]], answer: 'reused' });
        return accept({ save: [[named, next]], answer: issued(next, alive.value.person.realName !== undefined, at) });
      },
    );
    if (!outcome.ok) return outcome;
    return outcome.value === 'reused' ? refuse('session.reused') : accept(await sessionOf(deps, outcome.value));
  };
