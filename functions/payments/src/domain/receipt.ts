import type { PersonId } from '@yilu/contracts';
import { type Day, dayOf } from '@yilu/kernel';
import type { IncomeMovement, PaidBy } from './income.js';
import type { ObligationKind } from './obligation.js';

/** 票据代码, 票据号码 and 校验码, as the treasury gave them. */
export interface Issued {
  readonly code: string;
  readonly number: string;
  readonly checkCode: string;
  readonly at: string;
}

/** A fiscal receipt: REQUESTED, then ISSUED, then RED (冲红) where its money goes back, whole or in part. */
export interface ReceiptFile {
  /** Obligation and count: the number under which the treasury is asked, so that asking twice is one receipt. */
  readonly receiptId: string;
  readonly source: PaidBy;
  readonly principalFen: number;
  readonly surchargeFen: number;
  readonly paidAt: string;
  /** The day on which the ledger booked it; the treasury's account of that day has it too. */
  readonly bookedOn: Day;
  readonly issued?: Issued;
  /** Wanted since the money went out of income; `at` once the treasury has done it. */
  readonly reversal?: { readonly bookedOn: Day; readonly at?: string };
}

/** All receipts of one obligation. */
export interface ReceiptBook {
  readonly obligationId: string;
  readonly kind: ObligationKind;
  readonly reference: string;
  readonly ownerId: PersonId;
  readonly maskedPlate?: string;
  readonly receipts: readonly ReceiptFile[];
  /** Ledger entries that stand in it, so that each is told by exactly one receipt. */
  readonly applied: readonly string[];
  /** Answers in vain since the treasury last moved. */
  readonly checks: number;
  /** There while the treasury is to be asked. */
  readonly nextCheckAt?: string;
  readonly version: number;
}

// Late issue is usual, an outage lasts hours; after a day it is a person's matter, and asked on all the same.
const checkSeconds = [10, 60, 300, 900, 3_600, 21_600];
/** From so many answers in vain on, a receipt counts as late: more than an hour. */
export const lateChecks = 5;

export const receiptFen = ({ principalFen, surchargeFen }: Pick<ReceiptFile, 'principalFen' | 'surchargeFen'>) =>
  principalFen + surchargeFen;
export const receiptState = ({ issued, reversal }: ReceiptFile) =>
  reversal ? 'reversed' : issued ? 'issued' : 'requested';
/** The obligation of a receipt's number, or of its own. */
export const obligationOfReceipt = (receiptId: string) => receiptId.split('_')[0] ?? receiptId;

/** The receipt that stands; none where everything went back. */
export const standingReceipt = ({ receipts }: ReceiptBook) => receipts.findLast(({ reversal }) => !reversal);

/** A receipt by its number; by its obligation's, the one that stands, or the last that did. */
export const receiptIn = (book: ReceiptBook, receiptId: string): ReceiptFile | undefined =>
  receiptId === book.obligationId
    ? (standingReceipt(book) ?? book.receipts.at(-1))
    : book.receipts.find((each) => each.receiptId === receiptId);

/** What the treasury has still to do, in its order: a receipt has to be there before it can be reversed. */
export function nextStep({ receipts }: Pick<ReceiptBook, 'receipts'>) {
  for (const receipt of receipts) {
    if (!receipt.issued) return { act: 'issue', receipt } as const;
    if (receipt.reversal && !receipt.reversal.at) return { act: 'reverse', receipt } as const;
  }
  return undefined;
}

const awaited = (book: Omit<ReceiptBook, 'nextCheckAt'>, at: Date): ReceiptBook =>
  nextStep(book) ? { ...book, nextCheckAt: at.toISOString() } : book;

/** Less income: the receipt is reversed, and another is made of what is left. */
function reduced(receipts: readonly ReceiptFile[], id: string, movement: IncomeMovement): ReceiptFile[] {
  const { entryId, source, at, principalFen, surchargeFen } = movement;
  const bookedOn = dayOf(new Date(at));
  const of = receipts.findLastIndex((each) => each.source === source && !each.reversal);
  const receipt = receipts[of];
  if (!receipt) throw new Error(`${entryId} takes back what no receipt tells of`);
  const reversed = receipts.map((each, place) => (place === of ? { ...each, reversal: { bookedOn } } : each));
  const { paidAt } = receipt;
  const rest = { principalFen: receipt.principalFen + principalFen, surchargeFen: receipt.surchargeFen + surchargeFen };
  return receiptFen(rest) === 0 ? reversed : [...reversed, { receiptId: id, source, ...rest, paidAt, bookedOn }];
}

/** The book with every movement of income in it that it did not have yet, in the order of the ledger. */
export function withMovements(book: ReceiptBook, movements: readonly IncomeMovement[], now: Date): ReceiptBook {
  const fresh = movements
    .filter(({ entryId }) => !book.applied.includes(entryId))
    // Of one instant, what came in stands before what went out.
    .toSorted((one, other) => one.at.localeCompare(other.at) || other.principalFen - one.principalFen);
  if (fresh.length === 0) return book;
  let receipts = book.receipts;
  for (const movement of fresh) {
    const receiptId = `${book.obligationId}_${receipts.length + 1}`;
    const { source, at, principalFen, surchargeFen, paidAt } = movement;
    const bookedOn = dayOf(new Date(at));
    receipts =
      principalFen + surchargeFen > 0
        ? [...receipts, { receiptId, source, principalFen, surchargeFen, paidAt, bookedOn }]
        : reduced(receipts, receiptId, movement);
  }
  const { nextCheckAt: _, ...rest } = book;
  const applied = [...book.applied, ...fresh.map(({ entryId }) => entryId)];
  return awaited({ ...rest, receipts, applied, checks: 0, version: book.version + 1 }, now);
}

function changed(book: ReceiptBook, receiptId: string, change: Partial<ReceiptFile>, now: Date): ReceiptBook {
  const { nextCheckAt: _, ...rest } = book;
  const receipts = book.receipts.map((each) => (each.receiptId === receiptId ? { ...each, ...change } : each));
  return awaited({ ...rest, receipts, checks: 0, version: book.version + 1 }, now);
}

export const withIssued = (book: ReceiptBook, { receiptId }: ReceiptFile, issued: Issued, now: Date) =>
  changed(book, receiptId, { issued }, now);

export const withReversed = (book: ReceiptBook, { receiptId, reversal }: ReceiptFile, now: Date): ReceiptBook => {
  if (!reversal) throw new Error(`${receiptId} is not to be reversed`);
  return changed(book, receiptId, { reversal: { ...reversal, at: now.toISOString() } }, now);
};

/** The book after an answer in vain; each next one waits longer. */
export function askedInVain(book: ReceiptBook, now: Date): ReceiptBook {
  const seconds = checkSeconds[Math.min(book.checks, checkSeconds.length - 1)] ?? 0;
  const nextCheckAt = new Date(now.getTime() + seconds * 1000).toISOString();
  return { ...book, checks: book.checks + 1, nextCheckAt, version: book.version + 1 };
}
