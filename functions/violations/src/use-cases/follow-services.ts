import { accept, type Day, dayOf } from '@yilu/kernel';
import type { Decision } from '../domain/files.js';
import { broughtByTime, decisionServed } from '../domain/service.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { everyPage } from './every-page.js';

type Following = Pick<Deps, 'store' | 'now'>;

async function follow({ store, now }: Following, { number, recordId }: Decision, today: Day): Promise<boolean> {
  const outcome = await store.perform<boolean, never>(
    stepOf('followService', `${number}:${today}`),
    { decisions: [number], records: [recordId] },
    ({ decisions: [decision], records: [record] }) => {
      const at = now();
      const service = decision && broughtByTime(decision, at);
      if (!decision || !record || !service) return accept({ answer: false });
      const served = decisionServed({ ...decision, version: decision.version + 1 }, record, service, at);
      return accept({ decisions: [served.decision], records: [served.record], events: served.events, answer: true });
    },
  );
  return applied(outcome, number);
}

/**
 * What time alone brings: public notices whose sixty days are over serve their papers, and a last day that was
 * provisional is set once the year's holidays are known. One that cannot be followed holds up nobody else; nothing is
 * begun after `until`. Answers how many papers changed.
 */
export const followServices =
  (deps: Following, report: (fault: unknown) => void) =>
  async (until: Date): Promise<number> => {
    const { store, now } = deps;
    const at = now();
    const published = await everyPage((query) => store.listServices('notice', query));
    const waiting = await everyPage((query) => store.listFallingDue('0000-01-01', '9999-12-31', query, 'provisional'));
    let followed = 0;
    for (const decision of [...published, ...waiting].filter((one) => broughtByTime(one, at))) {
      if (now() >= until) break;
      if (await follow(deps, decision, dayOf(at)).catch(report)) followed += 1;
    }
    return followed;
  };
