import type { DomainEvent } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

/** Notes who may know whose a report is: nobody who decides about it shall, and so they decide about it no more. */
export const followOpening =
  ({ store }: Pick<Deps, 'store'>) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'reporters.tip_opened') return;
    const { tipId, officerIds } = event.data;
    const outcome = await store.perform<null, never>(
      stepOf('followOpening', event.id),
      { tips: [tipId] },
      ({ tips: [tip] }) => {
        if (!tip) return accept({ answer: null });
        const openedBy = [...new Set([...(tip.openedBy ?? []), ...officerIds])];
        return accept({ tips: [{ ...tip, version: tip.version + 1, openedBy }], answer: null });
      },
    );
    applied(outcome, event.id);
  };
