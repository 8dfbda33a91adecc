import type { StaffSessionItem } from '@yilu/contracts';
import { useDesk } from '../api/api-context.js';
import { usePages } from '../shell/use-pages.js';
import type { Chosen } from './choose-plan.js';

/** Sessions of a plan and subject by their beginning, page by page. */
export function useSessions({ planId, subject }: Chosen) {
  const { api } = useDesk();
  return usePages<StaffSessionItem>(`exam-sessions-${planId ?? ''}-${subject}`, (cursor) =>
    planId ? api.listStaffExamSessions(planId, subject, cursor) : Promise.resolve({ items: [] }),
  );
}
