import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { QueueEntry } from '@yilu/contracts';
import { useMemo } from 'react';
import { useDesk } from '../api/api-context.js';
import { inOrder } from './queue-order.js';

const pollMilliseconds = 5000;
export const queueKey = ['queue'] as const;

/** The queue, read again every five seconds while the page can be seen, all loaded pages together. */
export function useQueue(kind: QueueEntry['kind'] | undefined) {
  const { api } = useDesk();
  const query = useInfiniteQuery({
    queryKey: [...queueKey, kind],
    queryFn: ({ pageParam }) => api.listQueue({ kind, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: pollMilliseconds,
    refetchIntervalInBackground: false,
    placeholderData: keepPreviousData,
  });
  const entries = useMemo(() => inOrder(query.data?.pages ?? []), [query.data]);
  return { ...query, entries };
}
