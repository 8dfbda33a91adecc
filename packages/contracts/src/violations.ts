import * as z from 'zod';
import { Day, Instant, Location, PageQuery, page, Sha256 } from './common.js';
import { PersonId, VehicleKind } from './identity.js';

/** The bureau's number of a record: it comes with the record and never changes. */
export const RecordId = z
  .string()
  .regex(/^[0-9A-Z]{12,20}$/)
  .brand('RecordId');
export type RecordId = z.infer<typeof RecordId>;
/** 决定书编号: six digits of the organ, one of the procedure, eight running ones and a check digit. */
export const DecisionNumber = z
  .string()
  .regex(/^\d{16}$/)
  .brand('DecisionNumber');
export type DecisionNumber = z.infer<typeof DecisionNumber>;
export const DefenceId = z.uuid().brand('DefenceId');
export type DefenceId = z.infer<typeof DefenceId>;
/** Key of a row of the violation table, such as `red_light`. */
export const ViolationKey = z.string().regex(/^[a-z][a-z0-9_]{1,60}$/);
export const PlateKind = z.string().regex(/^\d{2}$/);
const PlateText = z.string().trim().min(5).max(12);

const fen = z.int().nonnegative();
/** Words that the law or the city gives, in both languages. */
export const Words = z.object({ zh: z.string(), en: z.string() });
export type Words = z.infer<typeof Words>;
/** Words with the article that they rest on. */
export const Grounded = Words.extend({ basis: Words });
export type Grounded = z.infer<typeof Grounded>;
/** Last day of a term; provisional while the holidays of its year are not announced. */
export const LastDayView = z.object({ on: Day, provisional: z.boolean() });
export type LastDayView = z.infer<typeof LastDayView>;

/**
 * `entered` and `held` are never shown to a citizen: nobody owes anything for what no officer has looked at.
 * `settled`: nothing is owed any more (paid, warned, or no penalty).
 */
export const RecordStatus = z.enum(['entered', 'held', 'open', 'decided', 'settled', 'erased']);
export type RecordStatus = z.infer<typeof RecordStatus>;
export const RulingOutcome = z.enum(['fine', 'warning', 'no_penalty']);
export type RulingOutcome = z.infer<typeof RulingOutcome>;
export const DefenceState = z.enum(['received', 'assigned', 'question', 'upheld', 'rejected', 'withdrawn']);
export type DefenceState = z.infer<typeof DefenceState>;

// --- a record, short ------------------------------------------------------------------------------------------------

const summary = {
  recordId: RecordId,
  plate: z.string(),
  plateKind: PlateKind,
  occurredAt: Instant,
  place: z.string(),
  act: Words.extend({ key: ViolationKey }),
  /** The city's usual fine; what it comes to is told by the detail's ruling. */
  usualFen: fen.optional(),
  points: z.int().nonnegative().optional(),
  status: RecordStatus.exclude(['entered', 'held']),
  /** Last day to handle it without being late. */
  handleBy: LastDayView.optional(),
  defence: z.object({ defenceId: DefenceId, state: DefenceState }).optional(),
  decision: z
    .object({
      number: DecisionNumber,
      outcome: RulingOutcome,
      fen,
      points: z.int().nonnegative(),
      dueOn: Day.optional(),
      obligationId: z.string().optional(),
    })
    .optional(),
  /** The owner named a driver who has not answered yet. */
  named: z.boolean(),
};
export const RecordSummary = z.object(summary).meta({ id: 'RecordSummary' });
export type RecordSummary = z.infer<typeof RecordSummary>;
export const RecordPage = page(RecordSummary).meta({ id: 'RecordPage' });
export type RecordPage = z.infer<typeof RecordPage>;

/** One vehicle's records, newest first: the caller names a plate of his own garage. */
export const VehicleRecordsQuery = PageQuery.extend({
  plate: PlateText,
  plateKind: PlateKind,
  show: z.enum(['open', 'all']).default('open'),
});
export type VehicleRecordsQuery = z.infer<typeof VehicleRecordsQuery>;

/** What the caller is named for, and what was decided about him, whatever the car: newest first. */
export const DriverRecords = z
  .object({
    /** Records that an owner says the caller drove, waiting for his answer. */
    named: z.array(
      z.object({
        recordId: RecordId,
        maskedPlate: z.string(),
        occurredAt: Instant,
        place: z.string(),
        act: Words,
        usualFen: fen.optional(),
        points: z.int().optional(),
        maskedOwner: z.string(),
        answerBy: Day,
      }),
    ),
    decisions: z.array(
      z.object({
        number: DecisionNumber,
        recordId: RecordId,
        maskedPlate: z.string(),
        act: Words,
        decidedAt: Instant,
        outcome: RulingOutcome,
        fen,
        points: z.int(),
        dueOn: Day.optional(),
        obligationId: z.string().optional(),
        standing: z.enum(['in_force', 'paid', 'revoked']),
      }),
    ),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'DriverRecords' });
