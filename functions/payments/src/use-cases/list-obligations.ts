import type { ObligationPage, PageQuery, PersonId } from '@yilu/contracts';
import { obligationView } from '../domain/view.js';
import type { Deps } from '../ports.js';

/** What somebody owes or owed, the newest first, with how it is being paid and what goes back. */
export const listObligations =
  ({ payments, now }: Pick<Deps, 'payments' | 'now'>) =>
  async (ownerId: PersonId, query: PageQuery): Promise<ObligationPage> => {
    const page = await payments.listObligations(ownerId, query);
    const hanging = await payments.findPayments(page.items);
    return { ...page, items: page.items.map((each) => obligationView(each, hanging, now())) };
  };
