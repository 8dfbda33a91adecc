import type { PersonId, StudyProgress, StudySubject } from '@yilu/contracts';
import { progressView } from '../domain/study-progress.js';
import type { StudyDeps } from '../ports-study.js';

/** What somebody answered and how long he studied, on all his devices. */
export const getStudyProgress =
  ({ store, now }: Pick<StudyDeps, 'store' | 'now'>) =>
  async (personId: PersonId, subject: StudySubject): Promise<StudyProgress> =>
    progressView(subject, await store.find({ progress: { personId, subject }, clocks: personId }), now());