export type DriverRecords = z.infer<typeof DriverRecords>;

// --- a record, whole ------------------------------------------------------------------------------------------------

export const RecordDevice = z.object({
  deviceId: z.string(),
  kind: z.enum(['red_light', 'speed', 'parking', 'lane', 'video', 'handheld']),
  /** 检定证书: number and last day of validity. */
  certificate: z.string(),
  validUntil: Day,
  /** It was not valid when the record was made: a reviewer looks into it by himself. */
  expired: z.boolean(),
  /** First day on which its place was made known (D157 art 16). */
  publishedOn: Day.optional(),
});
export type RecordDevice = z.infer<typeof RecordDevice>;

/** What the case comes to if it is handled now, and why. */
export const RulingView = z.object({
  outcome: RulingOutcome,
  fen,
  points: z.int().nonnegative(),
  ruleId: z.string(),
  reason: Grounded,
  /** The lesson of a lenient result. */
  education: Words.optional(),
  /** The earlier record that stands against a first violation, where there is one. */
  priors: z.array(z.object({ recordId: z.string(), on: Day })),
});
export type RulingView = z.infer<typeof RulingView>;

export const RecordView = z
  .object({
    ...summary,
    vehicleKind: VehicleKind,
    location: Location.optional(),
    photos: z.array(z.object({ photoId: z.string(), url: z.url(), takenAt: Instant.optional(), sha256: Sha256 })),
    /** What was measured, where something was. */
    measured: z.object({ value: z.number(), limit: z.number(), unit: z.enum(['km/h', 's', 'm', '%']) }).optional(),
    /** As recorded: evidence of its era, never the source of points. */
    code: z.string().optional(),
    articles: z.array(z.object({ what: z.enum(['conduct', 'penalty', 'points']), basis: Words })),
    fineRange: z.object({ minFen: fen, maxFen: fen }).optional(),
    unit: Words.extend({ phone: z.string() }),
    device: RecordDevice.optional(),
    audited: z.object({ at: Instant, badge: z.string() }),
    publishedAt: Instant,
    /** Anybody may check by it that the notice is genuine. */
    verifyCode: z.string(),
    /** How far the term may be put off on application. */
    extendableUntil: LastDayView.optional(),
    extended: z.boolean(),
    ruling: RulingView.optional(),
    /** Everything that keeps it from being handled online by the caller; empty where it may be. */
    blocked: z.array(Grounded),
    may: z.object({
      handle: z.boolean(),
      nominate: z.boolean(),
      answerNomination: z.boolean(),
      defend: z.boolean(),
      extend: z.boolean(),
    }),
    /** The caller's relation to the vehicle. */
    relation: z.enum(['owner', 'driver', 'named', 'decided']),
    /** Whom the owner may name: drivers of this vehicle who accepted its binding. */
    drivers: z.array(z.object({ driverId: PersonId, maskedName: z.string() })),
    nomination: z
      .object({
        state: z.enum(['offered', 'accepted', 'declined', 'lapsed', 'withdrawn']),
        maskedDriver: z.string(),
        answerBy: Day,
      })
      .optional(),
    /** Whether the caller consented to papers in this app. */
    electronicService: z.boolean(),
    timeline: z.array(
      z.object({
        at: Instant,
        what: z.enum([
          'captured',
          'entered',
          'audited',
          'published',
          'noticed',
          'extended',
          'driver_named',
          'driver_accepted',
          'driver_declined',
          'defence_filed',
          'defence_answered',
          'decided',
          'served',
          'paid',
          'revoked',
          'erased',
          'refunded',
        ]),
      }),
    ),
  })
  .meta({ id: 'RecordView' });
export type RecordView = z.infer<typeof RecordView>;

// --- handling -------------------------------------------------------------------------------------------------------

export const DecideRecordRequest = z
  .strictObject({
    /** What the citizen saw: where it comes to something else by now, he is shown that first. */
    expected: z.strictObject({ outcome: RulingOutcome, fen, points: z.int().nonnegative() }),
    /** He read the facts, the reasons and his right to be heard, and confirms the facts. */
    factsConfirmed: z.literal(true),
    /** Consent to electronic service of this paper (APL art 61 ¶2); without it the paper goes by post. */
    electronicService: z.boolean(),
    /** The vehicle that he saw, where the phone knows it: one reading then brings all that is to be looked at. */
    vehicle: z.strictObject({ plate: PlateText, plateKind: PlateKind }).optional(),
  })
  .meta({ id: 'DecideRecordRequest' });
