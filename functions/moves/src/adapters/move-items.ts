import type { MoveTaskKind, PersonId } from '@yilu/contracts';
import type { Filings } from '@yilu/dynamo';
import type { MoveLimits } from '@yilu/law/feedback/move-limits';
import type { Addressed, Move, MoveTask, PersonFile } from '../domain/files.js';
import { dueAt } from '../domain/move-clock.js';
import { forgetAt } from '../domain/retention.js';
import type { FileRefs, Files } from '../ports.js';

export const askedPartition = (personId: PersonId) => `ASKED#${personId}`;
export const addressedPartition = (personId: PersonId) => `ADDRESSED#${personId}`;
export const taskPartition = (kind: MoveTaskKind) => `TASKS#${kind}`;
export const duePartition = 'DUE';
export const forgetPartition = 'FORGET';

const dayMs = 86_400_000;
/** What nobody used within a day is forgotten. */
const unusedDays = 1;
const later = (instant: string, days: number) => new Date(Date.parse(instant) + days * dayMs).toISOString();

type Indexes = Partial<Record<'gsi1pk' | 'gsi1sk' | 'gsi2pk' | 'gsi2sk', string>>;

const moveIndexes =
  (limits: MoveLimits) =>
  (move: Move): Indexes => {
    const { moveId, asker, askedAt } = move;
    const due = dueAt(move, limits);
    return {
      ...(asker ? { gsi1pk: askedPartition(asker.personId), gsi1sk: `${askedAt}#${moveId}` } : {}),
      ...(due ? { gsi2pk: duePartition, gsi2sk: `${due}#${moveId}` } : {}),
    };
  };

const personIndexes =
  (limits: MoveLimits) =>
  (person: PersonFile): Indexes => {
    const due = forgetAt(person, limits);
    return due ? { gsi2pk: forgetPartition, gsi2sk: `${due}#${person.personId}` } : {};
  };

const taskIndexes = ({ taskId, kind, emergency, since, done }: MoveTask): Indexes =>
  done ? {} : { gsi1pk: taskPartition(kind), gsi1sk: `${emergency ? '0' : '1'}#${since}#${taskId}` };

const addressedIndexes = ({ personId, askedAt, moveId, leftAt }: Addressed): Indexes =>
  leftAt ? {} : { gsi1pk: addressedPartition(personId), gsi1sk: `${askedAt}#${moveId}` };

/** How each kind of file lies in the table, and when the store may forget it: a request half a year after it was made. */
export const filingsBy = (limits: MoveLimits): Filings<Files, FileRefs> => {
  const kept = (instant: string) => later(instant, limits.retentionDays);
  return {
    moves: {
      key: (id) => ({ pk: `MOVE#${id}`, sk: 'MOVE' }),
      refOf: ({ moveId }) => moveId,
      indexes: moveIndexes(limits),
      forgottenAt: ({ askedAt }) => kept(askedAt),
    },
    tasks: {
      key: (id) => ({ pk: `TASK#${id}`, sk: 'TASK' }),
      refOf: ({ taskId }) => taskId,
      indexes: taskIndexes,
      forgottenAt: ({ since }) => kept(since),
    },
    addressed: {
      key: ({ moveId, personId }) => ({ pk: `MOVE#${moveId}`, sk: `ADDRESSED#${personId}` }),
      refOf: (file) => file,
      indexes: addressedIndexes,
      forgottenAt: ({ askedAt, leftAt }) => leftAt ?? kept(askedAt),
    },
    photos: {
      key: (id) => ({ pk: `PHOTO#${id}`, sk: 'PHOTO' }),
      refOf: ({ photoId }) => photoId,
      forgottenAt: ({ registeredAt, moveId }) => (moveId ? kept(registeredAt) : later(registeredAt, unusedDays)),
    },
    persons: {
      key: (id) => ({ pk: `PERSON#${id}`, sk: 'PERSON' }),
      refOf: ({ personId }) => personId,
      indexes: personIndexes(limits),
    },
    vehicles: {
      key: ({ plate, plateKind }) => ({ pk: `VEHICLE#${plateKind}#${plate}`, sk: 'VEHICLE' }),
      refOf: (file) => file,
      // A plate that nobody here holds is known by its last request alone.
      forgottenAt: ({ holders, askedAt }) => (holders.length === 0 && askedAt ? later(askedAt, unusedDays) : undefined),
    },
  };
};
