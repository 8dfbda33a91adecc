import type { AreaChanged, AreaId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';

/** He watches it no longer; nothing of it is kept. */
export const leaveArea =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  (
    { command, personId }: Pick<CitizenCommand, 'command' | 'personId'>,
    areaId: AreaId,
  ): Promise<Result<AreaChanged, 'feedback.no_area' | CommandRefusal>> =>
    store.perform<AreaChanged, 'feedback.no_area'>(
      command,
      { areas: [areaId], areaNumbers: [personId] },
      ({ areas: [area], areaNumbers: [known] }) => {
        if (!area || !known || area.personId !== personId || area.removedAt) return refuse('feedback.no_area');
        return accept({
          areas: [{ ...area, version: area.version + 1, removedAt: now().toISOString() }],
          areaNumbers: [
            { ...known, version: known.version + 1, areaIds: known.areaIds.filter((one) => one !== areaId) },
          ],
          answer: { areaId, watching: false },
        });
      },
    );
