import type { School, SchoolKey } from '@yilu/contracts';
import type { Deps } from '../ports.js';

/** What a receipt keeps of a new key: sealed, so that a request that is sent again is answered alike. */
export interface Keyed {
  readonly school: School;
  readonly sealed: string;
}

/** The key behind a receipt, for the one who asked for it. */
export const shownKey = async ({ vault }: Pick<Deps, 'vault'>, { school, sealed }: Keyed): Promise<SchoolKey> => ({
  school,
  key: await vault.open('school_key', school.schoolId, sealed),
});