export type DecideRecordRequest = z.infer<typeof DecideRecordRequest>;

const decided = {
  number: DecisionNumber,
  recordId: RecordId,
  outcome: RulingOutcome,
  fen,
  points: z.int().nonnegative(),
  obligationId: z.string().optional(),
  /** Last day to pay. */
  due: LastDayView.optional(),
};
export const RecordDecided = z.object(decided).meta({ id: 'RecordDecided' });
export type RecordDecided = z.infer<typeof RecordDecided>;

export const RemedyView = z.object({
  kind: z.enum(['review', 'sue_direct', 'sue_after_review']),
  text: Words,
  last: LastDayView.optional(),
  offices: z.array(Words),
  online: Words.optional(),
});
export type RemedyView = z.infer<typeof RemedyView>;

export const DecisionView = z
  .object({
    ...decided,
    decidedAt: Instant,
    plate: z.string(),
    act: Words,
    occurredAt: Instant,
    place: z.string(),
    reason: Grounded,
    education: Words.optional(),
    organ: Words,
    procedure: z.enum(['simple', 'general']),
    service: z.object({ state: z.enum(['served', 'under_way', 'to_do']), by: z.string(), on: Day.optional() }),
    standing: z.enum(['in_force', 'paid', 'revoked']),
    revoked: z.object({ at: Instant, reason: z.string() }).optional(),
    replacedBy: DecisionNumber.optional(),
    reviewFirst: z.boolean(),
    remedies: z.array(RemedyView),
    notes: z.array(Words),
    documentHash: Sha256,
    verifyCode: z.string(),
  })
  .meta({ id: 'DecisionView' });
export type DecisionView = z.infer<typeof DecisionView>;

/** Whether papers are served here (APL art 61 ¶2): the wish, and how it stands. */
export const ServiceConsent = z.strictObject({ electronic: z.boolean() }).meta({ id: 'ServiceConsent' });
export type ServiceConsent = z.infer<typeof ServiceConsent>;

export const NameDriverRequest = z.strictObject({ driverId: PersonId }).meta({ id: 'NameDriverRequest' });
export type NameDriverRequest = z.infer<typeof NameDriverRequest>;
export const AnswerNominationRequest = z
  .strictObject({ answer: z.enum(['accept', 'decline']) })
  .meta({ id: 'AnswerNominationRequest' });
export type AnswerNominationRequest = z.infer<typeof AnswerNominationRequest>;
export const ExtendHandlingRequest = z
  .strictObject({ reason: z.string().trim().min(5).max(300) })
  .meta({ id: 'ExtendHandlingRequest' });
export type ExtendHandlingRequest = z.infer<typeof ExtendHandlingRequest>;
/** The record with its next version, after an act that shows in its detail. */
export const RecordChanged = z
  .object({ recordId: RecordId, version: z.int().positive() })
  .meta({ id: 'RecordChanged' });
export type RecordChanged = z.infer<typeof RecordChanged>;

// --- points ---------------------------------------------------------------------------------------------------------

export const PointsView = z
  .object({
    /** Absent where no licence is bound. */
    ledger: z
      .object({
        sum: z.int(),
        full: z.int(),
        warning: z.int().optional(),
        cycle: z.object({ from: Day, until: Day }),
        licence: z.enum(['normal', 'held', 'stopped']),
        /** Points that study may still take off in this cycle. */
        reducible: z.int(),
        /** What stands against study that takes points off, now. */
        reductionRefused: z.array(Grounded),
        history: z.array(
          z.object({
            at: Instant,
            kind: z.string(),
            text: Words,
            before: z.int(),
            after: z.int(),
            decision: DecisionNumber.optional(),
            warning: z.int().optional(),
          }),
        ),
      })
      .optional(),
  })
  .meta({ id: 'PointsView' });
export type PointsView = z.infer<typeof PointsView>;

// --- defence --------------------------------------------------------------------------------------------------------

/** What citizens say happened, in their words, with the checklist of what proves it and how often it was upheld. */
export const DefenceGrounds = z
  .object({
    items: z.array(
      Words.extend({
        circumstance: z.string(),
        basis: Words,
        needs: z.array(Words.extend({ oneOf: z.array(z.string()) })),
        /** Absent below the smallest number that is published. */
        upheld: z.object({ of: z.int(), percent: z.int() }).optional(),
      }),
    ),
    documents: z.array(Words.extend({ kind: z.string() })),
  })
  .meta({ id: 'DefenceGrounds' });
