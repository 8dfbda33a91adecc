import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Staff } from '@yilu/http';
import { accept, type Result } from '@yilu/kernel';
import { ref } from '../domain/records.js';
import { staffActed } from '../domain/staff-act.js';
import type { StaffDeps } from '../ports.js';

/** Ends the officer's session; one that has ended already stays so. */
export const signOutStaff =
  ({ store }: StaffDeps) =>
  (caller: Staff, command: Command): Promise<Result<null, CommandRefusal>> => {
    const named = ref.staffSession(caller.id, caller.sessionId);
    return store.perform<null, never, [typeof named]>(command, [named], ([session]) =>
      accept(
        session
          ? {
              save: [],
              erase: [[named, session.version]],
              events: [staffActed(session.officer, 'signed_out')],
              answer: null,
            }
          : { save: [], answer: null },
      ),
    );
  };
