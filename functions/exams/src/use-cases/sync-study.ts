import type { StudyProgress, SyncStudyRequest } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import { progressAfter, progressView } from '../domain/study-progress.js';
import type { StudyDeps, StudyFound, StudyRefusal } from '../ports-study.js';
import type { CitizenCommand } from './commands.js';

/** Takes in what a device has answered and tells what all devices together know. Sent twice, it counts once. */
export const syncStudy =
  ({ store, banks, now }: Pick<StudyDeps, 'store' | 'banks' | 'now'>) =>
  async (
    { command, personId }: CitizenCommand,
    request: SyncStudyRequest,
  ): Promise<Result<StudyProgress, StudyRefusal>> => {
    const { subject } = request;
    const { byId } = await banks.inForce(subject);
    const wanted = { progress: { personId, subject }, clocks: personId };
    let known: StudyFound | undefined;
    const outcome = await store.perform<null, never>(command, wanted, (found) => {
      const isKnown = (questionId: string) => byId.get(questionId)?.subject === subject;
      const progress = progressAfter(found.progress, personId, request, isKnown, now());
      known = { ...found, progress };
      return accept({ ...(request.answered.length > 0 ? { progress } : {}), answer: null });
    });
    // A repeated command was not decided anew: what it came to is read.
    return outcome.ok ? accept(progressView(subject, known ?? (await store.find(wanted)), now())) : outcome;
  };
