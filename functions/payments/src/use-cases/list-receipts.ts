import type { Page, PageQuery, PersonId, Receipt } from '@yilu/contracts';
import { receiptViews } from '../domain/receipt-view.js';
import type { FinanceDeps } from '../ports-finance.js';

/** Somebody's receipts, by obligation, the latest first; those that were reversed stay to be seen. */
export const listReceipts =
  ({ finance }: Pick<FinanceDeps, 'finance'>) =>
  async (ownerId: PersonId, query: PageQuery): Promise<Page<Receipt>> => {
    const page = await finance.listBooks(ownerId, query);
    return { ...page, items: page.items.flatMap(receiptViews) };
  };
