import type { Readiness, StudySubject } from '@yilu/contracts';
import { theoryFormatOf } from '@yilu/law/exams/theory-formats';
import { estimateReadiness } from '@yilu/theory/readiness';
import { session } from '@/api/session';
import { getReadiness } from '@/api/study';
import { useWatched } from '@/state/create-state';
import { useLoaded } from '@/state/use-loaded';
import { type Marks, markOf } from './mark';
import type { KeptPack } from './question-pack';

/** The estimate from what this phone knows alone: no mock papers, no other phones. */
function readinessHere({ subject, chapters }: KeptPack, marks: Marks): Readiness {
  const questions = chapters.flatMap(({ chapter, ids }) => ids.map((questionId) => ({ questionId, chapter })));
  const answered = questions.flatMap(({ questionId }) => {
    const mark = markOf(marks, questionId);
    return mark ? [{ questionId, ...mark }] : [];
  });
  const format = theoryFormatOf(subject, 'car');
  return { subject, ...estimateReadiness({ questions, answered, mocks: [], format, now: new Date() }) };
}

/** How ready somebody is: as the city reckons it from everything, else from this phone. */
export function useReadiness(
  subject: StudySubject,
  pack: KeptPack | undefined,
  marks: Marks,
): { readonly readiness: Readiness | undefined; readonly here: boolean } {
  const signedIn = useWatched(session) !== undefined;
  const { data } = useLoaded(() => getReadiness(subject), signedIn);
  if (signedIn && data?.subject === subject) return { readiness: data, here: false };
  return { readiness: pack && readinessHere(pack, marks), here: true };
}
