import type { Clock } from '@yilu/kernel';
import type { FinanceMetrics } from '../ports-finance.js';
import { metrics } from './payment-metrics.js';

/** What finance has to look into, as metrics; alarms look for these names. */
export function financeMetrics(write: (line: string) => void, now: Clock): FinanceMetrics {
  const count = metrics(write, now);
  return {
    differences: (value) => count('PaymentDifferences', value),
    lateReceipt: () => count('ReceiptsLate', 1),
    fileTrouble: () => count('PaymentFilesTroubled', 1),
  };
}
