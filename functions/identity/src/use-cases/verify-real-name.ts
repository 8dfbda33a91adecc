import type { Session, VerifyRealNameRequest } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, type Result, refuse } from '@yilu/kernel';
import { mayAsk, missed } from '../domain/misses.js';
import { changed, type Person, touched } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import { type CitizenRecords, ref } from '../domain/records.js';
import { type CitizenSession, type SessionRefusal, standing, startSession } from '../domain/session.js';
import type { Decision, Deps, RegistryRefusal } from '../ports.js';
import { callerRefs, moment } from './caller-records.js';
import { type IssuedSession, issued, sessionOf } from './issue-session.js';
import { mergeInto } from './merge-persons.js';
import { documentOf, type RealNameRefusal, sealRealName } from './real-name.js';

type Refusal = RealNameRefusal | RegistryRefusal | SessionRefusal;
export type VerifyRealNameRefusal = Refusal | 'real_name.mismatch' | CommandRefusal;
type Verified = Decision<CitizenRecords, IssuedSession | 'mismatch', Refusal | 'command.busy'>;

/**
 * Verifies the caller's real name by the national identity check. Where another person already stands behind that
 * document, the caller's logins move to him and the caller's person ends (X02). Answers a new session either way, for
 * the old tokens say "not verified".
 */
export const verifyRealName =
  (deps: Deps) =>
  async (
    caller: Citizen,
    command: Command,
    request: VerifyRealNameRequest,
  ): Promise<Result<Session, VerifyRealNameRefusal>> => {
    const { store, registry } = deps;
    const parsed = await documentOf(deps, request);
    if (!parsed.ok) return parsed;
    const document = parsed.value;
    let asked: ReturnType<typeof registry.matches> | undefined;

    const outcome = await store.perform(
      command,
      [...callerRefs(caller), ref.document(document.key)],
      async ([read, session, claim]): Promise<Verified> => {
        const { at, today } = moment(deps);
        const alive = standing(read, session, at);
        if (!alive.ok) return alive;
        const { person } = alive.value;
        if (person.realName) return refuse('real_name.verified_already');
        if (!mayAsk(person, 'real_name', today)) return refuse('real_name.too_many_tries');

        asked ??= registry.matches(document);
        const matches = await asked;
        if (!matches.ok) return matches;
        if (!matches.value) {
          const tallied = touched(person, { misses: missed(person, 'real_name', today) });
          return accept({ save: [[ref.person(person.personId), tallied]], answer: 'mismatch' });
        }
        if (claim) return mergeInto(deps, claim, alive.value, document.name);
        return bind(deps, alive.value, document, at);
      },
    );
    if (!outcome.ok) return outcome;
    return outcome.value === 'mismatch' ? refuse('real_name.mismatch') : accept(await sessionOf(deps, outcome.value));
  };

type Document = Extract<Awaited<ReturnType<typeof documentOf>>, { ok: true }>['value'];

async function bind(
  deps: Deps,
  { person: before, session: old }: { person: Person; session: CitizenSession },
  document: Document,
  at: Date,
): Promise<Verified> {
  const realName = await sealRealName(deps, before.personId, document, at);
  const person = changed(before, { realName });
  const session = startSession(person, deps.newId(), old.provider, at);
  return accept({
    save: [
      [ref.person(person.personId), person],
      [ref.document(document.key), { version: 1, personId: person.personId }],
      [ref.session(person.personId, session.sessionId), session],
    ],
    erase: [[ref.session(person.personId, old.sessionId), old.version]],
    events: [personChanged(person)],
    answer: issued(session, true, at),
  });
}
