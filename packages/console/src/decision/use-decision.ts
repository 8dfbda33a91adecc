import { useMutation } from '@tanstack/react-query';
import type { DetermineRequest, OfficerCaseView } from '@yilu/contracts';
import type { Shape } from '@yilu/law';
import { useEffect, useState } from 'react';
import { useDesk, useOfficer } from '../api/api-context.js';
import { useReadAgain } from '../case/use-case.js';
import { countDecision } from './decided-today.js';
import { type DecisionDraft, dropDraft, emptyDraft, keepDraft, loadDraft } from './decision-draft.js';

/** The draft of one case's decision, kept with every letter, and the act of deciding. */
export function useDecision(view: OfficerCaseView) {
  const { api } = useDesk();
  const readAgain = useReadAgain(view.caseId);
  // Whoever signs in at this tab next finds his own drafts alone.
  const key = `${useOfficer()?.officerId}.${view.caseId}`;
  const [draft, setDraft] = useState<DecisionDraft>(() => loadDraft(sessionStorage, key) ?? emptyDraft);
  const [made, setMade] = useState(false);

  useEffect(() => {
    if (!made && draft !== emptyDraft) keepDraft(sessionStorage, key, draft);
  }, [draft, made, key]);

  const decide = useMutation({
    mutationFn: (request: DetermineRequest) => api.determineCase(view.caseId, request),
    onSuccess: async () => {
      setMade(true);
      dropDraft(sessionStorage, key);
      countDecision(sessionStorage, new Date());
      await readAgain();
    },
    // A refusal often means that the case moved on meanwhile; the draft stays, the case is read again.
    onError: () => readAgain(),
  });

  const change = (changes: Partial<DecisionDraft>) => setDraft((before) => ({ ...before, ...changes }));
  /** The article comes from the table, unless the officer wrote one of his own. */
  const chooseShape = (shape: Shape, previous: Shape | undefined) =>
    change({
      shape: shape.code,
      ...(draft.basis.trim() === '' || draft.basis === previous?.basis ? { basis: shape.basis } : {}),
    });
  return { draft, change, chooseShape, decide };
}
