import type { StaffServiceQuery, StaffServices } from '@yilu/contracts';
import { unitOf } from '../city/units.js';
import { serviceLine } from '../domain/service.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

/** Decisions whose paper has still to be served, the longest waiting first. The look is told beside it. */
export const listServices =
  ({ store, now, city }: Pick<Deps, 'store' | 'now' | 'city'>) =>
  async (officer: StaffCommand['officer'], { way, ...query }: StaffServiceQuery): Promise<StaffServices> => {
    const [page] = await Promise.all([
      store.listServices(way, query),
      store.tell(actedBy(officer, 'services_listed', way)),
    ]);
    const { persons } = await store.find({ persons: [...new Set(page.items.map(({ personId }) => personId))] });
    const names = new Map(persons.map(({ personId, maskedName }) => [personId, maskedName]));
    return {
      ...page,
      items: page.items.map((decision) => {
        const unit = unitOf(city, decision.unitId);
        if (!unit) throw new Error(`No unit ${decision.unitId} in ${city}`);
        return serviceLine(decision, names.get(decision.personId) ?? '*', unit, now());
      }),
    };
  };
