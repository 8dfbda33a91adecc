import type { PersonalDataExport, PersonId } from '@yilu/contracts';
import type { CitizenDeps } from '../ports.js';
import { listOwnOpenings } from './list-own-openings.js';

/** When the caller's identity was opened and why (PIPL art 45); what else lies here is identity's, and it hands it out. */
export const exportReporters =
  (deps: CitizenDeps) =>
  async (personId: PersonId): Promise<PersonalDataExport> => {
    const { items } = await listOwnOpenings(deps)(personId);
    const records = items.map((opening) => ({ kind: 'opening', data: { ...opening } }));
    return { context: 'reporters', exportedAt: deps.now().toISOString(), records };
  };
