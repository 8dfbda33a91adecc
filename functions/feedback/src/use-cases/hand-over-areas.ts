import { maximumAreas, type PersonId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { areasOf } from './list-areas.js';

/** Each area of somebody who is no more, as a step of its own: to his heir while he has room for it, else to nobody. */
export async function handOverAreas(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  id: string,
  personId: PersonId,
  heir?: PersonId,
): Promise<void> {
  for (const { areaId } of await areasOf({ store }, personId)) {
    const command = stepOf('handOverArea', `${id}:${areaId}`);
    const wanted = { areas: [areaId], areaNumbers: [personId, ...(heir ? [heir] : [])] };
    const outcome = await store.perform<null, never>(command, wanted, ({ areas: [area], areaNumbers }) => {
      const own = areaNumbers.find((one) => one.personId === personId);
      if (!area || area.removedAt || !own) return accept({ answer: null });
      const left = { ...own, version: own.version + 1, areaIds: own.areaIds.filter((one) => one !== areaId) };
      const version = area.version + 1;
      const { version: known = 0, areaIds = [] } = areaNumbers.find((one) => one.personId === heir) ?? {};
      if (!heir || areaIds.length >= maximumAreas)
        return accept({
          areas: [{ ...area, version, removedAt: now().toISOString() }],
          areaNumbers: [left],
          answer: null,
        });
      return accept({
        areas: [{ ...area, version, personId: heir }],
        areaNumbers: [left, { personId: heir, version: known + 1, areaIds: [...areaIds, areaId] }],
        answer: null,
      });
    });
    applied(outcome, command.key);
  }
}
