import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DeskQueue, ServiceView, UnitView } from '@yilu/contracts';
import { useCallback, useMemo } from 'react';
import { useDesk } from '../api/api-context.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';

const queuePrefix = 'reports-';
const reportKey = (reportId: string) => ['report', reportId] as const;

/** A list of the hotline, what is due first at its head. Each listing is logged, so that nothing polls it. */
export function useDeskQueue(queue: DeskQueue) {
  const { api } = useDesk();
  return usePages(`${queuePrefix}${queue}`, (cursor) => api.listDeskQueue(queue, cursor));
}
export type DeskPages = ReturnType<typeof useDeskQueue>;

/** One report; its reading is logged, hence read again after an act alone. */
export function useReport(reportId: string) {
  const { api } = useDesk();
  return useQuery({
    queryKey: reportKey(reportId),
    queryFn: () => api.getDeskReport(reportId),
    staleTime: Number.POSITIVE_INFINITY,
    // What somebody wrote is kept while it is shown, in no cache.
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Reads the report and every list that is shown again. */
export function useReadReportsAgain(reportId?: string): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      ...(reportId ? [queries.invalidateQueries({ queryKey: reportKey(reportId) })] : []),
      queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => String(name).startsWith(queuePrefix) }),
    ]);
  }, [queries, reportId]);
}

const never = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } as const;

export interface Units {
  readonly items: readonly UnitView[];
  /** The one unit whose reports whoever asks may see. */
  readonly own: string | undefined;
  readonly nameOf: (unitId: string) => string;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** Who can be given a report, by the names that this reader reads. */
export function useUnits(): Units {
  const { api } = useDesk();
  const { pick } = useWords();
  const { data, error, refetch } = useQuery({ queryKey: ['hotline-units'], queryFn: api.listUnits, ...never });
  return useMemo(() => {
    const items = data?.items ?? [];
    const nameOf = (unitId: string) => {
      const unit = items.find((one) => one.unitId === unitId);
      return unit ? pick(unit.name) : unitId;
    };
    return { items, own: data?.own, nameOf, error, refetch };
  }, [data, error, refetch, pick]);
}

const none: readonly ServiceView[] = [];

/** Everything that can be reported, with its questions; and what to do where it could not be read. */
export function useServiceList() {
  const { api } = useDesk();
  const { data, error, refetch } = useQuery({
    queryKey: ['hotline-services'],
    queryFn: api.listHotlineServices,
    ...never,
  });
  return { items: data?.items ?? none, error, refetch };
}

export const useServices = (): readonly ServiceView[] => useServiceList().items;

/** What words seem to report, the likeliest first; asked for officers, who confirm it. */
export function useSuggestion(text: string, wanted: boolean) {
  const { api } = useDesk();
  const said = text.trim();
  return useQuery({
    queryKey: ['hotline-draft', said],
    queryFn: () => api.suggestDraftForCaller(said),
    enabled: wanted && said.length >= 2,
    ...never,
    gcTime: 0,
  });
}
