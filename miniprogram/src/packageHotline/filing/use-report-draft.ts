import { useCallback, useEffect, useRef, useState } from 'react';
import { session } from '@/api/session';
import { useWatched } from '@/state/create-state';
import { blankDraft } from '../drafts/blank-draft';
import { isSent, isVisible, type ReportDraft } from '../drafts/report-draft';
import { draftOf, dropReportDraft, putDraft, reportDrafts } from '../drafts/report-drafts';

export type ChangeDraft = (part: Partial<ReportDraft>) => void;

function begun(id: string | undefined): ReportDraft | undefined {
  const draft = id ? draftOf(id) : undefined;
  return draft && isVisible(draft, session.get() !== undefined) ? draft : undefined;
}

/** The draft that a page is about, kept at each stroke; a new one where none of that name is on the phone. */
export function useReportDraft(
  id: string | undefined,
  first: Partial<ReportDraft>,
): readonly [ReportDraft, ChangeDraft] {
  const all = useWatched(reportDrafts);
  const [own] = useState(() => begun(id) ?? blankDraft(session.get()?.refreshToken ?? '', first));
  const shown = useRef(own);
  shown.current = all.find((draft) => draft.id === own.id) ?? shown.current;
  const left = useRef(false);
  const change = useCallback<ChangeDraft>(
    (part) => {
      const kept = draftOf(own.id);
      // An answer that comes after the page was left begins no draft, and none changes what was confirmed.
      if (!kept && left.current) return;
      if (kept && kept.state !== 'writing' && !part.state) return;
      putDraft({ ...(kept ?? shown.current), ...part });
    },
    [own],
  );
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      const draft = draftOf(own.id);
      // Its page has said what became of each photograph.
      if (draft && isSent(draft)) dropReportDraft(draft.id);
    };
  }, [own]);
  return [shown.current, change];
}
