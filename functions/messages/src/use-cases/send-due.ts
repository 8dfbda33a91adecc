import type { SendingDeps } from '../ports.js';
import { deliver } from './deliver.js';

const atOnce = 8;

/** Delivers what waited for the morning, failed for a while, or was cut off; one that fails stops none of the others. */
export const sendDue = (deps: SendingDeps, log: (fault: Error) => void) => async (): Promise<number> => {
  const due = await deps.messages.listDue(deps.now());
  for (let from = 0; from < due.length; from += atOnce) {
    const outcomes = await Promise.allSettled(due.slice(from, from + atOnce).map(deliver(deps)));
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') log(outcome.reason instanceof Error ? outcome.reason : new Error('Unknown'));
  }
  return due.length;
};