export type DefenceGrounds = z.infer<typeof DefenceGrounds>;

export const evidenceMediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'video/mp4'] as const;
export const maximumDefencePhotos = 5;
export const maximumDefenceVideoBytes = 20_000_000;
export const AddEvidenceRequest = z
  .strictObject({
    kind: z.string().max(40),
    mediaType: z.enum(evidenceMediaTypes),
    bytes: z.int().positive().max(maximumDefenceVideoBytes),
    sha256: Sha256,
  })
  .meta({ id: 'AddEvidenceRequest' });
export type AddEvidenceRequest = z.infer<typeof AddEvidenceRequest>;
export const EvidenceForm = z
  .object({
    documentId: z.uuid(),
    url: z.url(),
    fields: z.record(z.string(), z.string()),
    expiresAt: Instant,
  })
  .meta({ id: 'EvidenceForm' });
export type EvidenceForm = z.infer<typeof EvidenceForm>;

export const FileDefenceRequest = z
  .strictObject({
    /** Made by the phone: sent again it is the same defence. */
    defenceId: DefenceId,
    circumstance: z.string().max(40),
    statement: z.string().trim().min(10).max(2000),
    documents: z.array(z.uuid()).max(6),
    /** Other records of the same clone of a plate: one case clears them all. */
    alsoRecords: z.array(RecordId).max(20).default([]),
  })
  .meta({ id: 'FileDefenceRequest' });
export type FileDefenceRequest = z.infer<typeof FileDefenceRequest>;

const answered = z.object({
  at: Instant,
  outcome: z.enum(['upheld', 'rejected', 'changed']),
  ground: Grounded,
  reasons: z.string(),
  /** Which of the documents the answer speaks of. */
  evidence: z.array(z.uuid()),
  /** Given where a penalty stands: what can be done next. */
  remedies: z.array(RemedyView),
});
const DefenceQuestion = z.object({
  at: Instant,
  text: z.string(),
  reply: z.string().optional(),
  repliedAt: Instant.optional(),
});
export const DefenceView = z
  .object({
    defenceId: DefenceId,
    /** To be quoted on the phone. */
    number: z.string(),
    recordIds: z.array(RecordId),
    circumstance: Words.extend({ id: z.string() }),
    statement: z.string(),
    state: DefenceState,
    round: z.int().positive(),
    filedAt: Instant,
    answerBy: LastDayView,
    /** While it runs nothing is asked for and no surcharge grows. */
    clockStopped: z.boolean(),
    documents: z.array(
      z.object({
        documentId: z.uuid(),
        kind: z.string(),
        mediaType: z.enum(evidenceMediaTypes),
        state: z.enum(['pending', 'stored', 'refused']),
        /** Why what arrived is no evidence. */
        refusal: Words.optional(),
        url: z.url().optional(),
      }),
    ),
    missing: z.array(Words),
    /** The last question; those before it have their replies. */
    question: DefenceQuestion.optional(),
    earlierQuestions: z.array(DefenceQuestion),
    answer: answered.optional(),
    /** After a rejection: a second round is heard on new evidence. */
    mayTryAgain: z.boolean(),
    timeline: z.array(
      z.object({
        at: Instant,
        what: z.enum(['received', 'assigned', 'question', 'reply', 'upheld', 'changed', 'rejected', 'withdrawn']),
      }),
    ),
  })
  .meta({ id: 'DefenceView' });
export type DefenceView = z.infer<typeof DefenceView>;
export const DefencePage = page(
  DefenceView.pick({
    defenceId: true,
    number: true,
    recordIds: true,
    circumstance: true,
    state: true,
    round: true,
    filedAt: true,
    answerBy: true,
    clockStopped: true,
  }),
).meta({ id: 'DefencePage' });
export type DefencePage = z.infer<typeof DefencePage>;
export const DefenceChanged = z
  .object({ defenceId: DefenceId, state: DefenceState, version: z.int().positive() })
  .meta({ id: 'DefenceChanged' });
export type DefenceChanged = z.infer<typeof DefenceChanged>;
export const ReplyToQuestionRequest = z
  .strictObject({ text: z.string().trim().min(1).max(1000), documents: z.array(z.uuid()).max(6).default([]) })
  .meta({ id: 'ReplyToQuestionRequest' });
export type ReplyToQuestionRequest = z.infer<typeof ReplyToQuestionRequest>;

