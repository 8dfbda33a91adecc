import type { QuestionId, StudySubject } from '@yilu/contracts';
import { useEffect, useRef } from 'react';
import { session } from '@/api/session';
import { beatStudy } from '@/api/study';
import { useWatched } from '@/state/create-state';
import { useShown } from './use-shown';

const everyMs = 30_000;
let lastAt = Number.NEGATIVE_INFINITY;

/** Tells the city every half minute that somebody studies, as long as the page is seen; it counts by its own clock. */
export function useBeats(subject: StudySubject, questionId: QuestionId | undefined): void {
  const shown = useShown();
  const signedIn = useWatched(session) !== undefined;
  const latest = useRef(questionId);
  latest.current = questionId;
  useEffect(() => {
    if (!shown || !signedIn) return undefined;
    const beat = () => {
      // Whoever goes to and fro between pages must not beat at each of them.
      if (Math.abs(Date.now() - lastAt) < everyMs - 1_000) return;
      lastAt = Date.now();
      const at = latest.current;
      // Without a network this half minute is not counted, and nothing else is lost.
      void beatStudy({ subject, ...(at ? { questionId: at } : {}) }).catch(() => undefined);
    };
    beat();
    const timer = setInterval(beat, everyMs);
    return () => clearInterval(timer);
  }, [shown, signedIn, subject]);
}
