import type { DeletePersonResponse, Instant } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, type Result } from '@yilu/kernel';
import { ended } from '../domain/person.js';
import { type CitizenRecords, ref } from '../domain/records.js';
import { retainedFrom } from '../domain/retention.js';
import { type SessionRefusal, standing } from '../domain/session.js';
import type { Decision, Deps } from '../ports.js';
import { callerRefs } from './caller-records.js';
import { endConsents } from './end-consents.js';
import { releaseClaims } from './release-claims.js';
import { vehicleClaimRef } from './vehicle-claim.js';

export type DeletePersonRefusal = SessionRefusal | CommandRefusal;

/**
 * Deletes the caller (PIPL art 47): personal fields are erased, sign-ins and document are free again, consents end, no
 * session lives on. Answers what the law makes the other contexts keep, and until when.
 */
export const deletePerson =
  (deps: Deps) =>
  async (caller: Citizen, command: Command): Promise<Result<DeletePersonResponse, DeletePersonRefusal>> => {
    const outcome = await deps.store.perform(
      command,
      callerRefs(caller),
      async ([read, session]): Promise<Decision<CitizenRecords, { deletedAt: Instant }, SessionRefusal>> => {
        const at = deps.now();
        const alive = standing(read, session, at);
        if (!alive.ok) return alive;
        const { person } = alive.value;
        const gone = ended(person, 'deleted', at);
        const claims = [
          ...person.logins.map(({ key }) => ref.login(key)),
          ...(await Promise.all(person.vehicles.map((vehicle) => vehicleClaimRef(deps, vehicle)))),
          ...(person.realName ? [ref.document(person.realName.documentKey)] : []),
        ];
        const given = person.vehicles.flatMap(({ mandates }) => mandates);
        const [released, consents] = await Promise.all([
          releaseClaims(deps, claims, person.personId),
          endConsents(deps, { given, taken: person.driven }),
        ]);
        const { personId, revision } = gone;
        return accept({
          save: [[ref.person(personId), gone], ...consents.save],
          erase: [
            ...released,
            ...consents.erase,
            [ref.session(personId, alive.value.session.sessionId), alive.value.session.version],
          ],
          events: [{ type: 'identity.person_deleted', data: { personId, revision } }, ...consents.events],
          answer: { deletedAt: at.toISOString() },
        });
      },
    );
    if (!outcome.ok) return outcome;
    const { deletedAt } = outcome.value;
    return accept({ deletedAt, retained: retainedFrom(new Date(deletedAt)) });
  };