// --- without signing in ---------------------------------------------------------------------------------------------

export const GuestQueryRequest = z
  .strictObject({
    plate: PlateText,
    plateKind: PlateKind,
    vinLast6: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-HJ-NPR-Z0-9]{6}$/),
    /** A question in words that a person answers and a screen reader reads; asked after some wrong tries. */
    challenge: z
      .strictObject({ challengeId: z.string().max(400), answer: z.string().trim().min(1).max(20) })
      .optional(),
  })
  .meta({ id: 'GuestQueryRequest' });
export type GuestQueryRequest = z.infer<typeof GuestQueryRequest>;
/** What is open for a plate, without photographs and without anybody's name. */
export const GuestRecords = z
  .object({
    items: z.array(
      z.object({
        occurredAt: Instant,
        place: z.string(),
        act: Words,
        usualFen: fen.optional(),
        points: z.int().optional(),
        status: z.enum(['open', 'decided']),
        handleBy: LastDayView.optional(),
      }),
    ),
  })
  .meta({ id: 'GuestRecords' });
export type GuestRecords = z.infer<typeof GuestRecords>;
export const GuestChallenge = z
  .object({ challengeId: z.string(), question: Words, expiresAt: Instant })
  .meta({ id: 'GuestChallenge' });
export type GuestChallenge = z.infer<typeof GuestChallenge>;

export const VerifyCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/);
/** Neutral where nothing bears the code: it may be mistyped as well as forged. */
export const NoticeVerification = z
  .object({
    genuine: z.boolean(),
    kind: z.enum(['notice', 'decision']).optional(),
    maskedPlate: z.string().optional(),
    day: Day.optional(),
    act: Words.optional(),
    fen: fen.optional(),
    standing: z.enum(['in_force', 'settled', 'withdrawn']).optional(),
    unit: Words.optional(),
  })
  .meta({ id: 'NoticeVerification' });
export type NoticeVerification = z.infer<typeof NoticeVerification>;

export const ViolationStatisticsQuery = z.strictObject({ from: Day.optional(), to: Day.optional() });
export type ViolationStatisticsQuery = z.infer<typeof ViolationStatisticsQuery>;
/** Cells of fewer than the threshold are left out and counted together. */
export const ViolationStatistics = z
  .object({
    from: Day,
    to: Day,
    threshold: z.int(),
    acts: z.array(z.object({ key: ViolationKey, act: Words, area: z.string(), count: z.int() })),
    outcomes: z.array(z.object({ outcome: RulingOutcome, count: z.int() })),
    defences: z.array(z.object({ circumstance: z.string(), text: Words, filed: z.int(), upheld: z.int() })),
    suppressed: z.int(),
  })
  .meta({ id: 'ViolationStatistics' });
export type ViolationStatistics = z.infer<typeof ViolationStatistics>;

// --- officers -------------------------------------------------------------------------------------------------------

