import type { ExamSubject, LicenceClass, SessionId } from '@yilu/contracts';
import type { DrawSession } from './plan-file.js';

/** A plan's sessions, as the walk asks for them: by place in the file, and per subject and class by their beginning. */
export interface Sessions {
  readonly ids: readonly SessionId[];
  readonly seats: readonly number[];
  /** Place of a session that this subject and class may sit in; undefined for every other. */
  placeOf(sessionId: SessionId, subject: ExamSubject, licenceClass: LicenceClass): number | undefined;
  /** Places of all that they may sit in, the earliest first; of equal ones the lower number. */
  earliest(subject: ExamSubject, licenceClass: LicenceClass): readonly number[];
}

export function sessionsOf(all: readonly DrawSession[]): Sessions {
  const places = new Map(all.map((session, place) => [session.sessionId, { session, place }]));
  const byBeginning = [...places.values()].sort(({ session: one }, { session: other }) =>
    one.startsAt === other.startsAt
      ? one.sessionId < other.sessionId
        ? -1
        : 1
      : one.startsAt < other.startsAt
        ? -1
        : 1,
  );
  const lanes = new Map<string, number[]>();
  for (const { session, place } of byBeginning)
    for (const licenceClass of session.classes) {
      const lane = `${session.subject} ${licenceClass}`;
      const held = lanes.get(lane);
      if (held) held.push(place);
      else lanes.set(lane, [place]);
    }
  const none: readonly number[] = [];
  return {
    ids: all.map(({ sessionId }) => sessionId),
    seats: all.map(({ seats }) => seats),
    placeOf(sessionId, subject, licenceClass) {
      const found = places.get(sessionId);
      return found?.session.subject === subject && found.session.classes.includes(licenceClass)
        ? found.place
        : undefined;
    },
    earliest: (subject, licenceClass) => lanes.get(`${subject} ${licenceClass}`) ?? none,
  };
}
