import type { SchoolId, SchoolKey } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { rekeyed, schoolView } from '../domain/school.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { hashOfKey, newSchoolKey } from './school-keys.js';
import { type Keyed, shownKey } from './shown-key.js';
import { actedBy } from './staff-act.js';

/** Gives a school a new key, shown this once; the old one opens nothing any more. */
export const rotateSchoolKey =
  (deps: Deps) =>
  async (
    { command, officer }: StaffCommand,
    schoolId: SchoolId,
  ): Promise<Result<SchoolKey, 'exams.unknown_school' | CommandRefusal>> => {
    const key = newSchoolKey(deps, schoolId);
    const sealed = await deps.vault.seal('school_key', schoolId, key);
    const rotated = await deps.store.perform<Keyed, 'exams.unknown_school'>(
      command,
      { schools: [schoolId] },
      ({ schools: [known] }) => {
        if (!known) return refuse('exams.unknown_school');
        const school = rekeyed(known, hashOfKey(key), deps.now());
        return accept({
          schools: [school],
          events: [actedBy(officer, 'school_key_rotated', schoolId)],
          answer: { school: schoolView(school), sealed },
        });
      },
    );
    return rotated.ok ? accept(await shownKey(deps, rotated.value)) : rotated;
  };