export const ImportBatchId = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{3,59}$/);
export type ImportBatchId = z.infer<typeof ImportBatchId>;
export const ImportState = z.enum(['arrived', 'running', 'done', 'refused']);
export const ImportReport = z
  .object({
    batchId: ImportBatchId,
    source: z.string(),
    format: z.enum(['jsonl', 'csv']),
    state: ImportState,
    /** Why the whole file was not believed. */
    refusal: z.string().optional(),
    refusalText: Words.optional(),
    /** Files that came later under this number with other content; nothing of them was taken. */
    refusedLater: z.array(z.object({ at: Instant, refusal: z.string(), text: Words })),
    arrivedAt: Instant,
    endedAt: Instant.optional(),
    rows: z.int(),
    entered: z.int(),
    unchanged: z.int(),
    /** At most 1,000 are kept, the count is whole. */
    badRows: z.int(),
    bad: z.array(
      z.object({
        row: z.int().positive(),
        recordId: z.string().optional(),
        code: z.string(),
        zh: z.string(),
        en: z.string(),
      }),
    ),
    rowsPerSecond: z.number().optional(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof ImportReport>;
export const ImportReports = page(ImportReport.omit({ bad: true })).meta({ id: 'ImportReports' });
export type ImportReports = z.infer<typeof ImportReports>;

export const HoldView = z.object({
  reason: z.enum(['duplicate', 'look_alike', 'device_expired', 'row_unclear']),
  text: Words,
  /** The record that it may be the same event as. */
  sameAs: RecordId.optional(),
  candidates: z.array(z.string()),
});
export type HoldView = z.infer<typeof HoldView>;
export const StaffRecord = z
  .object({
    recordId: RecordId,
    version: z.int(),
    plate: z.string(),
    plateKind: PlateKind,
    vehicleKind: VehicleKind,
    occurredAt: Instant,
    place: z.string(),
    location: Location.optional(),
    act: Words.extend({ key: ViolationKey }),
    points: z.int().optional(),
    usualFen: fen.optional(),
    measured: RecordView.shape.measured,
    status: RecordStatus,
    holds: z.array(HoldView),
    /** Last day of the audit (D157 art 19: five working days). */
    auditBy: LastDayView.optional(),
    device: RecordDevice.optional(),
    photos: RecordView.shape.photos,
    registered: z.object({ makeAndColour: z.string() }).optional(),
    /** What the register has under the plates that it may have been read for. */
    alike: z.array(z.object({ plate: z.string(), makeAndColour: z.string().optional() })).optional(),
    seen: z.object({ makeAndColour: z.string().optional(), colour: z.string().optional() }).optional(),
    batchId: ImportBatchId,
    row: z.int(),
    audited: z.object({ at: Instant, by: z.string(), reason: z.string().optional() }).optional(),
    decision: DecisionNumber.optional(),
    defences: z.array(DefenceId),
  })
  .meta({ id: 'StaffRecord' });
export type StaffRecord = z.infer<typeof StaffRecord>;
export const StaffRecordQuery = PageQuery.extend({ queue: z.enum(['audit', 'held']) });
export type StaffRecordQuery = z.infer<typeof StaffRecordQuery>;
export const StaffRecords = page(StaffRecord.omit({ photos: true })).meta({ id: 'StaffRecords' });
export type StaffRecords = z.infer<typeof StaffRecords>;
export const AuditRecordRequest = z
  .discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('publish'), version: z.int() }),
    z.strictObject({ verdict: z.literal('reject'), version: z.int(), reason: z.string().trim().min(5).max(500) }),
  ])
  .meta({ id: 'AuditRecordRequest' });
export type AuditRecordRequest = z.infer<typeof AuditRecordRequest>;
export const ReleaseRecordRequest = z
  .strictObject({
    verdict: z.enum(['release', 'erase']),
    version: z.int(),
    reason: z.string().trim().min(5).max(500),
  })
  .meta({ id: 'ReleaseRecordRequest' });
export type ReleaseRecordRequest = z.infer<typeof ReleaseRecordRequest>;

export const StaffDefenceQuery = PageQuery.extend({
  queue: z.enum(['open', 'mine', 'answered']).default('open'),
});
export type StaffDefenceQuery = z.infer<typeof StaffDefenceQuery>;
export const StaffDefenceSummary = z.object({
  defenceId: DefenceId,
  number: z.string(),
  circumstance: Words.extend({ id: z.string() }),
  state: DefenceState,
  round: z.int(),
  filedAt: Instant,
  answerBy: LastDayView,
  overdue: z.boolean(),
  records: z.int(),
  documents: z.int(),
  assignedTo: z.object({ officerId: z.string(), name: z.string() }).optional(),
});
export type StaffDefenceSummary = z.infer<typeof StaffDefenceSummary>;
export const StaffDefences = page(StaffDefenceSummary).meta({ id: 'StaffDefences' });
export type StaffDefences = z.infer<typeof StaffDefences>;
export const StaffDefence = z
  .object({
    ...StaffDefenceSummary.shape,
    version: z.int(),
    /** Opened for the officer who has it; every reading is on record. */
    statement: z.string(),
    maskedName: z.string(),
    documentsGiven: DefenceView.shape.documents,
    missingNeeds: z.array(Words),
    question: DefenceView.shape.question,
    earlierQuestions: DefenceView.shape.earlierQuestions,
    answer: DefenceView.shape.answer,
    recordsShown: z.array(StaffRecord),
    /** What was decided about these records, with its reason: what an answer revokes or changes. */
    decisions: z.array(
      z.object({
        number: DecisionNumber,
        recordId: RecordId,
        outcome: RulingOutcome,
        fen,
        points: z.int().nonnegative(),
        reason: Grounded,
        dueOn: Day.optional(),
        standing: z.enum(['in_force', 'paid', 'revoked']),
      }),
    ),
    /** What the erase ground of this circumstance is called, and all the others to choose from. */
    grounds: z.array(Grounded.extend({ ground: z.string() })),
    suggestedGround: z.string(),
    /** Earlier rounds over the same records. */
    earlier: z.array(DefenceId),
  })
  .meta({ id: 'StaffDefence' });
