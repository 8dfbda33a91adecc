import { payments } from '@yilu/look/catalogue/payments';
import { sayWith } from '@/ui/say';

/** The sentences of paying, which no other package loads. */
export const usePaymentsSay = sayWith(payments);
export type PaymentsSay = ReturnType<typeof usePaymentsSay>;
