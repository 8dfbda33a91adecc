import { useQueries, useQuery } from '@tanstack/react-query';
import type { DeskQueue, DeskReportItem } from '@yilu/contracts';
import { useMemo } from 'react';
import { useDesk } from '../api/api-context.js';
import { useReadReportsAgain, useUnits } from '../hotline/use-reports.js';
import { type OpenMark, openMarks } from './open-marks.js';

/** A list longer than this is told to be longer; a map with more marks says nothing any more. */
const mostPages = 6;

interface OpenReports {
  readonly marks: readonly OpenMark[];
  readonly isReading: boolean;
  /** A list has more than is shown. */
  readonly isMore: boolean;
  readonly error: Error | undefined;
  readonly readAgain: () => Promise<void>;
}

/** What is open, from the lists of the desk and of its units. Each listing is logged, so that nothing polls them. */
export function useOpenReports(unitId: string): OpenReports {
  const { api } = useDesk();
  const units = useUnits();
  const readLists = useReadReportsAgain();
  const all: readonly DeskQueue[] = units.own
    ? [units.own]
    : units.items.length > 0
      ? ['desk', 'supervisor', ...units.items.map((unit) => unit.unitId)]
      : [];
  const queues = unitId === '' ? all : all.filter((queue) => queue === unitId);
  const read = async (queue: DeskQueue) => {
    const items: DeskReportItem[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < mostPages; page++) {
      const next = await api.listDeskQueue(queue, cursor);
      items.push(...next.items);
      cursor = next.nextCursor;
      if (!cursor) break;
    }
    return { items, isMore: cursor !== undefined };
  };
  const lists = useQueries({
    queries: queues.map((queue) => ({
      queryKey: [`reports-map-${queue}`],
      queryFn: () => read(queue),
      staleTime: 60_000,
      refetchOnWindowFocus: false,
    })),
  });
  const stamp = lists.map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lists are new with each drawing, their content is not.
  const marks = useMemo(() => openMarks(lists.flatMap(({ data }) => data?.items ?? [])), [stamp, queues.join()]);
  return {
    marks,
    isReading: queues.length === 0 || lists.some(({ isPending }) => isPending),
    isMore: lists.some(({ data }) => data?.isMore),
    error: lists.find(({ error }) => error)?.error ?? units.error ?? undefined,
    readAgain: async () => {
      // Without the units nobody knows which lists there are.
      if (units.error) await units.refetch();
      await readLists();
    },
  };
}

/** Where most was reported in four weeks; everybody may see it. */
export function useHeat(wanted: boolean) {
  const { api } = useDesk();
  return useQuery({ queryKey: ['hotline-heat'], queryFn: api.getHeat, enabled: wanted, staleTime: 300_000 });
}
