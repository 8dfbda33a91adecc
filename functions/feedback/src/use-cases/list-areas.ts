import type { AreaList, PersonId } from '@yilu/contracts';
import type { Area } from '../domain/area.js';
import type { Deps } from '../ports.js';

/** What somebody watches: his numbers, then the areas themselves in one read. */
export async function areasOf({ store }: Pick<Deps, 'store'>, personId: PersonId): Promise<readonly Area[]> {
  const [known] = (await store.find({ areaNumbers: [personId] })).areaNumbers;
  const { areas } = await store.find({ areas: known?.areaIds ?? [] });
  return areas.filter(({ removedAt }) => !removedAt);
}

export const listAreas =
  (deps: Pick<Deps, 'store'>) =>
  async (personId: PersonId): Promise<AreaList> => ({
    items: (await areasOf(deps, personId)).map(({ areaId, shape, services, since }) => ({
      ...{ areaId, shape, since },
      services: [...services],
    })),
  });
