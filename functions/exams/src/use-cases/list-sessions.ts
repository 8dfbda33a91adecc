import { PlanId, type SessionPage, type SessionQuery } from '@yilu/contracts';
import { isInForce } from '../domain/session-in-force.js';
import { sessionView } from '../domain/session-view.js';
import { keptFor } from '../kept-for.js';
import type { Deps } from '../ports.js';

const fewSeconds = 5_000;

/**
 * A published plan's sessions of a subject with what is free now; a page may be shorter than asked while more follow. The
 * plan is kept for a few seconds: whoever applies meanwhile reads it, too.
 */
export function listSessions({ store, city, now }: Pick<Deps, 'store' | 'city' | 'now'>) {
  const planOf = keptFor(fewSeconds, now, async (id) => (await store.find({ plans: [PlanId.parse(id)] })).plans[0]);
  return async (planId: PlanId, { subject, licenceClass, siteId, ...query }: SessionQuery): Promise<SessionPage> => {
    const [plan, { items, nextCursor }] = await Promise.all([
      planOf(planId),
      store.listSessions(planId, subject, query),
    ]);
    const at = now();
    return {
      items: items
        .filter((one) => isInForce(one, plan))
        .filter((one) => !licenceClass || one.classes.includes(licenceClass))
        .filter((one) => !siteId || one.siteId === siteId)
        .map((one) => sessionView(city, one, at)),
      ...(nextCursor ? { nextCursor } : {}),
    };
  };
}
