import { useQuery } from '@tanstack/react-query';
import type { StaffTipQuery } from '@yilu/contracts';
import { useDesk } from '../api/api-context.js';
import { usePages } from '../shell/use-pages.js';
import type { TipRow } from './tip-groups.js';

export type TipQueue = StaffTipQuery['queue'];
export const tipsKey = (queue: TipQueue) => `staff-tips-${queue}`;

export function useTips(queue: TipQueue) {
  const { api } = useDesk();
  return usePages<TipRow>(tipsKey(queue), (cursor) => api.listStaffTips(queue, cursor));
}

/** A report for its reviewer; each reading is logged, so that while it is open it is read again only after an act. */
export function useTip(tipId: string) {
  const { api } = useDesk();
  return useQuery({
    queryKey: ['staff-tip', tipId],
    queryFn: () => api.getStaffTip(tipId),
    staleTime: Number.POSITIVE_INFINITY,
    // Whoever comes back to it reads it anew: a colleague may have acted, and what citizens sent stays in no memory.
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}
