import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, type Result } from '@yilu/kernel';
import { touched } from '../domain/person.js';
import { type CitizenRecords, ref } from '../domain/records.js';
import { type SessionRefusal, standing } from '../domain/session.js';
import type { Decision, Deps } from '../ports.js';
import { callerRefs } from './caller-records.js';

export type SignOutEverywhereRefusal = SessionRefusal | CommandRefusal;

/** Ends every session of the caller by one write: each was opened in an epoch that is now past. */
export const signOutEverywhere =
  ({ store, now }: Deps) =>
  (caller: Citizen, command: Command): Promise<Result<null, SignOutEverywhereRefusal>> =>
    store.perform(command, callerRefs(caller), ([read, session]): Decision<CitizenRecords, null, SessionRefusal> => {
      const alive = standing(read, session, now());
      if (!alive.ok) return alive;
      const { person } = alive.value;
      return accept({
        save: [[ref.person(person.personId), touched(person, { epoch: person.epoch + 1 })]],
        answer: null,
      });
    });
