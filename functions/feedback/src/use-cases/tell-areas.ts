import type { DomainEvent, NewEvent } from '@yilu/contracts';
import { cellOf } from '@yilu/geo/cells';
import { accept } from '@yilu/kernel';
import { type Area, isInArea } from '../domain/area.js';
import type { Report } from '../domain/files.js';
import { serviceName } from '../domain/report-view.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { everyPage } from './every-page.js';
import { newOnMap } from './new-on-map.js';

/** What one transaction, and one read, takes. */
const atOnce = 80;

async function areasIn({ store }: Pick<Deps, 'store'>, cell: string): Promise<readonly Area[]> {
  const numbers = await everyPage((query) => store.listAreasIn(cell, query));
  const areas: Area[] = [];
  for (let from = 0; from < numbers.length; from += atOnce)
    areas.push(...(await store.find({ areas: numbers.slice(from, from + atOnce) })).areas);
  return areas;
}

const watches = ({ shape, services, removedAt }: Area, { location, serviceCode }: Report): boolean =>
  !removedAt &&
  location !== undefined &&
  (services.length === 0 || services.includes(serviceCode)) &&
  isInArea(location, shape);

/**
 * Tells whoever watches a place of a new public report there: each person once, however many of his areas it lies in, and
 * never whoever filed it. Only areas that touch its cell are read.
 */
export const tellAreas =
  (deps: Pick<Deps, 'store'>) =>
  async (event: DomainEvent): Promise<void> => {
    const found = await newOnMap(deps, event);
    if (!found) return;
    const { report, location, once } = found;
    const areas = await areasIn(deps, cellOf(location, 6));
    const watching = new Map(areas.filter((area) => watches(area, report)).map((area) => [area.personId, area]));
    const told = [...watching.values()].filter(({ personId }) => personId !== report.reporter?.personId);
    for (let from = 0; from < told.length; from += atOnce) {
      const events = told.slice(from, from + atOnce).map(
        ({ personId, provider }): NewEvent => ({
          type: 'feedback.news_due',
          data: {
            ...{ personId, provider, reportId: report.reportId, change: 'filed' },
            service: serviceName(report.serviceCode),
          },
        }),
      );
      const command = stepOf('tellAreas', `${once}:${from}`);
      applied(await deps.store.perform<null, never>(command, {}, () => accept({ events, answer: null })), command.key);
    }
  };
