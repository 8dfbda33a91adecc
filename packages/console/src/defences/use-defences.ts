import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { StaffDefencePurpose, StaffDefenceQuery } from '@yilu/contracts';
import { useCallback } from 'react';
import { useDesk } from '../api/api-context.js';
import { usePages } from '../shell/use-pages.js';

export type DefenceQueue = StaffDefenceQuery['queue'];
export type Purpose = StaffDefencePurpose['purpose'];

const queueName = (queue: DefenceQueue) => `defences-${queue}`;

/** A queue of defences, the nearest last day first. Each listing is logged, so that nothing polls it. */
export function useDefences(queue: DefenceQueue) {
  const { api } = useDesk();
  return usePages(queueName(queue), (cursor) => api.listStaffDefences(queue, cursor));
}

/** One defence, opened for a purpose that goes on record; read again after an act alone. */
export function useDefence(defenceId: string, purpose: Purpose) {
  const { api } = useDesk();
  return useQuery({
    queryKey: ['defence', defenceId, purpose],
    queryFn: () => api.getStaffDefence(defenceId, purpose),
    staleTime: Number.POSITIVE_INFINITY,
    // What a citizen wrote is kept while it is shown, in no cache.
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Reads the queues and the defence again after an act on it. */
export function useReadDefencesAgain(defenceId: string): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    const names = (['open', 'mine', 'answered'] as const).map((queue) => [queueName(queue)]);
    await Promise.all([['defence', defenceId], ...names].map((queryKey) => queries.invalidateQueries({ queryKey })));
  }, [queries, defenceId]);
}