export type StaffDefence = z.infer<typeof StaffDefence>;
/** Why an officer opens a citizen's words; it stands in the log of readings. */
export const StaffDefencePurpose = z.strictObject({
  purpose: z.enum(['answering', 'supervision', 'citizen_asked']).default('answering'),
});
export type StaffDefencePurpose = z.infer<typeof StaffDefencePurpose>;
/** Taken by the caller, or put back for whoever takes it next; what is another's only a supervisor moves. */
export const AssignDefenceRequest = z
  .strictObject({ version: z.int(), to: z.enum(['me', 'queue']) })
  .meta({ id: 'AssignDefenceRequest' });
export type AssignDefenceRequest = z.infer<typeof AssignDefenceRequest>;
export const AskDefendantRequest = z
  .strictObject({ text: z.string().trim().min(5).max(1000) })
  .meta({ id: 'AskDefendantRequest' });
export type AskDefendantRequest = z.infer<typeof AskDefendantRequest>;
/** `changed`: a milder result than before, never a harder one (APL art 45). */
export const AnswerDefenceRequest = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('upheld'),
      version: z.int(),
      ground: z.string().max(40),
      evidence: z.array(z.uuid()).max(12),
      reasons: z.string().trim().min(20).max(3000),
    }),
    z.strictObject({
      outcome: z.literal('changed'),
      version: z.int(),
      ground: z.string().max(40),
      evidence: z.array(z.uuid()).max(12),
      reasons: z.string().trim().min(20).max(3000),
      instead: z.strictObject({ outcome: RulingOutcome, fen }),
    }),
    z.strictObject({
      outcome: z.literal('rejected'),
      version: z.int(),
      ground: z.string().max(40),
      evidence: z.array(z.uuid()).max(12),
      reasons: z.string().trim().min(20).max(3000),
    }),
  ])
  .meta({ id: 'AnswerDefenceRequest' });
export type AnswerDefenceRequest = z.infer<typeof AnswerDefenceRequest>;

/** What can happen to a paper that is served by hand, by post or by public notice. */
export const ServiceEvent = z.enum(['mailed', 'delivered', 'returned', 'published', 'handed_over']);
export type ServiceEvent = z.infer<typeof ServiceEvent>;
const serviceView = z.object({
  state: z.enum(['served', 'under_way', 'to_do']),
  by: z.enum(['in_person', 'electronic', 'mail', 'public_notice']),
  /** Day of service. */
  on: Day.optional(),
  /** Last day of a public notice. */
  until: LastDayView.optional(),
});
/** `post`: to be mailed, or on their way; `notice`: published, and served when the sixty days are over. */
export const StaffServiceQuery = PageQuery.extend({ way: z.enum(['post', 'notice']).default('post') });
export type StaffServiceQuery = z.infer<typeof StaffServiceQuery>;
export const StaffServices = page(
  z.object({
    number: DecisionNumber,
    recordId: RecordId,
    maskedName: z.string(),
    maskedPlate: z.string(),
    outcome: RulingOutcome,
    fen,
    decidedAt: Instant,
    service: serviceView,
    mailedOn: Day.optional(),
    returnedOn: Day.optional(),
    publishedOn: Day.optional(),
    /** What may be noted next. */
    may: z.array(ServiceEvent),
    /** Text of the public notice, where one is to be published or stands. */
    notice: Words.optional(),
  }),
).meta({ id: 'StaffServices' });
export type StaffServices = z.infer<typeof StaffServices>;
export const NoteServiceRequest = z
  .strictObject({ event: ServiceEvent, on: Day, note: z.string().trim().min(2).max(300) })
  .meta({ id: 'NoteServiceRequest' });
export type NoteServiceRequest = z.infer<typeof NoteServiceRequest>;
export const ServiceNoted = z
  .object({ number: DecisionNumber, version: z.int().positive(), service: serviceView, due: LastDayView.optional() })
  .meta({ id: 'ServiceNoted' });
export type ServiceNoted = z.infer<typeof ServiceNoted>;

