export const wallets = ['wechat', 'alipay'] as const;
export type Wallet = (typeof wallets)[number];

/**
 * Where the payer pays: in the wallet's own mini-program, or in a browser that hands over to the wallet. WeChat lets a
 * browser pay only from the address that the order names.
 */
export type Place =
  | { readonly kind: 'mini_program'; readonly payerId: string }
  | { readonly kind: 'browser'; readonly clientIp: string };

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
  | { readonly kind: 'processing' | 'succeeded' | 'closed' }
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

/** The merchant account of the collecting bank at one wallet, reached through the wallet's library. */
export interface PaymentProvider {
  readonly wallet: Wallet;
  /** Sent again with the same number and content it is the same order. */
  create(order: WalletOrder): Promise<Created>;
  query(attemptId: string): Promise<Standing>;
  close(attemptId: string): Promise<Closed>;
  refund(refund: WalletRefund): Promise<RefundStanding>;
  queryRefund(refund: Pick<WalletRefund, 'refundId' | 'attemptId'>): Promise<RefundStanding>;
  /** Never throws on what a stranger can send. */
  read(notice: RawNotice): Promise<Notice | { readonly kind: 'untrusted'; readonly why: Distrust }>;
  /**
   * The wallet's trades of a day (YYYY-MM-DD, Shanghai), its totals checked against its lines; `later` before they are
   * made. Throws where the wallet does not answer clearly or the file does not agree with itself.
   */
  bill(day: string): Promise<Bill | 'later'>;
}
