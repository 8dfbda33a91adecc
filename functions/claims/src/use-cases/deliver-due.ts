import type { InsurerId } from '@yilu/contracts';
import type { DeliveringDeps } from '../ports.js';
import { deliver } from './deliver.js';

const atOnce = 4;
/** A job's limit is 55 seconds and a try takes at most 15: nothing is begun that could be cut off. */
const beginningMs = 35_000;

/**
 * Sends what is due to every insurer that takes messages. Each has a queue of its own, so that a slow one holds up no
 * other; one message that fails stops none of the rest.
 */
export const deliverDue = (deps: DeliveringDeps, log: (fault: Error) => void) => async (): Promise<number> => {
  const end = deps.now().getTime() + beginningMs;
  const send = deliver(deps);
  const toInsurer = async (insurerId: InsurerId) => {
    const due = await deps.store.listDue(insurerId, deps.now());
    for (let from = 0; from < due.length && deps.now().getTime() < end; from += atOnce) {
      const tries = await Promise.allSettled(due.slice(from, from + atOnce).map(send));
      for (const one of tries)
        if (one.status === 'rejected') log(one.reason instanceof Error ? one.reason : new Error('Unknown'));
    }
    return due.length;
  };
  const active = (await deps.store.listInsurers()).filter(({ state }) => state === 'active');
  const counts = await Promise.all(active.map(({ insurerId }) => toInsurer(insurerId)));
  return counts.reduce((sum, count) => sum + count, 0);
};
