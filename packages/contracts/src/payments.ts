import * as z from 'zod';
import { Day, fen, Instant, PageQuery, page } from './common.js';

/** What somebody owes by one decision (`F` and its number) or one booking (`E` and its number). */
export const ObligationId = z.string().regex(/^[FE][0-9A-Za-z]{6,30}$/);
export type ObligationId = z.infer<typeof ObligationId>;
/** The order number that the wallet knows, too. */
export const AttemptId = z.string().regex(/^[0-9A-Za-z_]{6,27}$/);
export type AttemptId = z.infer<typeof AttemptId>;
export const RefundId = z.string().regex(/^[0-9A-Za-z_]{6,27}_r\d{1,3}$/);
export type RefundId = z.infer<typeof RefundId>;

export const PaymentWallet = z.enum(['wechat', 'alipay']);
export type PaymentWallet = z.infer<typeof PaymentWallet>;
export const ObligationStanding = z.enum(['due', 'paid', 'paid_elsewhere', 'waived', 'revoked']);
export type ObligationStanding = z.infer<typeof ObligationStanding>;
export const RefundState = z.enum(['proposed', 'written', 'processing', 'succeeded', 'abnormal', 'closed', 'declined']);
export type RefundState = z.infer<typeof RefundState>;
export const RefundReason = z.enum(['duplicate', 'revoked', 'manual', 'seat_gone']);
export type RefundReason = z.infer<typeof RefundReason>;

const words = z.object({ zh: z.string(), en: z.string() });

// --- what is owed ---------------------------------------------------------------------------------------------------

/** Money on its way back to where it came from, as its payer may see it. */
export const PayerRefund = z.object({
  refundId: RefundId,
  amountFen: fen,
  reason: RefundReason,
  /** `submitted`: the wallet has it; `help`: his account is gone, the bureau calls or he names another one. */
  state: z.enum(['submitted', 'succeeded', 'help']),
  at: Instant,
});
export type PayerRefund = z.infer<typeof PayerRefund>;

export const ObligationView = z
  .object({
    obligationId: ObligationId,
    kind: z.enum(['fine', 'exam_fee']),
    /** Number of the decision or of the booking. */
    reference: z.string(),
    maskedPlate: z.string().optional(),
    principalFen: fen,
    dueOn: Day,
    dueProvisional: z.boolean(),
    standing: ObligationStanding,
    /** A payment that a wallet has not confirmed yet: shown as "being confirmed", never as unpaid. */
    confirming: z.object({ attemptId: AttemptId, since: Instant, wallet: PaymentWallet }).optional(),
    /** No surcharge grows while somebody looks into the decision. */
    paused: z.boolean(),
    receiptId: z.string().optional(),
    refunds: z.array(PayerRefund),
  })
  .meta({ id: 'ObligationView' });
export type ObligationView = z.infer<typeof ObligationView>;
export const ObligationPage = page(ObligationView).meta({ id: 'ObligationPage' });
export type ObligationPage = z.infer<typeof ObligationPage>;

const obligationIds = z.array(ObligationId).min(1).max(20);
/** Repeated in the query: `obligationId=…&obligationId=…`; a link's code opens what it was made for. */
export const QuoteQuery = z.strictObject({
  obligationId: z.union([ObligationId.transform((one) => [one]), obligationIds]),
});
export const PaymentQuote = z
  .object({
    items: z.array(
      z.object({
        obligationId: ObligationId,
        reference: z.string(),
        principalFen: fen,
        surchargeFen: fen,
        dueOn: Day,
        /** The arithmetic, line by line. */
        lines: z.array(z.object({ kind: z.string(), zh: z.string(), en: z.string(), basis: words.optional() })),
      }),
    ),
    amountFen: fen,
    /** From then on it is another day's sum. */
    validUntil: Instant,
  })
  .meta({ id: 'PaymentQuote' });
export type PaymentQuote = z.infer<typeof PaymentQuote>;

// --- paying ---------------------------------------------------------------------------------------------------------

