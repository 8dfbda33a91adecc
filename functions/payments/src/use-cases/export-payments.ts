import type { PageQuery, PersonalDataExport, PersonId } from '@yilu/contracts';
import { paymentView } from '../domain/view.js';
import type { ExportDeps } from '../ports-rewards.js';
import { listObligations } from './list-obligations.js';
import { listReceipts } from './list-receipts.js';
import { listRewards } from './list-rewards.js';

/** Obligations come first; a cursor that begins so goes on among the payments, then the receipts, then the rewards. */
const amongPayments = 'payments:';
const amongReceipts = 'receipts:';
const amongRewards = 'rewards:';

/** Everything that this context holds of the caller beside what other contexts export, page by page (PIPL art 45). */
export const exportPayments =
  (deps: ExportDeps) =>
  async (personId: PersonId, { cursor, limit }: PageQuery): Promise<PersonalDataExport> => {
    const head = { context: 'payments', exportedAt: deps.now().toISOString() } as const;
    if (cursor?.startsWith(amongRewards)) {
      const rest = cursor.slice(amongRewards.length);
      const { items, nextCursor } = await listRewards(deps)(personId, { cursor: rest || undefined, limit });
      const records = items.map((reward) => ({ kind: 'reward', data: { ...reward } }));
      return { ...head, records, ...(nextCursor ? { nextCursor: `${amongRewards}${nextCursor}` } : {}) };
    }
    if (cursor?.startsWith(amongReceipts)) {
      const rest = cursor.slice(amongReceipts.length);
      const { items, nextCursor } = await listReceipts(deps)(personId, { cursor: rest || undefined, limit });
      const records = items.map((receipt) => ({ kind: 'receipt', data: { ...receipt } }));
      return { ...head, records, nextCursor: nextCursor ? `${amongReceipts}${nextCursor}` : amongRewards };
    }
    if (!cursor?.startsWith(amongPayments)) {
      const { items, nextCursor } = await listObligations(deps)(personId, { cursor, limit });
      const records = items.map((obligation) => ({ kind: 'obligation', data: { ...obligation } }));
      return { ...head, records, nextCursor: nextCursor ?? amongPayments };
    }
    const rest = cursor.slice(amongPayments.length);
    const { items, nextCursor } = await deps.payments.listAttempts(personId, { cursor: rest || undefined, limit });
    const records = items.map((attempt) => ({ kind: 'payment', data: { ...paymentView({ attempt, refunds: [] }) } }));
    return { ...head, records, nextCursor: nextCursor ? `${amongPayments}${nextCursor}` : amongReceipts };
  };
