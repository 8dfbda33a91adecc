import type { PersonId, School, SchoolId, Sha256 } from '@yilu/contracts';
import type { Day } from '@yilu/kernel';
import type { SchoolFile, SchoolLook } from './school-files.js';

/** A school on its first day, with the hash of its first key. */
export function newSchool({ schoolId, name }: Pick<School, 'schoolId' | 'name'>, keyHash: Sha256, now: Date) {
  const at = now.toISOString();
  return { schoolId, version: 1, name, state: 'active', connectedAt: at, keyHash, keyAt: at } satisfies SchoolFile;
}

/** From now on its new key alone counts: the old one may be in anybody's hands. */
export const rekeyed = (school: SchoolFile, keyHash: Sha256, now: Date): SchoolFile => ({
  ...school,
  version: school.version + 1,
  keyHash,
  keyAt: now.toISOString(),
});

export const schoolPaused = (school: SchoolFile, paused: boolean): SchoolFile => ({
  ...school,
  version: school.version + 1,
  state: paused ? 'paused' : 'active',
});

/** A school as the desk sees it. */
export const schoolView = ({ schoolId, name, state, connectedAt, keyAt }: SchoolFile): School => ({
  ...{ schoolId, name, state, connectedAt, keyAt },
});

/** That his school has looked at him; nothing to write where it already did on that day. */
export function lookedAt(
  personId: PersonId,
  known: SchoolLook | undefined,
  schoolId: SchoolId,
  on: Day,
): readonly SchoolLook[] {
  if (known?.schoolId === schoolId && known.on === on) return [];
  return [{ personId, version: (known?.version ?? 0) + 1, schoolId, on }];
}

/** What stays of it when he is gone: nothing that says anything. */
export const lookLeft = (personId: PersonId, known: SchoolLook | undefined): SchoolLook => ({
  personId,
  version: (known?.version ?? 0) + 1,
});