export const StartPaymentRequest = z
  .strictObject({
    /** Left out where a link says what is paid. */
    obligationIds: obligationIds.optional(),
    linkCode: z
      .string()
      .regex(/^[0-9A-HJKMNP-TV-Z]{16}$/)
      .optional(),
    wallet: PaymentWallet,
    /** In the wallet's own mini-program, or in a browser that hands over to the wallet. */
    place: z.enum(['mini_program', 'browser']),
    /** What the payer saw: another sum is refused with the new one, before his wallet opens. */
    expectedFen: z.int().positive(),
  })
  .meta({ id: 'StartPaymentRequest' });
export type StartPaymentRequest = z.infer<typeof StartPaymentRequest>;

export const PaymentHandOver = z.discriminatedUnion('kind', [
  /** For `wx.requestPayment`. */
  z.object({ kind: z.literal('wechat'), parameters: z.record(z.string(), z.string()) }),
  /** For `my.tradePay`. */
  z.object({ kind: z.literal('alipay'), tradeNo: z.string() }),
  z.object({ kind: z.literal('browser'), url: z.url() }),
]);
export type PaymentHandOver = z.infer<typeof PaymentHandOver>;
export const PaymentStarted = z
  .object({ attemptId: AttemptId, amountFen: fen, expiresAt: Instant, handOver: PaymentHandOver })
  .meta({ id: 'PaymentStarted' });
export type PaymentStarted = z.infer<typeof PaymentStarted>;

/** `confirming`: the wallet has not said clearly; shown as such, and asked again by itself. */
export const PaymentState = z.enum(['open', 'confirming', 'paid', 'closed']);
export type PaymentState = z.infer<typeof PaymentState>;
export const PaymentView = z
  .object({
    attemptId: AttemptId,
    wallet: PaymentWallet,
    state: PaymentState,
    amountFen: fen,
    items: z.array(
      z.object({
        obligationId: ObligationId,
        reference: z.string(),
        principalFen: fen,
        surchargeFen: fen,
        /** `returned`: something else had settled it, so that this money goes back by itself. */
        outcome: z.enum(['settled', 'returned']).optional(),
        receiptId: z.string().optional(),
      }),
    ),
    paidAt: Instant.optional(),
    expiresAt: Instant,
    refunds: z.array(PayerRefund),
  })
  .meta({ id: 'PaymentView' });
export type PaymentView = z.infer<typeof PaymentView>;

// --- paying for somebody else ---------------------------------------------------------------------------------------

export const MakePaymentLinkRequest = z.strictObject({ obligationIds }).meta({ id: 'MakePaymentLinkRequest' });
export type MakePaymentLinkRequest = z.infer<typeof MakePaymentLinkRequest>;
/** The code is shown once; its path on the web is `/pay/` and the code. */
export const PaymentLink = z.object({ code: z.string(), expiresAt: Instant }).meta({ id: 'PaymentLink' });
export type PaymentLink = z.infer<typeof PaymentLink>;
/** All that whoever holds a link may see. */
export const LinkedPayment = z
  .object({
    items: z.array(
      z.object({
        maskedPlate: z.string().optional(),
        principalFen: fen,
        surchargeFen: fen,
        standing: ObligationStanding,
      }),
    ),
    amountFen: fen,
    validUntil: Instant,
    expiresAt: Instant,
  })
  .meta({ id: 'LinkedPayment' });
export type LinkedPayment = z.infer<typeof LinkedPayment>;
/** Ends every link that was made for this obligation. */
export const RevokePaymentLinksQuery = z.strictObject({ obligationId: ObligationId });
export const PaymentLinksRevoked = z.object({ revoked: z.int() }).meta({ id: 'PaymentLinksRevoked' });
export type PaymentLinksRevoked = z.infer<typeof PaymentLinksRevoked>;

// --- receipts -------------------------------------------------------------------------------------------------------

