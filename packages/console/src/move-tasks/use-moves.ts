import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { MoveTaskKind, MoveTaskPage } from '@yilu/contracts';
import { useDesk } from '../api/api-context.js';
import { usePages } from '../shell/use-pages.js';

export type MoveRow = MoveTaskPage['items'][number];

/** Tasks of a kind, emergencies first. */
export function useMoveTasks(kind: MoveTaskKind) {
  const { api } = useDesk();
  return usePages<MoveRow>(`move-tasks-${kind}`, (cursor) => api.listMoveTasks(kind, cursor));
}

/** A task for an officer; each reading is logged, so that while it is open it is read again only after an act. */
export function useMoveTask(taskId: string) {
  const { api } = useDesk();
  return useQuery({
    queryKey: ['move-task', taskId],
    queryFn: () => api.getMoveTask(taskId),
    staleTime: Number.POSITIVE_INFINITY,
    // Whoever comes back to it reads it anew: a colleague may have acted, and what citizens sent stays in no memory.
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** After an act: the task as it stands now, and the row of the others. */
export function useReadMovesAgain(taskId: string, kind: MoveTaskKind) {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['move-task', taskId] }),
      queries.invalidateQueries({ queryKey: [`move-tasks-${kind}`] }),
    ]);
  };
}
