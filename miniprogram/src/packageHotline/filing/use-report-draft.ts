import { useCallback, useEffect, useState } from 'react';
import { session } from '@/api/session';
import { useWatched } from '@/state/create-state';
import { blankDraft } from '../drafts/blank-draft';
import { isSent, type ReportDraft } from '../drafts/report-draft';
import { draftOf, dropReportDraft, putDraft, reportDrafts } from '../drafts/report-drafts';

export type ChangeDraft = (part: Partial<ReportDraft>) => void;

/** The draft that a page is about, kept at each stroke; a new one where none of that name is on the phone. */
export function useReportDraft(
  id: string | undefined,
  first: Partial<ReportDraft>,
): readonly [ReportDraft, ChangeDraft] {
  const all = useWatched(reportDrafts);
  const [own] = useState(() => (id ? draftOf(id) : undefined) ?? blankDraft(session.get()?.refreshToken ?? '', first));
  const change = useCallback<ChangeDraft>((part) => putDraft({ ...(draftOf(own.id) ?? own), ...part }), [own]);
  useEffect(
    () => () => {
      const left = draftOf(own.id);
      // Its page has said what became of each photograph.
      if (left && isSent(left)) dropReportDraft(left.id);
    },
    [own],
  );
  return [all.find((draft) => draft.id === own.id) ?? own, change];
}
