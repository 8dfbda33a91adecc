import { expect, it } from 'vitest';
import { openApiDocument } from './open-api.js';

it('describes every operation of all sides once, without an environment', () => {
  const { paths } = openApiDocument() as { paths: Record<string, Record<string, { operationId: string }>> };
  const operations = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
  expect(operations.sort()).toEqual([
    'checkPayment',
    'claimReward',
    'decideRefund',
    'decideRewardBatch',
    'explainDifference',
    'exportPayments',
    'getLinkedPayment',
    'getPayment',
    'getReceipt',
    'getReceiptDocument',
    'getReconciliation',
    'getStaffObligation',
    'getTransferFile',
    'listCounterFiles',
    'listLedger',
    'listObligations',
    'listReceipts',
    'listReconciliations',
    'listRemittances',
    'listRewardBatches',
    'listRewards',
    'listStaffRefunds',
    'listUnsettledAttempts',
    'makePaymentLink',
    'noteRewardPayment',
    'proposeRewardBatch',
    'quotePayment',
    'readPaymentStatus',
    'requestRefund',
    'revokePaymentLinks',
    'startPayment',
    'verifyReceipt',
  ]);
});
