import type { IdentityProvider, Me } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, type Result } from '@yilu/kernel';
import { type UnlinkRefusal, withoutLogins } from '../domain/logins.js';
import { changed } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import { ref } from '../domain/records.js';
import type { SessionRefusal } from '../domain/session.js';
import { meOf } from '../domain/views.js';
import type { Deps } from '../ports.js';
import { changeCaller } from './change-caller.js';
import { releaseClaims } from './release-claims.js';

export type UnlinkLoginRefusal = UnlinkRefusal | SessionRefusal | CommandRefusal;

/** Takes a provider's logins away from the caller. */
export const unlinkLogin =
  (deps: Deps) =>
  async (caller: Citizen, command: Command, provider: IdentityProvider): Promise<Result<Me, UnlinkLoginRefusal>> => {
    const outcome = await changeCaller<null, UnlinkRefusal>(deps, caller, command, async (before) => {
      const removed = withoutLogins(before, provider);
      if (!removed.ok) return removed;
      const person = changed(before, removed.value.kept);
      const keys = removed.value.released.map(({ key }) => ref.login(key));
      return accept({
        person,
        erase: await releaseClaims(deps, keys, before.personId),
        events: [personChanged(person)],
        answer: null,
      });
    });
    return outcome.ok ? accept(meOf(outcome.value.person)) : outcome;
  };
