import type { SchoolLearner, SchoolProgressPage, SchoolProgressQuery } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { subjects } from '../domain/learner.js';
import { lookedAt } from '../domain/school.js';
import type { SchoolFile } from '../domain/school-files.js';
import { schoolLearner } from '../domain/school-progress.js';
import { keptFor } from '../kept-for.js';
import type { Deps, Found, SeenPage } from '../ports.js';
import { isKeyOf, schoolOfKey } from './school-keys.js';

export type SchoolDeps = Pick<Deps, 'store' | 'now' | 'newId' | 'city'>;
type Refusal = 'exams.school_key' | 'exams.school_paused' | CommandRefusal;

/** Seven files for each, 99 in one batch read. */
const atOnce = 14;
const keptMs = 60_000;

/** One page: the index says who may be on it, what was read of each himself just now says who is. */
async function pageOf(
  { store, now, newId, city }: SchoolDeps,
  school: SchoolFile,
  { learners: listed, next }: SeenPage,
): Promise<Result<SchoolProgressPage, CommandRefusal>> {
  const people = listed.map(({ personId }) => personId);
  const wanted = {
    ...{ learners: people, persons: people, looks: people },
    bookings: people.flatMap((personId) => subjects.map((subject) => ({ personId, subject }))),
  };
  let items: readonly SchoolLearner[] = [];
  const seen = ({ learners, persons, bookings, looks }: Found) =>
    learners.flatMap((learner) => {
      const { personId } = learner;
      const shown = {
        learner,
        person: persons.find((one) => one.personId === personId),
        bookings: bookings.filter((one) => one.personId === personId),
      };
      const view = schoolLearner(school, shown, city, now());
      const look = looks.find((one) => one.personId === personId);
      return view ? { view, looks: lookedAt(personId, look, school.schoolId, dayOf(now())) } : [];
    });
  // Once a day it is written down whom a school has seen, before it sees him.
  const command = { actor: `school:${school.schoolId}`, operation: 'getSchoolProgress', key: newId(), hash: '' };
  const looked = await store.perform<null, never>(command, wanted, (found) => {
    const all = seen(found);
    items = all.map(({ view }) => view);
    return accept({ looks: all.flatMap(({ looks }) => looks), answer: null });
  });
  return looked.ok ? accept({ items: [...items], ...(next ? { nextCursor: next } : {}) }) : looked;
}

/** What a school sees by its key: how far those are who let it, a page at a time. What it is itself is kept for a minute. */
export function getSchoolProgress(deps: SchoolDeps) {
  const schoolBehind = keptFor(keptMs, deps.now, async (schoolId) => {
    const { schools } = await deps.store.find({ schools: [schoolId] });
    return schools[0];
  });
  return async (key: string, { cursor }: SchoolProgressQuery): Promise<Result<SchoolProgressPage, Refusal>> => {
    const school = await schoolBehind(schoolOfKey(key));
    if (!school || !isKeyOf(school, key)) return refuse('exams.school_key');
    if (school.state === 'paused') return refuse('exams.school_paused');
    const seen = await deps.store.listSeen(school.schoolId, cursor, atOnce);
    return seen.learners.length > 0 ? pageOf(deps, school, seen) : accept({ items: [] });
  };
}
