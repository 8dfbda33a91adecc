import type { ConnectSchoolRequest, SchoolKey } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { newSchool, schoolView } from '../domain/school.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { hashOfKey, newSchoolKey } from './school-keys.js';
import { type Keyed, shownKey } from './shown-key.js';
import { actedBy } from './staff-act.js';

/** Lets a school in, with a key that is shown this once. */
export const connectSchool =
  (deps: Deps) =>
  async (
    { command, officer }: StaffCommand,
    { schoolId, name }: ConnectSchoolRequest,
  ): Promise<Result<SchoolKey, 'exams.school_connected' | CommandRefusal>> => {
    const key = newSchoolKey(deps, schoolId);
    const sealed = await deps.vault.seal('school_key', schoolId, key);
    const connected = await deps.store.perform<Keyed, 'exams.school_connected'>(
      command,
      { schools: [schoolId] },
      ({ schools: [known] }) => {
        if (known) return refuse('exams.school_connected');
        const school = newSchool({ schoolId, name }, hashOfKey(key), deps.now());
        return accept({
          schools: [school],
          events: [actedBy(officer, 'school_connected', schoolId)],
          answer: { school: schoolView(school), sealed },
        });
      },
    );
    return connected.ok ? accept(await shownKey(deps, connected.value)) : connected;
  };
