import type { DraftSuggestion } from '@yilu/contracts';
import { useEffect, useRef, useState } from 'react';
import { suggestDraft } from '@/api/hotline';
import { session } from '@/api/session';
import { useWatched } from '@/state/create-state';
import type { ReportDraft } from '../drafts/report-draft';
import { suggested } from './suggested';
import type { ChangeDraft } from './use-report-draft';

const restMs = 700;
const shortest = 2;

/**
 * What the words seem to report, asked once the fingers rest: it fills in what its writer left open, and he sees all of
 * it before he files it. Without a network, or signed out, he chooses by himself.
 */
export function useSuggestion(draft: ReportDraft, change: ChangeDraft): DraftSuggestion | undefined {
  const [suggestion, setSuggestion] = useState<DraftSuggestion>();
  const signedIn = useWatched(session) !== undefined;
  const turn = useRef(0);
  const latest = useRef(draft);
  latest.current = draft;
  const text = draft.description.trim();
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    if (!signedIn || text.length < shortest) return setSuggestion(undefined);
    const timer = setTimeout(() => {
      const { location } = latest.current;
      void suggestDraft({ text, ...(location ? { location } : {}) }).then(
        (said) => {
          if (mine !== turn.current) return;
          setSuggestion(said);
          if (latest.current.state === 'writing') change(suggested(latest.current, said));
        },
        () => undefined,
      );
    }, restMs);
    return () => {
      clearTimeout(timer);
      // An answer that comes after the page or the words have changed speaks of something else.
      turn.current += 1;
    };
  }, [text, signedIn, change]);
  return suggestion;
}
