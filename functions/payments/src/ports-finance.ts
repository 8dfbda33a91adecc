import type { CounterFileReport, NewEvent, Page, PageQuery, PersonId, Receipt, RefundQuery } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Clock, Day, Result } from '@yilu/kernel';
import type { Attempt } from './domain/attempt.js';
import type { LedgerEntry } from './domain/ledger.js';
import type { LinkList, PayLink } from './domain/link.js';
import type { Obligation } from './domain/obligation.js';
import type { Issued, ReceiptBook } from './domain/receipt.js';
import type { Refund } from './domain/refund.js';
import type { RemittanceFile } from './domain/remittance.js';
import type { ReportFile, Side } from './domain/report.js';
import type { Deps, PaymentStore } from './ports.js';

/** Everything that the store holds about one obligation. */
export interface ObligationFile {
  readonly obligation: Obligation;
  readonly attempts: readonly Attempt[];
  /** Of this obligation alone. */
  readonly refunds: readonly Refund[];
  readonly entries: readonly LedgerEntry[];
  readonly book?: ReceiptBook | undefined;
}

/** A line of the bank's counter file that is about to be booked: its ledger entry is found by it. */
export interface CounterLine {
  readonly obligationId: string;
  readonly bankReference: string;
}

export type CounterFile = CounterFileReport & { readonly version: number };

/** What a decision wants to see of finance's own rows, in one round trip. */
export interface FinanceWanted {
  readonly bookOf?: string;
  readonly linksOf?: readonly string[];
  readonly reports?: readonly { readonly side: Side; readonly day: Day }[];
  readonly remittances?: readonly Day[];
  readonly file?: Pick<CounterFile, 'day' | 'fileId'>;
}
export interface FinanceFound {
  readonly book?: ReceiptBook | undefined;
  readonly links: readonly LinkList[];
  readonly reports: readonly ReportFile[];
  readonly remittances: readonly RemittanceFile[];
  readonly file?: CounterFile | undefined;
}
/** What a decision writes, all or nothing: next versions, version 1 being new. */
export interface FinanceOutcome<Answer> {
  readonly book?: ReceiptBook;
  readonly links?: readonly LinkList[];
  readonly newLink?: PayLink;
  /** Hashes of links that end. */
  readonly endedLinks?: readonly string[];
  readonly report?: ReportFile;
  readonly remittance?: RemittanceFile;
  readonly file?: CounterFile;
  readonly events?: readonly NewEvent[];
  /** Kept for a repeated request: no personal data, no secret. */
  readonly answer: Answer;
}

/** Receipts, links, reports, files and remittances, and the payments' rows as finance reads them; one table. */
export interface FinanceStore {
  /** Performs a command exactly once; a decision that lost a race is made again on what the winner wrote. */
  perform<Answer, Refusal extends string>(
    command: Command,
    wanted: FinanceWanted,
    decide: (
      found: FinanceFound,
    ) => Result<FinanceOutcome<Answer>, Refusal> | Promise<Result<FinanceOutcome<Answer>, Refusal>>,
  ): Promise<Result<Answer, Refusal | CommandRefusal>>;
  find(wanted: FinanceWanted): Promise<FinanceFound>;
  findLink(hash: string): Promise<PayLink | undefined>;
  findReceiptByNumber(code: string, number: string): Promise<ReceiptBook | undefined>;
  /** Of the first of these ids that is there; everything about it in three round trips. */
  readObligation(obligationIds: readonly string[]): Promise<ObligationFile | undefined>;
  readAttempts(attemptIds: readonly string[]): Promise<Attempt[]>;
  readRefunds(refundIds: readonly string[]): Promise<Refund[]>;
  /** Written before the line is booked, and known for ever. */
  keepCounterLine(line: CounterLine): Promise<void>;
  /** Somebody's receipts by obligation, the latest first. */
  listBooks(ownerId: PersonId, query: PageQuery): Promise<Page<ReceiptBook>>;
  /** Receipts about which the treasury is to be asked at this instant, the longest waiting first. */
  listDueBooks(at: Date): Promise<ReceiptBook[]>;
  /** Attempts of which no end is known, the longest waiting first. */
  listUnsettled(query: PageQuery): Promise<Page<Attempt>>;
  listRefunds(query: RefundQuery): Promise<Page<Refund>>;
  listEntries(day: Day, query: PageQuery): Promise<Page<LedgerEntry>>;
  /** The whole ledger of a day, in pages as they come. */
  entriesOf(day: Day): AsyncIterable<readonly LedgerEntry[]>;
  /** All sides, the newest day first. */
  listReports(query: PageQuery): Promise<Page<ReportFile>>;
  listFiles(query: PageQuery): Promise<Page<CounterFile>>;
  listRemittances(query: PageQuery): Promise<Page<RemittanceFile>>;
  /** Tells the world of a reading, which changes nothing here. */
  tell(event: NewEvent): Promise<void>;
}

