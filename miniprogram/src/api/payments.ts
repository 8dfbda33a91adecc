import type {
  LinkedPayment,
  ObligationPage,
  ObligationView,
  PaymentLink,
  PaymentLinksRevoked,
  PaymentQuote,
  PaymentStarted,
  PaymentStatus,
  PaymentView,
  Receipt,
  ReceiptPage,
  ReceiptVerification,
  StartPaymentRequest,
} from '@yilu/contracts';
import { call } from './call';

const after = (cursor?: string) => (cursor ? `?cursor=${encodeURIComponent(cursor)}` : '');

const listObligations = (cursor?: string) =>
  call<ObligationPage>({ method: 'GET', path: `/payments/obligations${after(cursor)}` });
const mostPages = 5;
/** What is owed, of which these are looked for through some pages; without any, the first page. */
export async function findObligations(ids: readonly string[]): Promise<readonly ObligationView[]> {
  const found: ObligationView[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { items, nextCursor } = await listObligations(cursor);
    found.push(...items.filter(({ obligationId }) => ids.length === 0 || ids.includes(obligationId)));
    cursor = nextCursor;
    if (!cursor || ids.length === 0 || found.length === ids.length) break;
  }
  return found;
}
export const quotePayment = (obligationIds: readonly string[]) =>
  call<PaymentQuote>({
    method: 'GET',
    path: `/payments/quotes?${obligationIds.map((id) => `obligationId=${encodeURIComponent(id)}`).join('&')}`,
  });
export const startPayment = (body: StartPaymentRequest) =>
  call<PaymentStarted>({ method: 'POST', path: '/payments/attempts', body });
export const getPayment = (attemptId: string) =>
  call<PaymentView>({ method: 'GET', path: `/payments/attempts/${encodeURIComponent(attemptId)}` });
/** Lets the city ask the wallet now, instead of waiting for the wallet's word. */
export const checkPayment = (attemptId: string) =>
  call<PaymentView>({ method: 'POST', path: `/payments/attempts/${encodeURIComponent(attemptId)}/checks` });

export const makeLink = (obligationIds: readonly string[]) =>
  call<PaymentLink>({ method: 'POST', path: '/payments/links', body: { obligationIds } });
/** Ends every link that was made for this obligation. */
export const revokeLinks = (obligationId: string) =>
  call<PaymentLinksRevoked>({
    method: 'DELETE',
    path: `/payments/links?obligationId=${encodeURIComponent(obligationId)}`,
  });
export const openLink = (code: string) =>
  call<LinkedPayment>({ method: 'GET', path: `/payments/links/${encodeURIComponent(code)}` });

export const listReceipts = (cursor?: string) =>
  call<ReceiptPage>({ method: 'GET', path: `/payments/receipts${after(cursor)}` });
export const getReceipt = (receiptId: string) =>
  call<Receipt>({ method: 'GET', path: `/payments/receipts/${encodeURIComponent(receiptId)}` });
/** Where the receipt's PDF lies. */
export const receiptDocument = (receiptId: string): string =>
  `/payments/receipts/${encodeURIComponent(receiptId)}/document`;
/** The three numbers that the treasury printed on a receipt. */
export interface ReceiptNumbers {
  readonly code: string;
  readonly number: string;
  readonly checkCode: string;
}
export const verifyReceipt = ({ code, number, checkCode }: ReceiptNumbers) =>
  call<ReceiptVerification>({
    method: 'GET',
    path: `/payments/receipts/verifications?code=${code}&number=${number}&checkCode=${encodeURIComponent(checkCode)}`,
    open: true,
  });

export const getPaymentStatus = () => call<PaymentStatus>({ method: 'GET', path: '/payments/status', open: true });
