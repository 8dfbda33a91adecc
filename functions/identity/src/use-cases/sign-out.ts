import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, type Result } from '@yilu/kernel';
import { ref } from '../domain/records.js';
import type { Deps } from '../ports.js';

/** Ends the caller's session; one that has ended already stays so. */
export const signOut =
  ({ store }: Deps) =>
  (caller: Citizen, command: Command): Promise<Result<null, CommandRefusal>> => {
    const named = ref.session(caller.id, caller.sessionId);
    return store.perform<null, never, [typeof named]>(command, [named], ([session]) =>
      accept({ save: [], erase: session ? [[named, session.version]] : [], answer: null }),
    );
  };
