import type { NewEvent, Page, PageQuery, PersonId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Clock, Day, NewId, Result } from '@yilu/kernel';
import type { Attempt } from './domain/attempt.js';
import type { LedgerEntry } from './domain/ledger.js';
import type { Obligation } from './domain/obligation.js';
import type { Payer } from './domain/payer.js';
import type { QuoteSurcharge } from './domain/quote.js';
import type { Trade } from './domain/reconciliation.js';
import type { Refund } from './domain/refund.js';
import type { WalletHealth } from './domain/wallet-health.js';

export const wallets = ['wechat', 'alipay'] as const;
export type Wallet = (typeof wallets)[number];

/**
 * Where the payer pays: in the wallet's own mini-program, or in a browser that hands over to the wallet. WeChat lets a
 * browser pay only from the address that the order names.
 */
export type Place =
  | { readonly kind: 'mini_program'; readonly payerId: string }
  | { readonly kind: 'browser'; readonly clientIp: string };

/** A place as it is kept: whose wallet and which address are sealed, and forgotten once the attempt has ended. */
export interface SealedPlace {
  readonly kind: Place['kind'];
  readonly sealed?: string;
}

/** Seals a place for one attempt and opens it again; sealed for another, it does not open. */
export interface PlaceSeal {
  seal(attemptId: string, place: Place): Promise<SealedPlace>;
  open(attemptId: string, place: SealedPlace): Promise<Place>;
}

/** What a wallet is asked to collect. It is written down before the wallet hears of it. */
export interface WalletOrder {
  /** 6 to 32 characters of 0-9, A-Z, a-z and `_`: the same form for both wallets, never used twice. */
  readonly attemptId: string;
  readonly amountFen: number;
  /** Our own words, never a citizen's: the wallets' signatures do not tell a field from its text. */
  readonly subject: string;
  readonly place: Place;
  readonly expiresAt: Date;
  /** Where the browser comes back to; nothing about the payment may be believed from it. */
  readonly returnUrl: string;
}

/** What the phone gives to its wallet so that the payer can pay. */
export type HandOver =
  | { readonly kind: 'wechat'; readonly parameters: Readonly<Record<string, string>> }
  | { readonly kind: 'alipay'; readonly tradeNo: string }
  | { readonly kind: 'browser'; readonly url: string };

/**
 * Money that a wallet says it has collected, signed and for our merchant. Only the caller knows what the attempt was for:
 * he holds the amount against it, and settles nothing where they differ.
 */
export interface Charge {
  readonly attemptId: string;
  /** The wallet's own number. */
  readonly transactionId: string;
  readonly amountFen: number;
  readonly paidAt: Date;
}

/** Why a message or an answer is not believed. `probe` is the wallet testing us: refused without an alarm. */
export type Distrust =
  | 'signature'
  | 'serial'
  | 'stale'
  | 'malformed'
  | 'foreign_merchant'
  /** Genuine, but of another order, refund or sum than the one that was asked about. */
  | 'foreign_order'
  | 'probe';

/** A wallet that did not answer, or not clearly: its order may stand or not, so ask before anything else is tried. */
export interface Unclear {
  readonly kind: 'unclear';
  /** The wallet's own word for it, for the log. */
  readonly code: string;
  /** There where an answer came that is not believed: an alarm, and the state stays as it is. */
  readonly distrust?: Distrust;
}
/** A definite no, in the wallet's own word. */
export interface WalletRefusal {
  readonly kind: 'refused';
  readonly code: string;
}

export type Created =
  | { readonly kind: 'ready'; readonly handOver: HandOver }
  | { readonly kind: 'paid' }
  | WalletRefusal
  | Unclear;
/** `open`: may still be paid. `absent`: the wallet never heard of it. */
export type Standing =
  | { readonly kind: 'open' | 'closed' | 'absent' }
  | { readonly kind: 'paid'; readonly charge: Charge }
  | Unclear;
/**
 * Closed for good, or paid before it could be. What the wallet never heard of counts as closed; a browser's link to it
 * lives until the order expires, so money may still come late.
 */
export type Closed = { readonly kind: 'closed' | 'paid' } | Unclear;

