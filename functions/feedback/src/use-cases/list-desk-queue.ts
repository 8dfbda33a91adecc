import type { DeskQueue, DeskReportPage, PageQuery } from '@yilu/contracts';
import { accept, addDays, type Day, dayOf, type Result, refuse } from '@yilu/kernel';
import { feedbackCityOf } from '../city/cities.js';
import { unitOf, unitsOf } from '../city/units.js';
import type { DeskOfficer } from '../domain/desk-officer.js';
import { deskItem } from '../domain/desk-view.js';
import { escalatedTo } from '../domain/escalating.js';
import type { Report } from '../domain/files.js';
import { type Queue, unseenOf } from '../domain/report-states.js';
import type { Deps } from '../ports.js';
import { deskViewing } from './desk-viewing.js';
import { actedBy } from './staff-act.js';

/** Which lists have to be read, up to which day, and what of them is shown. */
interface Sought {
  readonly queues: readonly Queue[];
  readonly until?: Day;
  readonly shows?: (report: Report) => boolean;
}

const hourMs = 3_600_000;

function soughtBy(
  { onlyOf }: DeskOfficer,
  queue: DeskQueue,
  { city, now }: Pick<Deps, 'city' | 'now'>,
): Sought | undefined {
  const units = unitsOf(city).map(({ unitId }) => unitId);
  const seen = onlyOf === undefined ? units : [onlyOf];
  if (queue === 'overdue' || queue === 'escalated') {
    const ofDesk: readonly Queue[] = onlyOf === undefined ? ['desk', 'supervisor'] : [];
    const late = { queues: [...ofDesk, ...seen, ...seen.map(unseenOf)], until: addDays(dayOf(now()), -1) };
    // What is latest stands at the head: the highest level is found there.
    return queue === 'overdue' ? late : { ...late, shows: (report) => escalatedTo(report) === 'supervisor' };
  }
  if (queue === 'unseen') {
    const before = new Date(now().getTime() - feedbackCityOf(city).unseenHours * hourMs).toISOString();
    return { queues: seen.map(unseenOf), shows: ({ assignment }) => (assignment?.at ?? '') <= before };
  }
  if (queue === 'desk' || queue === 'supervisor') return onlyOf === undefined ? { queues: [queue] } : undefined;
  const isHis = onlyOf === undefined || onlyOf === queue;
  return isHis && unitOf(city, queue) ? { queues: [queue, unseenOf(queue)] } : undefined;
}

/** Most of what nobody has looked at came today: pages are read on until one is full, but not for ever. */
const pagesRead = 10;

/** A list of the desk or of a unit, what is due first at its head; the look is told beside it. */
export const listDeskQueue =
  (deps: Pick<Deps, 'store' | 'desk' | 'now' | 'city'>) =>
  async (
    officer: DeskOfficer,
    queue: DeskQueue,
    { cursor, limit }: PageQuery,
  ): Promise<Result<DeskReportPage, 'feedback.no_queue'>> => {
    const sought = soughtBy(officer, queue, deps);
    if (!sought) return refuse('feedback.no_queue');
    const { queues, until, shows = () => true } = sought;
    const read = async () => {
      const found: Report[] = [];
      let next = cursor;
      for (let page = 0; page < pagesRead && found.length < limit; page++) {
        const query = { limit: limit - found.length, ...(next ? { cursor: next } : {}) };
        const { items, nextCursor } = await deps.desk.listQueues(queues, query, until);
        found.push(...items.filter(shows));
        next = nextCursor;
        if (!next) break;
      }
      return { found, next };
    };
    // Both are awaited from the beginning: a fault that nobody waits for would end the whole process.
    const [{ found, next }] = await Promise.all([
      read(),
      deps.store.tell(actedBy(officer, 'report_queue_listed', queue)),
    ]);
    const viewing = deskViewing(deps, officer);
    return accept({
      items: found.map((report) => deskItem(report, viewing)),
      ...(next ? { nextCursor: next } : {}),
    });
  };
