import type { NewEvent } from '@yilu/contracts';
import { accept, addDays, dayOf } from '@yilu/kernel';
import { agencyOf } from '../city/agencies.js';
import { feedbackCityOf } from '../city/cities.js';
import { dutyPhoneOf } from '../city/duty-phones.js';
import { unitNameOf, unitsOf } from '../city/units.js';
import { escalated } from '../domain/escalating.js';
import type { Report } from '../domain/files.js';
import { type Queue, unseenOf } from '../domain/report-states.js';
import { serviceName } from '../domain/report-view.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

type Escalating = Pick<Deps, 'store' | 'desk' | 'now' | 'city'>;

/** Word to the duty phone of each office that has to know. */
function overdueNews(city: string, { report, told, dueOn }: NonNullable<ReturnType<typeof escalated>>): NewEvent[] {
  const { reportId, serviceCode, status, assignment } = report;
  // What is done lies with the desk: no unit can answer it.
  const unitId = status === 'done' ? undefined : assignment?.unitId;
  return told.map((level) => ({
    type: 'feedback.report_overdue',
    data: {
      ...{ reportId, serviceCode, service: serviceName(serviceCode), level, expectedOn: dueOn },
      ...(unitId ? { unitId, unit: unitNameOf(city, unitId) } : { unit: agencyOf(city) }),
      phone: dutyPhoneOf(city, unitId, level),
    },
  }));
}

/** Tells whoever has to know by now; once, whichever run of the job comes to it. */
async function escalateOne({ store, now, city }: Escalating, found: Report): Promise<boolean> {
  const profile = feedbackCityOf(city);
  // The list is an index, a moment behind; what counts is the report as it lies in the table.
  if (!escalated(found, now(), profile)) return false;
  const { reportId, version } = found;
  const command = stepOf('escalateReport', `${reportId}_${version}`);
  const outcome = await store.perform<null, never>(command, { reports: [reportId] }, ({ reports: [report] }) => {
    const next = report && escalated(report, now(), profile);
    return accept(next ? { reports: [next.report], events: overdueNews(city, next), answer: null } : { answer: null });
  });
  applied(outcome, command.key);
  return true;
}

/** How many of the overdue were looked at, and of how many somebody was told. */
export interface Escalated {
  readonly overdue: number;
  readonly told: number;
}

/**
 * Goes through everything that is past its day, list by list, repairs and answers alike: the unit is told, then its lead,
 * then the supervisor. A fault with one report is handed to `report` and keeps no other waiting.
 */
export const escalateReports =
  (deps: Escalating, report: (fault: unknown) => void) =>
  async (mayGoOn: () => boolean): Promise<Escalated> => {
    const { desk, now, city } = deps;
    const units = unitsOf(city).map(({ unitId }) => unitId);
    const queues: readonly Queue[] = ['desk', 'supervisor', ...units, ...units.map(unseenOf)];
    const until = addDays(dayOf(now()), -1);
    const counted = { overdue: 0, told: 0 };
    let cursor: string | undefined;
    do {
      const page = await desk.listQueues(queues, { limit: 50, ...(cursor ? { cursor } : {}) }, until);
      for (const one of page.items) {
        if (!mayGoOn()) return counted;
        counted.overdue++;
        const told = await escalateOne(deps, one).catch((fault: unknown) => {
          report(fault);
          return false;
        });
        if (told) counted.told++;
      }
      cursor = page.nextCursor;
    } while (cursor && mayGoOn());
    return counted;
  };