/** A fiscal receipt (财政电子票据): asked for when the money is in, made by the treasury, reversed (冲红) with a refund. */
export const Receipt = z
  .object({
    receiptId: z.string(),
    obligationId: ObligationId,
    reference: z.string(),
    amountFen: fen,
    principalFen: fen,
    surchargeFen: fen,
    paidAt: Instant,
    paidBy: z.enum(['wechat', 'alipay', 'counter']),
    state: z.enum(['requested', 'issued', 'reversed']),
    /** 票据代码, 票据号码 and 校验码 of the treasury, once it is issued. */
    code: z.string().optional(),
    number: z.string().optional(),
    checkCode: z.string().optional(),
    issuedAt: Instant.optional(),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
export const ReceiptPage = page(Receipt).meta({ id: 'ReceiptPage' });
export type ReceiptPage = z.infer<typeof ReceiptPage>;
export const ReceiptVerificationQuery = z.strictObject({
  code: z.string().regex(/^\d{8}$/),
  number: z.string().regex(/^\d{10}$/),
  checkCode: z.string().regex(/^[0-9A-Za-z]{6}$/),
});
/** Whether such a receipt was issued; what it says is told only to who knows all three of its numbers. */
export const ReceiptVerification = z
  .object({ genuine: z.boolean(), amountFen: fen.optional(), day: Day.optional(), reversed: z.boolean().optional() })
  .meta({ id: 'ReceiptVerification' });
export type ReceiptVerification = z.infer<typeof ReceiptVerification>;

// --- how paying stands (open to all) --------------------------------------------------------------------------------

export const PaymentStatus = z
  .object({
    wallets: z.array(z.object({ wallet: PaymentWallet, state: z.enum(['ok', 'down']), since: Instant.optional() })),
    at: Instant,
  })
  .meta({ id: 'PaymentStatus' });
export type PaymentStatus = z.infer<typeof PaymentStatus>;

// --- finance --------------------------------------------------------------------------------------------------------

export const StaffAttempt = z.object({
  attemptId: AttemptId,
  wallet: PaymentWallet,
  state: z.enum(['written', 'open', 'paid', 'closed']),
  amountFen: fen,
  writtenAt: Instant,
  paidAt: Instant.optional(),
  transactionId: z.string().optional(),
  items: z.array(
    z.object({
      obligationId: ObligationId,
      principalFen: fen,
      surchargeFen: fen,
      outcome: z.enum(['settled', 'returned']).optional(),
      /** What may still be given back: named again in a refund's request. */
      availableFen: fen,
    }),
  ),
});
export type StaffAttempt = z.infer<typeof StaffAttempt>;
export const StaffRefund = z.object({
  refundId: RefundId,
  attemptId: AttemptId,
  obligationId: ObligationId,
  wallet: PaymentWallet,
  amountFen: fen,
  reason: RefundReason,
  state: RefundState,
  requestedBy: z.string().optional(),
  approvedBy: z.string().optional(),
  note: z.string().optional(),
  writtenAt: Instant,
  endedAt: Instant.optional(),
});
export type StaffRefund = z.infer<typeof StaffRefund>;
export const LedgerEntryView = z.object({
  entryId: z.string(),
  at: Instant,
  lines: z.array(z.object({ account: z.string(), fen: z.int() })),
});
export type LedgerEntryView = z.infer<typeof LedgerEntryView>;
export const LedgerQuery = PageQuery.extend({ day: Day });
export type LedgerQuery = z.infer<typeof LedgerQuery>;
export const LedgerPage = page(LedgerEntryView).meta({ id: 'LedgerPage' });
export type LedgerPage = z.infer<typeof LedgerPage>;

/** Everything about one obligation, found by the number of its decision. */
export const StaffObligation = z
  .object({
    obligation: ObligationView.omit({ confirming: true, refunds: true, receiptId: true }),
    attempts: z.array(StaffAttempt),
    refunds: z.array(StaffRefund),
    entries: z.array(LedgerEntryView),
    receipt: Receipt.optional(),
  })
  .meta({ id: 'StaffObligation' });
export type StaffObligation = z.infer<typeof StaffObligation>;

export const RequestRefundRequest = z
  .strictObject({
    attemptId: AttemptId,
    obligationId: ObligationId,
    amountFen: z.int().positive(),
    /** What the officer saw as available (GOV.UK's refund_amount_available): stale is refused. */
    availableFen: fen,
    note: z.string().trim().min(5).max(500),
  })
  .meta({ id: 'RequestRefundRequest' });
export type RequestRefundRequest = z.infer<typeof RequestRefundRequest>;
export const RefundRequested = z.object({ refundId: RefundId, state: RefundState }).meta({ id: 'RefundRequested' });
export type RefundRequested = z.infer<typeof RefundRequested>;
export const DecideRefundRequest = z
  .strictObject({ verdict: z.enum(['approve', 'decline']), note: z.string().trim().min(5).max(500) })
  .meta({ id: 'DecideRefundRequest' });
export type DecideRefundRequest = z.infer<typeof DecideRefundRequest>;
/** `waiting`: proposed, or in trouble at a wallet. */
export const RefundQuery = PageQuery.extend({
  queue: z.enum(['proposed', 'trouble', 'running', 'ended']).default('proposed'),
});
export type RefundQuery = z.infer<typeof RefundQuery>;
export const StaffRefundPage = page(StaffRefund).meta({ id: 'StaffRefundPage' });
export type StaffRefundPage = z.infer<typeof StaffRefundPage>;
/** Attempts of which a wallet has not said how they stand, the longest waiting first. */
export const UnsettledAttempts = page(StaffAttempt).meta({ id: 'UnsettledAttempts' });
export type UnsettledAttempts = z.infer<typeof UnsettledAttempts>;

export const ReconciliationKind = z.enum([
  'MATCHED',
  'MISSING_LOCAL',
  'MISSING_REMOTE',
  'AMOUNT_DIFF',
  'STATE_DIFF',
  'DUPLICATE',
  'UNKNOWN_MERCHANT',
]);
/**
 * (a) our ledger against a wallet's bill, (b) what the wallets paid out against what the bank received, (c) our paid
 * obligations against the treasury's file.
 */
export const ReconciliationSide = z.enum(['wechat_bill', 'alipay_bill', 'bank_settlement', 'treasury_file']);
export type ReconciliationSide = z.infer<typeof ReconciliationSide>;
export const ReconciliationReport = z
  .object({
    side: ReconciliationSide,
    day: Day,
    ranAt: Instant,
    /** `later`: the other side's file is not there yet. */
    state: z.enum(['clean', 'differences', 'later']),
    counts: z.record(z.string(), z.int()),
    ourFen: z.int(),
    theirFen: z.int(),
    /** Without what matched; at most 500. */
    differences: z.array(
      z.object({
        kind: ReconciliationKind,
        reference: z.string(),
        ourFen: z.int().optional(),
        theirFen: z.int().optional(),
        /** An officer looked into it. */
        explained: z.object({ by: z.string(), at: Instant, note: z.string() }).optional(),
      }),
    ),
  })
  .meta({ id: 'ReconciliationReport' });
export type ReconciliationReport = z.infer<typeof ReconciliationReport>;
export const ReconciliationReports = page(ReconciliationReport.omit({ differences: true })).meta({
  id: 'ReconciliationReports',
});
export type ReconciliationReports = z.infer<typeof ReconciliationReports>;
export const ExplainDifferenceRequest = z
  .strictObject({ reference: z.string().min(1).max(80), note: z.string().trim().min(5).max(500) })
  .meta({ id: 'ExplainDifferenceRequest' });
export type ExplainDifferenceRequest = z.infer<typeof ExplainDifferenceRequest>;

/** A day's income handed by the collecting bank to the treasury (实时入库): no account of ours stands between. */
export const Remittance = z
  .object({
    remittanceId: z.string(),
    day: Day,
    finesFen: fen,
    surchargesFen: fen,
    examFeesFen: fen,
    /** Taken out of income again that day, for it goes back to payers. */
    refundsFen: fen,
    totalFen: z.int(),
    state: z.enum(['announced', 'received', 'different']),
    treasuryReference: z.string().optional(),
    receivedFen: z.int().optional(),
  })
  .meta({ id: 'Remittance' });
export type Remittance = z.infer<typeof Remittance>;
export const Remittances = page(Remittance).meta({ id: 'Remittances' });
export type Remittances = z.infer<typeof Remittances>;

/** What came of a file of the collecting bank's counter; a bad line is told by its number, the good ones stay. */
export const CounterFileReport = z
  .object({
    fileId: z.string(),
    day: Day,
    lines: z.int(),
    settled: z.int(),
    owedBack: z.int(),
    refused: z.array(z.object({ line: z.int().positive(), problem: z.string() })),
    takenAt: Instant,
  })
  .meta({ id: 'CounterFileReport' });
export type CounterFileReport = z.infer<typeof CounterFileReport>;
export const CounterFileReports = page(CounterFileReport).meta({ id: 'CounterFileReports' });
export type CounterFileReports = z.infer<typeof CounterFileReports>;