/** Drivers or vehicles for which online naming waits for an officer: many cars for one, or many drivers for another. */
export const NamingWatchQuery = PageQuery.extend({ subject: z.enum(['driver', 'vehicle']).default('driver') });
export type NamingWatchQuery = z.infer<typeof NamingWatchQuery>;
export const NamingWatch = page(
  z.object({
    driverId: PersonId.optional(),
    plate: z.string().optional(),
    plateKind: PlateKind.optional(),
    version: z.int(),
    pausedOn: Day,
    /** What was counted, with the records that show it; it proves nothing. */
    alerts: z.array(z.object({ kind: z.string(), text: Words, count: z.int(), recordIds: z.array(z.string()) })),
  }),
).meta({ id: 'NamingWatch' });
export type NamingWatch = z.infer<typeof NamingWatch>;
const clearance = { version: z.int(), reason: z.string().trim().min(5).max(500) };
export const ClearNamingWatchRequest = z
  .discriminatedUnion('subject', [
    z.strictObject({ subject: z.literal('driver'), driverId: PersonId, ...clearance }),
    z.strictObject({ subject: z.literal('vehicle'), plate: PlateText, plateKind: PlateKind, ...clearance }),
  ])
  .meta({ id: 'ClearNamingWatchRequest' });
export type ClearNamingWatchRequest = z.infer<typeof ClearNamingWatchRequest>;
export const NamingCleared = z.object({ version: z.int().positive() }).meta({ id: 'NamingCleared' });
export type NamingCleared = z.infer<typeof NamingCleared>;

/** The city's flexible enforcement as it stands on a day, and what a next version would change. */
export const CatalogueVersionView = z
  .object({
    version: z.string(),
    effectiveFrom: Day,
    situations: z.int(),
    flexible: z.int(),
    generated: z.int(),
    publishedBy: z.string().optional(),
    publishedAt: Instant.optional(),
  })
  .meta({ id: 'CatalogueVersionView' });
export type CatalogueVersionView = z.infer<typeof CatalogueVersionView>;
export const CatalogueVersions = z.object({ items: z.array(CatalogueVersionView) }).meta({ id: 'CatalogueVersions' });
export type CatalogueVersions = z.infer<typeof CatalogueVersions>;
export const SituationView = z.object({
  id: z.string(),
  key: ViolationKey,
  zh: z.string(),
  en: z.string(),
  flexible: z.boolean(),
  lenience: z.enum(['warning', 'no_penalty']).optional(),
  generated: z.boolean(),
});
export type SituationView = z.infer<typeof SituationView>;
export const SituationPage = page(SituationView).meta({ id: 'SituationPage' });
export type SituationPage = z.infer<typeof SituationPage>;
/** Situations of one version; of the one in force today where none is named. */
export const SituationQuery = PageQuery.extend({
  version: z.string().max(60).optional(),
  show: z.enum(['all', 'flexible']).default('all'),
  /** Words of the situation in either language, or the key of its row. */
  search: z.string().trim().max(60).optional(),
});
export type SituationQuery = z.infer<typeof SituationQuery>;
export const CatalogueChange = z.object({ id: z.string(), what: z.string(), zh: z.string(), en: z.string() });
const situationId = z.string().max(80);
/** Changes to the newest version; what is not named stays as it is. */
const CatalogueEdit = z.strictObject({
  version: z.string().trim().min(1).max(60),
  effectiveFrom: Day,
  source: z.string().trim().min(1).max(300).optional(),
  cleanMonths: z.int().min(0).max(60).optional(),
  /** Lenience from now on, by the situation's id; null: fined as usual. */
  lenience: z.record(situationId, z.enum(['warning', 'no_penalty']).nullable()).optional(),
  add: z
    .array(
      z.strictObject({
        id: situationId,
        key: ViolationKey,
        zh: z.string().trim().min(1).max(300),
        en: z.string().trim().min(1).max(300),
        lenience: z.enum(['warning', 'no_penalty']).optional(),
        generated: z.boolean(),
      }),
    )
    .max(200)
    .optional(),
  remove: z.array(situationId).max(1000).optional(),
});
/**
 * A next version: changes to the newest one, or the whole list as JSON, gzipped (it is more than a body may have).
 * `publish` false only tells what it would change.
 */
export const ProposeCatalogueRequest = z
  .strictObject({
    next: z.discriminatedUnion('form', [
      z.strictObject({ form: z.literal('edit'), edit: CatalogueEdit }),
      z.strictObject({ form: z.literal('whole'), gzip: z.base64().max(240_000) }),
    ]),
    publish: z.boolean(),
    reason: z.string().trim().min(5).max(500),
  })
  .meta({ id: 'ProposeCatalogueRequest' });
export type ProposeCatalogueRequest = z.infer<typeof ProposeCatalogueRequest>;
export const CatalogueProposed = z
  .object({
    published: z.boolean(),
    faults: z.array(z.object({ path: z.string(), zh: z.string(), en: z.string() })),
    changes: z.array(CatalogueChange),
    version: CatalogueVersionView.optional(),
  })
  .meta({ id: 'CatalogueProposed' });
export type CatalogueProposed = z.infer<typeof CatalogueProposed>;
