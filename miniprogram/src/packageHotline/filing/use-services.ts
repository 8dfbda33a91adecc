import type { ServiceView } from '@yilu/contracts';
import { services } from '@yilu/law/feedback/services';
import { listServices } from '@/api/hotline';
import { useLoaded } from '@/state/use-loaded';

/**
 * What can be reported, with its questions: as the city says it, and before it does, or without a network, as it was when
 * this version was built.
 */
export const useServices = (): readonly ServiceView[] => useLoaded(listServices).data?.items ?? services;
