import type { QuestionId, StudySubject } from '@yilu/contracts';
import { forgotten, session } from '@/api/session';
import { getStudyProgress, syncStudy } from '@/api/study';
import { newUuid } from '@/offline/uuid';
import { store, stored } from '@/platform/storage';
import { createState, type State, useWatched } from '@/state/create-state';
import { afterSync, answeredOnce, type Marks, nothingLearnt } from './mark';

// With the other belongings of a person: they go when somebody else signs in, a guest's go along into his account.
const nameOf = (subject: StudySubject): string => `me:study:${subject}`;
const deviceName = 'me:study:device';
const mostAtOnce = 600;

const kept = (subject: StudySubject): Marks => stored<Marks>(nameOf(subject)) ?? nothingLearnt;
const states: Readonly<Record<StudySubject, State<Marks>>> = {
  S1: createState(kept('S1')),
  S3S: createState(kept('S3S')),
};
forgotten.subscribe(() => {
  states.S1.set(kept('S1'));
  states.S3S.set(kept('S3S'));
});

function keep(subject: StudySubject, next: Marks): void {
  store(nameOf(subject), next);
  states[subject].set(next);
}

export const marksOf = (subject: StudySubject): Marks => states[subject].get();
export const useMarks = (subject: StudySubject): Marks => useWatched(states[subject]);

/** Writes an answer down on this phone; the city hears of it when it can. */
export function recordAnswer(subject: StudySubject, questionId: QuestionId, right: boolean): void {
  keep(subject, answeredOnce(marksOf(subject), questionId, right, new Date().toISOString()));
}

function deviceId(): string {
  const known = stored<string>(deviceName);
  if (known) return known;
  const drawn = newUuid();
  store(deviceName, drawn);
  return drawn;
}

async function exchange(subject: StudySubject): Promise<void> {
  const person = forgotten.get();
  const { own, unsent } = marksOf(subject);
  const sent = unsent.slice(0, mostAtOnce).flatMap((questionId) => {
    const mark = own[questionId];
    return mark ? [{ questionId, ...mark }] : [];
  });
  const progress =
    sent.length > 0
      ? await syncStudy({ subject, deviceId: deviceId(), answered: sent })
      : await getStudyProgress(subject);
  // What was one person's must not become another's who signed in meanwhile.
  if (person !== forgotten.get()) return;
  keep(subject, afterSync(marksOf(subject), sent, progress));
  if (unsent.length > mostAtOnce) await exchange(subject);
}

const under = new Map<StudySubject, Promise<void>>();

/** Tells the city what it does not know and learns what the other phones did. Throws what `call` throws. */
function syncMarks(subject: StudySubject): Promise<void> {
  if (!session.get()) return Promise.resolve();
  const running = under.get(subject) ?? exchange(subject).finally(() => under.delete(subject));
  under.set(subject, running);
  return running;
}

/** The same where nobody waits for it: without a network the marks simply stay. */
export const syncQuietly = (subject: StudySubject): void => void syncMarks(subject).catch(() => undefined);