export interface WalletRefund {
  /** The same number is one refund however often it is sent. */
  readonly refundId: string;
  readonly attemptId: string;
  readonly amountFen: number;
  /** What was paid in all: the wallets ask for it. */
  readonly paidFen: number;
  readonly reason: string;
}
export type RefundStanding =
  /** `closed`: given up by the wallet, the money has not moved. */
  | { readonly kind: 'processing' | 'closed' }
  /** `at`: when the wallet says that it was given back. */
  | { readonly kind: 'succeeded'; readonly at?: Date }
  /** The payer's account is gone: a person must find him another way. */
  | { readonly kind: 'abnormal' }
  /** The merchant's balance does not cover it yet; the same number is tried again. */
  | { readonly kind: 'no_balance' }
  | { readonly kind: 'absent' }
  | WalletRefusal
  | Unclear;

/** A message of a wallet whose signature holds; `eventId` is the same on every retry. */
export type Notice =
  | { readonly kind: 'charged'; readonly eventId: string; readonly charge: Charge }
  | {
      readonly kind: 'refund';
      readonly eventId: string;
      readonly attemptId: string;
      readonly refundId: string;
      /** Of this refund, where the wallet says it: Alipay tells the sum of all that went back. */
      readonly amountFen?: number;
      readonly standing: RefundStanding;
    }
  /** Genuine, and of nothing that changes a payment here. */
  | { readonly kind: 'other'; readonly eventId: string };

export interface RawNotice {
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Exactly as it came over the wire: signatures are over these bytes. */
  readonly body: string;
}

/** One line of a wallet's own account of a day. */
export interface BillLine {
  readonly kind: 'charge' | 'refund';
  readonly attemptId: string;
  readonly refundId?: string;
  readonly transactionId: string;
  /** Always positive. */
  readonly amountFen: number;
  readonly at: Date;
}
export interface Bill {
  readonly lines: readonly BillLine[];
  readonly chargedFen: number;
  readonly refundedFen: number;
}

/** Reads a wallet's messages; it needs no secret by which anything could be asked of the wallet. */
export interface NoticeReader {
  readonly wallet: Wallet;
  /** Never throws on what a stranger can send. */
  read(notice: RawNotice): Promise<Notice | { readonly kind: 'untrusted'; readonly why: Distrust }>;
}

/** The merchant account of the collecting bank at one wallet, reached through the wallet's library. */
export interface PaymentProvider extends NoticeReader {
  /** Sent again with the same number and content it is the same order. */
  create(order: WalletOrder): Promise<Created>;
  query(attemptId: string): Promise<Standing>;
  close(attemptId: string): Promise<Closed>;
  refund(refund: WalletRefund): Promise<RefundStanding>;
  queryRefund(refund: Pick<WalletRefund, 'refundId' | 'attemptId'>): Promise<RefundStanding>;
  /**
   * The wallet's trades of a day (YYYY-MM-DD, Shanghai), its totals checked against its lines; `later` before they are
   * made. Throws where the wallet does not answer clearly or the file does not agree with itself.
   */
  bill(day: string): Promise<Bill | 'later'>;
}

/** What a step wants to see before it decides; all of it comes in one round trip. */
export interface Wanted {
  readonly attemptId?: string;
  readonly obligationIds?: readonly string[];
  readonly refundId?: string;
  readonly entryId?: string;
  readonly personId?: PersonId;
  /** How the wallets stand, and the days on which one of them could not be reached. */
  readonly health?: boolean;
}

export interface Found {
  readonly attempt?: Attempt | undefined;
  /** Those that are there, in the order of the wish. */
  readonly obligations: readonly Obligation[];
  readonly refund?: Refund | undefined;
  readonly entry?: LedgerEntry | undefined;
  readonly payer?: Payer | undefined;
  readonly health?: WalletHealth | undefined;
}

/** What a decision writes, all or nothing, with its answer. */
export interface Outcome<Answer> {
  /** Next versions; version 1 must be new. */
  readonly attempt?: Attempt | undefined;
  readonly obligations?: readonly Obligation[];
  readonly refunds?: readonly Refund[];
  /** Always new: the ledger is never changed. */
  readonly entries?: readonly LedgerEntry[];
  readonly payer?: Payer | undefined;
  readonly health?: WalletHealth | undefined;
  readonly events?: readonly NewEvent[];
  /** Kept for a repeated request: no personal data, no secret. */
  readonly answer: Answer;
}

