import type { ApplicationReceipt, BookingView, ExamSubject, PlanId } from '@yilu/contracts';
import { store, stored } from '@/platform/storage';
import { type KeptReceipt, receiptAfter } from './receipt-after';

const nameOf = (planId: PlanId, subject: ExamSubject): string => `me:receipt:${planId}:${subject}`;

export const keptReceipt = (planId: PlanId, subject: ExamSubject): KeptReceipt | undefined =>
  stored<KeptReceipt>(nameOf(planId, subject));

export const keepReceipt = (subject: ExamSubject, { planId, leafHash, line }: ApplicationReceipt): void =>
  store(nameOf(planId, subject), { leafHash, line });

/** Brings the receipt of an application that waits for its draw up to date. */
export function followReceipt({ planId, subject, application }: BookingView, now: Date): void {
  const kept = keptReceipt(planId, subject);
  const next = application && receiptAfter(kept, application, now);
  if (next && next !== kept) store(nameOf(planId, subject), next);
}
