import { type ApiOptions, createApiApp } from '@yilu/http';
import type { CitizenDeps } from './ports.js';
import type { LinkDeps, PaperDeps } from './ports-finance.js';
import { mountCheckPayment } from './routes/check-payment.js';
import { mountGetLinkedPayment } from './routes/get-linked-payment.js';
import { mountGetPayment } from './routes/get-payment.js';
import { mountGetReceipt } from './routes/get-receipt.js';
import { mountGetReceiptDocument } from './routes/get-receipt-document.js';
import { mountListObligations } from './routes/list-obligations.js';
import { mountListReceipts } from './routes/list-receipts.js';
import { mountMakePaymentLink } from './routes/make-payment-link.js';
import { mountQuotePayment } from './routes/quote-payment.js';
import { mountReadStatus } from './routes/read-status.js';
import { mountRevokePaymentLinks } from './routes/revoke-payment-links.js';
import { mountStartPayment } from './routes/start-payment.js';
import { mountVerifyReceipt, receiptVerificationPath } from './routes/verify-receipt.js';

/** What strangers may ask: how the wallets stand, and whether a receipt is one. */
const openPaths = ['/payments/status', receiptVerificationPath];
const isOpen = (method: string, path: string) => method === 'GET' && openPaths.includes(path);

/** The citizens' side: what is owed, what it costs, and paying it. */
export function createPaymentsApp(
  deps: CitizenDeps & LinkDeps & PaperDeps,
  options: Omit<ApiOptions, 'audience' | 'isOpen'>,
) {
  const app = createApiApp({ ...options, audience: 'citizen', isOpen });
  mountListObligations(app, deps);
  mountQuotePayment(app, deps);
  mountStartPayment(app, deps);
  mountGetPayment(app, deps);
  mountCheckPayment(app, deps);
  mountReadStatus(app, deps);
  mountMakePaymentLink(app, deps);
  mountRevokePaymentLinks(app, deps);
  mountGetLinkedPayment(app, deps);
  mountListReceipts(app, deps);
  mountVerifyReceipt(app, deps);
  mountGetReceipt(app, deps);
  mountGetReceiptDocument(app, deps);
  return app;
}
