import type { ChangePreferencesRequest, Me } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, type Result } from '@yilu/kernel';
import { changed } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import type { SessionRefusal } from '../domain/session.js';
import { meOf } from '../domain/views.js';
import type { Deps } from '../ports.js';
import { changeCaller } from './change-caller.js';

export type ChangePreferencesRefusal = SessionRefusal | CommandRefusal;

/** Sets language and elder mode; what is left out stays. */
export const changePreferences =
  (deps: Deps) =>
  async (
    caller: Citizen,
    command: Command,
    wish: ChangePreferencesRequest,
  ): Promise<Result<Me, ChangePreferencesRefusal>> => {
    const outcome = await changeCaller<null, never>(deps, caller, command, (before) => {
      const person = changed(before, {
        locale: wish.locale ?? before.locale,
        elderMode: wish.elderMode ?? before.elderMode,
      });
      return accept({ person, events: [personChanged(person)], answer: null });
    });
    return outcome.ok ? accept(meOf(outcome.value.person)) : outcome;
  };