/** What the treasury is asked to make out. */
export interface ReceiptOrder {
  readonly receiptId: string;
  /** Number of the decision or of the booking. */
  readonly reference: string;
  readonly kind: 'fine' | 'exam_fee';
  readonly payer: string;
  readonly principalFen: number;
  readonly surchargeFen: number;
  readonly paidAt: string;
  readonly paidBy: 'wechat' | 'alipay' | 'counter';
  readonly bookedOn: Day;
}
/** `pending`: it has it and is not done. `absent`: it never heard of it. `unclear`: no answer that can be read. */
export type ReceiptStanding =
  | { readonly kind: 'issued'; readonly issued: Issued }
  | { readonly kind: 'reversed' | 'pending' | 'absent' | 'unclear' }
  /** A definite no: a person has to look. */
  | { readonly kind: 'refused'; readonly code: string };

export interface ReceiptPort {
  /** Asked again with the same number it is the same receipt. */
  request(order: ReceiptOrder): Promise<ReceiptStanding>;
  query(receiptId: string): Promise<ReceiptStanding>;
  /** Reverses a receipt (冲红); again it is the same reversal. */
  reverse(receiptId: string, bookedOn: Day): Promise<ReceiptStanding>;
}

export interface RemittancePort {
  /** Announces a day's income; undefined where the treasury has not compared it yet, or does not answer. */
  announce(
    remittance: RemittanceFile,
  ): Promise<{ readonly reference: string; readonly receivedFen: number } | undefined>;
}

/** Files of the collecting bank and of the treasury, as they lie in the object store; undefined where none is yet. */
export interface DayFiles {
  read(key: string): Promise<string | undefined>;
}

/** Counted as metrics; alarms hang on them. */
export interface FinanceMetrics {
  differences(count: number): void;
  lateReceipt(): void;
  /** A file that cannot be believed, or that should long be there. */
  fileTrouble(): void;
}

export interface FinanceDeps {
  readonly finance: FinanceStore;
  readonly now: Clock;
}
export interface LinkDeps extends FinanceDeps {
  readonly payments: PaymentStore;
  /** The same value gives the same string, and nobody without the key can try. */
  readonly keyedHash: (value: string) => Promise<string>;
}
/** A receipt as its owner carries it away. */
export interface ReceiptPaper {
  readonly receipt: Receipt;
  readonly maskedPlate?: string | undefined;
  readonly kind: ReceiptBook['kind'];
  /** Where whoever is shown it can check it. */
  readonly verificationUrl: string;
}
export type DrawReceipt = (paper: ReceiptPaper) => Promise<Uint8Array<ArrayBuffer>>;
export interface PaperDeps extends FinanceDeps {
  readonly drawReceipt: DrawReceipt;
  /** Where citizens' pages are, without a slash at the end. */
  readonly h5Url: string;
}
export interface ReceiptDeps extends FinanceDeps {
  readonly receipts: ReceiptPort;
  readonly metrics: FinanceMetrics;
}
export interface RemittanceDeps extends FinanceDeps {
  readonly remittances: RemittancePort;
  readonly metrics: FinanceMetrics;
}
/** What takes over the bank's counter. */
export interface BankDeps extends FinanceDeps, Pick<Deps, 'payments' | 'providers'> {
  readonly files: DayFiles;
  /** By which the bank's files are believed. */
  readonly filesKey: Uint8Array;
  readonly metrics: FinanceMetrics;
}
/** What holds our books against everybody else's. */
export interface ReconcilingDeps extends BankDeps {
  /** By which the treasury's files are believed: with a key of its own, so that the bank cannot speak for both. */
  readonly treasuryFilesKey: Uint8Array;
}
/** What the officers' side needs: nobody there begins to pay, and no wallet is asked. */
export type FinanceStaffDeps = FinanceDeps & Pick<Deps, 'payments' | 'secondPersonFromFen'>;
