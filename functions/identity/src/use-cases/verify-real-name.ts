import type { Instant, Session, VerifyRealNameRequest } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import type { RegistryRefusal } from '@yilu/http/registry';
import { accept, type Result, refuse } from '@yilu/kernel';
import { mayAsk, missed } from '../domain/misses.js';
import { changed, type Person, touched } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import { type CitizenRecords, ref } from '../domain/records.js';
import { type CitizenSession, type SessionRefusal, standing, startSession } from '../domain/session.js';
import type { Decision, Deps } from '../ports.js';
import { callerRefs, moment } from './caller-records.js';
import type { Unconfirmed } from './confirm-by-phone.js';
import { type IssuedSession, issued, sessionOf } from './issue-session.js';
import { joinHolder } from './join-holder.js';
import { documentOf, type NamedDocument, type RealNameRefusal, sealRealName } from './real-name.js';

type Refusal = RealNameRefusal | RegistryRefusal | SessionRefusal;
/** Not verified, and told so by the receipt too: a wrong answer was counted, or a code was sent or tried. */
type Unverified = Unconfirmed | { readonly code: 'real_name.mismatch'; readonly retryAt?: Instant };
export type VerifyRealNameRefusal = Refusal | Unverified['code'] | CommandRefusal;
type Verified = Decision<CitizenRecords, IssuedSession | Unverified, Refusal | 'command.busy'>;

/**
 * Verifies the caller's real name by the national identity check. Where another person already stands behind that
 * document and the caller shows that person's phone, his logins move to him and his own person ends (X02). Answers a new
 * session either way, for the old tokens say "not verified".
 */
export const verifyRealName =
  (deps: Deps) =>
  async (
    caller: Citizen,
    command: Command,
    request: VerifyRealNameRequest,
  ): Promise<Result<Session, { code: VerifyRealNameRefusal; retryAt?: Instant }>> => {
    const { store, registry } = deps;
    const parsed = await documentOf(deps, request);
    if (!parsed.ok) return refuse({ code: parsed.refusal });
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
          return accept({ save: [[ref.person(person.personId), tallied]], answer: { code: 'real_name.mismatch' } });
        }
        return claim ? joinHolder(deps, claim, alive.value, request) : bind(deps, alive.value, document, at);
      },
    );
    if (!outcome.ok) return refuse({ code: outcome.refusal });
    return 'code' in outcome.value ? refuse(outcome.value) : accept(await sessionOf(deps, outcome.value));
  };

async function bind(
  deps: Deps,
  { person: before, session: old }: { person: Person; session: CitizenSession },
  document: NamedDocument,
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
