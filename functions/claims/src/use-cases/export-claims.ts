import type { PageQuery, PersonalDataExport, PersonId } from '@yilu/contracts';
import { claimView } from '../domain/view.js';
import type { Deps } from '../ports.js';

/** Everything that this context holds of the caller beside what other contexts export, page by page (PIPL art 45). */
export const exportClaims =
  ({ store, now }: Deps) =>
  async (personId: PersonId, query: PageQuery): Promise<PersonalDataExport> => {
    const { items, nextCursor } = await store.listClaims(personId, query);
    return {
      context: 'claims',
      exportedAt: now().toISOString(),
      records: items.map((claim) => ({ kind: 'claim', data: { ...claimView(claim, now()) } })),
      ...(nextCursor ? { nextCursor } : {}),
    };
  };
