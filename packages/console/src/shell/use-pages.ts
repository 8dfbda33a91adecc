import { useInfiniteQuery } from '@tanstack/react-query';
import type { Page } from '@yilu/contracts';

/** A list read page by page, newest first as the API gives it. */
export function usePages<T>(name: string, read: (cursor: string | undefined) => Promise<Page<T>>) {
  const query = useInfiniteQuery({
    queryKey: [name],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
  return { ...query, items: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}
