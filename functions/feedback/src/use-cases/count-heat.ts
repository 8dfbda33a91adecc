import type { DomainEvent } from '@yilu/contracts';
import { cellOf } from '@yilu/geo/cells';
import { dayOf } from '@yilu/kernel';
import { heatPrecision, weekOf } from '../domain/heat.js';
import type { Deps } from '../ports.js';
import { newOnMap } from './new-on-map.js';

/** Adds a public report that is new on the map to the heat of its cell and of the week in which it was filed, once. */
export const countHeat =
  (deps: Pick<Deps, 'store'>) =>
  async (event: DomainEvent): Promise<void> => {
    const found = await newOnMap(deps, event);
    if (!found) return;
    const { serviceCode, requestedAt } = found.report;
    const week = weekOf(dayOf(new Date(requestedAt)));
    await deps.store.countHeat(found.once, week, {
      cell: cellOf(found.location, heatPrecision),
      serviceCode,
      count: 1,
    });
  };