/** What hangs on obligations: the attempts by which they may be paid now, and their refunds by obligation. */
export interface ObligationPayments {
  readonly attempts: readonly Attempt[];
  readonly refunds: ReadonlyMap<string, readonly RefundBrief[]>;
}
export interface AttemptWithRefunds {
  readonly attempt: Attempt;
  readonly refunds: readonly Refund[];
}
/** What a wallet told and when, without the payer: the digest proves the message that somebody else may have kept. */
export interface KeptNotice {
  readonly wallet: Wallet;
  readonly eventId: string;
  readonly receivedAt: string;
  readonly bodySha256: string;
  readonly notice: Notice;
}
/** A refund as far as its obligation's owner may see it. */
export type RefundBrief = Pick<Refund, 'refundId' | 'amountFen' | 'reason' | 'state' | 'writtenAt' | 'endedAt'>;

/**
 * An attempt's items never change, so whoever has read it once knows every key of its next step: one batch read and one
 * transaction.
 */
export interface PaymentStore {
  /** Performs a command exactly once; a decision that lost a race is made again on what the winner wrote. */
  perform<Answer, Refusal extends string>(
    command: Command,
    wanted: Wanted,
    decide: (found: Found) => Result<Outcome<Answer>, Refusal>,
  ): Promise<Result<Answer, Refusal | CommandRefusal>>;
  find(wanted: Wanted): Promise<Found>;
  /** Attempts whose wallet is to be asked at this instant, the longest waiting first. */
  listDueAttempts(at: Date): Promise<Attempt[]>;
  /** How many attempts there are of which their wallet has not said since then how they stand; told up to a thousand. */
  countUnsure(since: Date): Promise<number>;
  /** Refunds to be sent or asked about at this instant, the longest waiting first. */
  listDueRefunds(at: Date): Promise<Refund[]>;
  /** What somebody owes or owed, the newest first. */
  listObligations(ownerId: PersonId, query: PageQuery): Promise<Page<Obligation>>;
  /** Payments that somebody began, the newest first. */
  listAttempts(payerId: PersonId, query: PageQuery): Promise<Page<Attempt>>;
  /** What hangs on these obligations, in one round trip. */
  findPayments(obligations: readonly Obligation[]): Promise<ObligationPayments>;
  /** A payment with its refunds, in one round trip. */
  findAttempt(attemptId: string): Promise<AttemptWithRefunds | undefined>;
  /** Keeps a wallet's message as it came to be known here, for good; the same one again changes nothing. */
  keepNotice(notice: KeptNotice): Promise<void>;
  /** Charges and refunds that our books hold for a wallet and a day. */
  listTrades(wallet: Wallet, day: Day): Promise<Trade[]>;
}

/** What the core of paying needs. */
export interface Deps {
  readonly payments: PaymentStore;
  readonly providers: { readonly [W in Wallet]: PaymentProvider };
  readonly quoteSurcharge: QuoteSurcharge;
  readonly places: PlaceSeal;
  readonly now: Clock;
  /** 6 to 27 characters of 0-9, A-Z, a-z and `_`: a refund's number is longer by its count, and must fit the wallets too. */
  readonly newAttemptId: NewId;
  /** From this sum on a manual refund needs a second person. */
  readonly secondPersonFromFen: number;
}

/** What people are alarmed by; each is counted under its name, and apart by its `kind` where it has one. */
export interface Alarm {
  readonly name:
    | 'PaymentMessagesUntrusted'
    /** Genuine, and of another sum or order than ours. */
    | 'PaymentMessagesForeign'
    /** Genuine, and of an order that is not written here. */
    | 'PaymentMessagesUnknown'
    | 'PaymentAnswersUntrusted';
  readonly wallet: Wallet;
  readonly kind?: Distrust | 'not_its_form' | 'too_large';
}
export type RaiseAlarm = (alarm: Alarm) => void;

/** What taking a wallet's message needs. */
export interface NoticeDeps extends Pick<Deps, 'payments' | 'now'> {
  readonly reader: NoticeReader;
  readonly raise: RaiseAlarm;
}

/** What the citizens' side needs. */
export interface CitizenDeps extends Deps {
  /** Opens whose wallet pays, and only when an order is made. */
  readonly openLogin: (personId: PersonId, sealed: string) => Promise<string>;
  /** Where citizens' pages are, without a slash at the end. */
  readonly h5Url: string;
}

/** What the officers' side needs: nobody there begins to pay. */
export type StaffDeps = Omit<Deps, 'places'>;
