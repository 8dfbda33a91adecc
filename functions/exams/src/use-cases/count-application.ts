import type { DomainEvent } from '@yilu/contracts';
import type { Deps } from '../ports.js';

/** Counts who stands in line from which day on; nothing in it is anybody's. */
export const countApplication =
  ({ tallies }: Pick<Deps, 'tallies'>) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'exams.application_changed') return;
    const { planId, subject, licenceClass, was, is } = event.data;
    await tallies.count(event.id, { planId, subject, licenceClass, ...(was ? { was } : {}), ...(is ? { is } : {}) });
  };
