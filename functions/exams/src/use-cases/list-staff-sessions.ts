import type { PlanId, SessionQuery, StaffSessionPage } from '@yilu/contracts';
import { liveHolds } from '../domain/seats.js';
import { sessionView } from '../domain/session-view.js';
import type { Deps } from '../ports.js';

/** A plan's sessions of a subject with what is taken of them; a page may be shorter than asked while more follow. */
export const listStaffSessions =
  ({ store, city, now }: Pick<Deps, 'store' | 'city' | 'now'>) =>
  async (planId: PlanId, { subject, licenceClass, siteId, ...query }: SessionQuery): Promise<StaffSessionPage> => {
    const page = await store.listSessions(planId, subject, query);
    const at = now();
    return {
      ...page,
      items: page.items
        .filter((one) => !licenceClass || one.classes.includes(licenceClass))
        .filter((one) => !siteId || one.siteId === siteId)
        .map((one) => ({
          ...sessionView(city, one, at),
          open: one.open,
          booked: one.booked,
          held: liveHolds(one, at).length,
        })),
    };
  };
