import type { CaseChanged, JoinCaseRequest } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, refuse } from '@yilu/kernel';
import { afterRightCode, afterWrongCode, joinCase as join, lockedUntil } from '../domain/pairing.js';
import type { Deps, Found, Wanted } from '../ports.js';
import { openerOf, unchanged, written } from './outcome.js';
import { caseOfToken } from './pairing-token.js';

/** Either in, or what became of a wrong code: counted, or locked out until an instant. */
export type Joined =
  | { readonly outcome: 'in'; readonly case: CaseChanged }
  | { readonly outcome: 'wrong_code' }
  | { readonly outcome: 'locked'; readonly retryAt: string };

const entered = ({ answer, ...outcome }: ReturnType<typeof written>) => ({
  ...outcome,
  answer: { outcome: 'in', case: answer } satisfies Joined as Joined,
});

/** The other driver comes in by a link's token or by six digits; five wrong codes lock him out for ten minutes. */
export const joinCase =
  ({ cases, now, sha256 }: Deps) =>
  (command: Command, citizen: Citizen, request: JoinCaseRequest) => {
    const at = now();
    const joiner = openerOf(citizen);
    const step = (accident: NonNullable<Found['accident']>, how: Parameters<typeof join>[2]) => {
      const joined = join(accident, joiner, how, at);
      if (!joined.ok) return joined;
      return accept(entered(joined.value === 'already_in' ? unchanged(accident) : written(joined.value)));
    };

    if ('token' in request) {
      const caseId = caseOfToken(request.token);
      const wanted: Wanted = { driverOf: citizen.id, caseId };
      return cases.perform(command, wanted, ({ accident, driver }) => {
        if (driver?.gone) return refuse('session.ended' as const);
        return accident ? step(accident, { tokenHash: sha256(request.token) }) : refuse('accident.link_dead' as const);
      });
    }
    const { code } = request;
    const wanted: Wanted = { code, codeLockOf: citizen.id, driverOf: citizen.id };
    return cases.perform(command, wanted, ({ accident, codeLock, driver }) => {
      if (driver?.gone) return refuse('session.ended' as const);
      const retryAt = lockedUntil(codeLock, at);
      if (retryAt) return accept({ events: [], answer: { outcome: 'locked', retryAt } satisfies Joined as Joined });
      const joined = accident && step(accident, { code });
      if (joined?.ok)
        return accept({ ...joined.value, codeLock: { personId: citizen.id, lock: afterRightCode(codeLock, at) } });
      if (joined?.refusal === 'accident.own_case') return joined;
      // A wrong code is counted, so it is a write that answers, and no refusal that leaves nothing behind.
      const lock = afterWrongCode(codeLock, at);
      const answer: Joined = lock.lockedUntil
        ? { outcome: 'locked', retryAt: lock.lockedUntil }
        : { outcome: 'wrong_code' };
      return accept({ codeLock: { personId: citizen.id, lock }, events: [], answer });
    });
  };
