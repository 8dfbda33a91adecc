import type { PlanId, SessionPage, SessionQuery } from '@yilu/contracts';
import { sessionView } from '../domain/session-view.js';
import type { Deps } from '../ports.js';

/** A plan's sessions of a subject with what is free now; a page may be shorter than asked while more follow. */
export const listSessions =
  ({ store, city, now }: Deps) =>
  async (planId: PlanId, { subject, licenceClass, siteId, ...query }: SessionQuery): Promise<SessionPage> => {
    const { items, nextCursor } = await store.listSessions(planId, subject, query);
    const at = now();
    return {
      items: items
        .filter((one) => !licenceClass || one.classes.includes(licenceClass))
        .filter((one) => !siteId || one.siteId === siteId)
        .map((one) => sessionView(city, one, at)),
      ...(nextCursor ? { nextCursor } : {}),
    };
  };
