import type { ExamSubject, SessionView } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { listPlans, listSessions } from '@/api/exams';
import { cityNow } from '@/platform/clock';

/** Sessions of a subject that still come, of all plans whose draw is over, or whose reserved seats are given already. */
export async function openSessions(subject: ExamSubject, withReserved = false): Promise<readonly SessionView[]> {
  const now = cityNow();
  const { items } = await listPlans();
  const open = items.filter(
    ({ subjects, lastDay, status, opensAt }) =>
      subjects.includes(subject) &&
      lastDay >= dayOf(now) &&
      (status === 'drawn' || (withReserved && now >= new Date(opensAt))),
  );
  const sessions = await Promise.all(open.map(({ planId }) => listSessions(planId, subject)));
  return sessions.flat().filter(({ startsAt, cancelled }) => !cancelled && dayOf(new Date(startsAt)) > dayOf(now));
}
