import type { PersonId, PointsView } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { pointsView } from '../domain/points-view.js';
import type { Deps } from '../ports.js';

/** One's own points with what made them, the warnings that were reached, and what stands against reduction by study. */
export const getPoints =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  async (personId: PersonId): Promise<PointsView> => {
    const { persons, drivers } = await store.find({ persons: [personId], drivers: [personId] });
    const [person] = persons;
    if (!person) return {};
    const own = person.vehicles.filter(({ relation }) => relation === 'owner');
    const { vehicles } = await store.find({ vehicles: own });
    return pointsView({ person, driver: drivers[0], vehicles }, dayOf(now()));
  };
