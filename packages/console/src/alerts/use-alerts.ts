import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Alert } from '@yilu/contracts';
import { useDesk } from '../api/api-context.js';

export const alertsKey = ['alerts'] as const;

/** Groups of one state, the one that grew last first. Each reading is logged, so that nothing polls it. */
export function useAlerts(state: Alert['state']) {
  const { api } = useDesk();
  const query = useInfiniteQuery({
    queryKey: [...alertsKey, state],
    queryFn: ({ pageParam }) => api.listAlerts(state, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
  });
  return { ...query, items: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}
