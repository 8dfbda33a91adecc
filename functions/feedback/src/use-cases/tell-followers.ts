import type { DomainEvent, EventData, NewEvent } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { Follow } from '../domain/files.js';
import { serviceName } from '../domain/report-view.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { everyPage } from './every-page.js';

type Changed = EventData<'feedback.report_changed'>;
/** Whoever files it knows that he did; what changes for nobody is told to nobody. */
const untold: ReadonlySet<Changed['change']> = new Set(['filed', 'closed', 'moderated', 'photo_public']);

/** What one transaction takes beside its receipt. */
const atOnce = 80;

function newsFor({ personId, provider }: Follow, data: Changed): NewEvent {
  const { reportId, serviceCode, change, outcome, unit, expectedOn, duplicateOf } = data;
  return {
    type: 'feedback.news_due',
    data: {
      ...{ personId, provider, reportId, change },
      service: serviceName(serviceCode),
      ...(outcome ? { outcome } : {}),
      ...(unit ? { unit } : {}),
      ...(expectedOn ? { expectedOn } : {}),
      ...(duplicateOf ? { duplicateOf } : {}),
    },
  };
}

/**
 * Tells everybody who follows a report what became of it, but those who want no news. Told again it tells nobody twice: each
 * chunk of followers is a step of its own, in the order of their keys. Who comes or goes between two tries of a report with
 * more than eighty followers may be told twice.
 */
export const tellFollowers =
  ({ store }: Pick<Deps, 'store'>) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'feedback.report_changed' || untold.has(event.data.change)) return;
    const { id, at, data } = event;
    const followers = await everyPage((query) => store.listFollowers(data.reportId, query));
    // Whoever joined after it happened has seen it.
    const told = followers.filter(({ leftAt, since, muted }) => !leftAt && !muted && since <= at);
    for (let from = 0; from < told.length; from += atOnce) {
      const command = stepOf('tellFollowers', `${id}:${from}`);
      const events = told.slice(from, from + atOnce).map((follow) => newsFor(follow, data));
      applied(await store.perform<null, never>(command, {}, () => accept({ events, answer: null })), command.key);
    }
  };
