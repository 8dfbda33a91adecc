import type { PersonId, StudySubject } from '@yilu/contracts';
import { mergeLearnt } from '@yilu/theory/merge';
import type { ProgressFile, StudiedTime, StudyClock } from './study-files.js';

/** What two accounts of one person learnt, as two of his devices. */
export const joinedProgress = (
  personId: PersonId,
  from: ProgressFile,
  into: ProgressFile | undefined,
): ProgressFile => ({
  personId,
  subject: from.subject,
  version: (into?.version ?? 0) + 1,
  learnt: mergeLearnt(into?.learnt ?? {}, from.learnt),
  devices: { ...from.devices, ...into?.devices },
});

/** The later day stands; time of today is added only where both are of it. */
function joinedTime(one: StudiedTime, other: StudiedTime | undefined): StudiedTime {
  if (!other) return one;
  const later = one.day >= other.day ? one : other;
  const dayMs = one.day === other.day ? one.dayMs + other.dayMs : later.dayMs;
  return { ms: one.ms + other.ms, day: later.day, dayMs };
}

/** Time of both accounts, which were never studied with at once: nobody holds two papers of himself. */
export function joinedClock(personId: PersonId, from: StudyClock, into: StudyClock | undefined): StudyClock {
  const studied: { [S in StudySubject]?: StudiedTime } = { ...into?.studied };
  for (const subject of ['S1', 'S3S'] as const) {
    const time = from.studied[subject];
    if (time) studied[subject] = joinedTime(time, into?.studied[subject]);
  }
  return {
    personId,
    version: (into?.version ?? 0) + 1,
    lastAt: into && into.lastAt > from.lastAt ? into.lastAt : from.lastAt,
    studied,
  };
}
