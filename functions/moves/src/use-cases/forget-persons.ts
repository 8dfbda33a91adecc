import { accept } from '@yilu/kernel';
import { withoutForgotten } from '../domain/retention.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { everyPage } from './every-page.js';

type Forgetting = Pick<Deps, 'store' | 'limits' | 'now'>;

/**
 * Takes out of persons' files what is older than it may be kept: numbers of requests, misuses, bars that are over. One that
 * fails holds up no other; nothing is begun after `until`. Answers of how many.
 */
export const forgetPersons =
  ({ store, limits, now }: Forgetting, report: (fault: unknown) => void) =>
  async (until: Date): Promise<number> => {
    const due = await everyPage((query) => store.listToForget(now(), query));
    let forgotten = 0;
    for (const { personId, version } of due) {
      if (now() >= until) break;
      const step = stepOf('forgetPerson', `${personId}:${version}`);
      await store
        .perform<null, never>(step, { persons: [personId] }, ({ persons: [person] }) => {
          const left = person && withoutForgotten(person, limits, now());
          return accept({ persons: left ? [left] : [], answer: null });
        })
        .then((outcome) => {
          applied(outcome, step.key);
          forgotten += 1;
        })
        .catch(report);
    }
    return forgotten;
  };
