import type { PersonId, Readiness, StudySubject } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { theoryFormatOf } from '@yilu/law/exams/theory-formats';
import { answeredOf } from '@yilu/theory/merge';
import { estimateReadiness } from '@yilu/theory/readiness';
import { questionsFor, questionsOfGroup } from '@yilu/theory/select-questions';
import { resultOf } from '../domain/mock.js';
import type { StudyDeps } from '../ports-study.js';

/** Papers that are looked at; older ones count next to nothing. */
const latestMocks = 10;

/** How likely a pass is now, of the kind of paper that he last tried. */
export const getStudyReadiness =
  ({ store, banks, now }: Pick<StudyDeps, 'store' | 'banks' | 'now'>) =>
  async (personId: PersonId, subject: StudySubject): Promise<Readiness> => {
    const [{ progress }, all, bank] = await Promise.all([
      store.find({ progress: { personId, subject } }),
      store.listMocks(personId, 2 * latestMocks),
      banks.inForce(subject),
    ]);
    const at = now();
    const mocks = all.filter((mock) => mock.subject === subject).slice(0, latestMocks);
    const classGroup = mocks[0]?.classGroup ?? 'car';
    return {
      subject,
      ...estimateReadiness({
        questions: questionsOfGroup(questionsFor(bank.questions, subject, dayOf(at)), classGroup),
        answered: answeredOf(progress?.learnt ?? {}),
        mocks: mocks.flatMap((mock) => {
          const result = resultOf(mock, at);
          return result ? [{ score: result.score, full: result.full, at: result.submittedAt }] : [];
        }),
        format: theoryFormatOf(subject, classGroup),
        now: at,
      }),
    };
  };
