import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../api/api-context.js';

/** A record for an officer; each reading is logged, so that it is read again only after an act. */
export function useRecord(recordId: string) {
  const { api } = useDesk();
  return useQuery({
    queryKey: ['staff-record', recordId],
    queryFn: () => api.getStaffRecord(recordId),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}
