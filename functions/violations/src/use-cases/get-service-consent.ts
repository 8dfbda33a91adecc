import type { PersonId, ServiceConsent } from '@yilu/contracts';
import { consentsToService } from '../domain/consent.js';
import type { Deps } from '../ports.js';

/** Whether papers to the caller are served here from now on. */
export const getServiceConsent =
  ({ store }: Pick<Deps, 'store'>) =>
  async (personId: PersonId): Promise<ServiceConsent> => {
    const { drivers } = await store.find({ drivers: [personId] });
    return { electronic: consentsToService(drivers[0]) };
  };
