import type { School, SchoolId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { schoolPaused, schoolView } from '../domain/school.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

/** Shows a school nothing for the time being, or lets it look again; its key and all consents stay. */
export const pauseSchool =
  ({ store }: Deps) =>
  (
    { command, officer }: StaffCommand,
    schoolId: SchoolId,
    paused: boolean,
  ): Promise<Result<School, 'exams.unknown_school' | CommandRefusal>> =>
    store.perform<School, 'exams.unknown_school'>(command, { schools: [schoolId] }, ({ schools: [known] }) => {
      if (!known) return refuse('exams.unknown_school');
      const school = schoolPaused(known, paused);
      const events = [actedBy(officer, paused ? 'school_paused' : 'school_resumed', schoolId)];
      return accept({ schools: [school], events, answer: schoolView(school) });
    });
