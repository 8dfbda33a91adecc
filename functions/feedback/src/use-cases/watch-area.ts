import { type AreaChanged, AreaId, maximumAreas, type WatchAreaRequest } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { feedbackCityOf } from '../city/cities.js';
import { watchable } from '../domain/area.js';
import { offeredService } from '../open311/services.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { isGone } from './file-report.js';

type Refusal =
  | 'feedback.outside_city'
  | 'feedback.area_too_large'
  | 'feedback.no_service'
  | 'feedback.too_many_areas'
  | 'feedback.person_gone';

/** From now on he is told of every new public report in this area. */
export const watchArea =
  ({ store, now, newId, city }: Pick<Deps, 'store' | 'now' | 'newId' | 'city'>) =>
  async (
    { command, personId, provider }: CitizenCommand,
    { shape, services }: WatchAreaRequest,
  ): Promise<Result<AreaChanged, Refusal | CommandRefusal>> => {
    const fits = watchable(shape, feedbackCityOf(city).bounds);
    if (!fits.ok) return fits;
    if (!services.every(offeredService)) return refuse('feedback.no_service');
    const areaId = AreaId.parse(newId());
    return store.perform<AreaChanged, Refusal>(
      command,
      { areaNumbers: [personId], persons: [personId] },
      ({ areaNumbers: [known], persons: [person] }) => {
        if (isGone(person)) return refuse('feedback.person_gone');
        const { version = 0, areaIds = [] } = known ?? {};
        if (areaIds.length >= maximumAreas) return refuse('feedback.too_many_areas');
        const since = now().toISOString();
        return accept({
          areas: [{ areaId, version: 1, personId, provider, shape, services, since }],
          areaNumbers: [{ personId, version: version + 1, areaIds: [...areaIds, areaId] }],
          answer: { areaId, watching: true },
        });
      },
    );
  };
