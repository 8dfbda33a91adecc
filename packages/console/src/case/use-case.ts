import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { OfficerCaseView } from '@yilu/contracts';
import { useCallback } from 'react';
import { useDesk } from '../api/api-context.js';
import { queueKey } from '../queue/use-queue.js';

const waitingForAnswerMilliseconds = 10_000;
const caseKey = (caseId: string) => ['case', caseId] as const;

const awaitsAnswer = (view: OfficerCaseView | undefined) =>
  view?.officer?.questions.some(({ answer }) => !answer) ?? false;

/** A case; each reading is logged, so that it is read again only after an act or while a question waits for its answer. */
export function useCase(caseId: string) {
  const { api } = useDesk();
  return useQuery({
    queryKey: caseKey(caseId),
    queryFn: () => api.readCase(caseId),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => (awaitsAnswer(state.data) ? waitingForAnswerMilliseconds : false),
  });
}

/** Reads case and queue again after an act. */
export function useReadAgain(caseId: string): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: caseKey(caseId) }),
      queries.invalidateQueries({ queryKey: queueKey }),
    ]);
  }, [queries, caseId]);
}
