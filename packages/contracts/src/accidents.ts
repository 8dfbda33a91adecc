import * as z from 'zod';
import { IdentityProvider, Instant, Location, Mobile, PageQuery, Sha256 } from './common.js';
import {
  accidentStatuses,
  impactParts,
  liabilities,
  maximumPhotoBytes,
  nonMotorKinds,
  partyRoles,
  photoMediaTypes,
  photoRefusals,
  photoShots,
  referralReasons,
  weathers,
} from './constants.js';
import { VehicleId, VehicleKind } from './identity.js';

export const CaseId = z.uuid().brand('CaseId');
export type CaseId = z.infer<typeof CaseId>;
export const PhotoId = z.uuid().brand('PhotoId');
export type PhotoId = z.infer<typeof PhotoId>;

export const PartyRole = z.enum(partyRoles);
export type PartyRole = z.infer<typeof PartyRole>;
export const AccidentStatus = z.enum(accidentStatuses);
export type AccidentStatus = z.infer<typeof AccidentStatus>;
export const Liability = z.enum(liabilities);
export type Liability = z.infer<typeof Liability>;
/** A row of `@yilu/law`'s screening table (X01 …, C01 …). */
export const HazardId = z.string().regex(/^[XC]\d{2}$/);
/** A row of `@yilu/law`'s liability shapes (A01 … A99). */
export const ShapeCode = z.string().regex(/^A\d{2}$/);
/** An exception that changes a shape's answer, by `@yilu/law`'s list. */
export const FactId = z.string().regex(/^[a-z][a-z_]{2,60}$/);

const perParty = <T extends z.ZodType>(value: T) => z.object({ a: value, b: value });
const perPartyOptional = <T extends z.ZodType>(value: T) => z.object({ a: value.optional(), b: value.optional() });

/** What every change of a case answers: small, free of personal data, so that its receipt may be stored. */
export const CaseChanged = z
  .object({ caseId: CaseId, status: AccidentStatus, version: z.int().positive() })
  .meta({ id: 'CaseChanged' });
export type CaseChanged = z.infer<typeof CaseChanged>;

// --- opening --------------------------------------------------------------------------------------------------------

export const OpenCaseRequest = z
  .strictObject({
    /** Empty: 以上都没有. Anything else makes a police referral with what is known so far. */
    hazards: z.array(HazardId).max(30),
    /** The instant of the phone's clock; the server's own is kept beside it. */
    occurredAt: Instant,
    location: Location.optional(),
    otherPartyKind: z.enum(['motor', 'non_motor']).default('motor'),
  })
  .meta({ id: 'OpenCaseRequest' });
export type OpenCaseRequest = z.infer<typeof OpenCaseRequest>;

// --- photographs ----------------------------------------------------------------------------------------------------

export const AddPhotoRequest = z
  .strictObject({
    shot: z.enum(photoShots),
    sha256: Sha256,
    sizeBytes: z.int().positive().max(maximumPhotoBytes),
    mediaType: z.enum(photoMediaTypes),
    capturedAt: Instant,
    location: Location.optional(),
  })
  .meta({ id: 'AddPhotoRequest' });
export type AddPhotoRequest = z.infer<typeof AddPhotoRequest>;

/** A form for one multipart POST straight to the object store; the file goes last, as field `file`. */
export const PhotoUpload = z
  .object({
    caseId: CaseId,
    photoId: PhotoId,
    version: z.int(),
    status: AccidentStatus,
    upload: z.object({ url: z.url(), fields: z.record(z.string(), z.string()), expiresAt: Instant }),
  })
  .meta({ id: 'PhotoUpload' });
export type PhotoUpload = z.infer<typeof PhotoUpload>;

export const PhotoView = z.object({
  photoId: PhotoId,
  shot: z.enum(photoShots),
  by: PartyRole,
  capturedAt: Instant,
  sha256: Sha256,
  state: z.enum(['pending', 'stored', 'refused']),
  refusal: z.enum(photoRefusals).optional(),
  /** Short-lived; present once stored. */
  url: z.url().optional(),
});
export type PhotoView = z.infer<typeof PhotoView>;

// --- pairing --------------------------------------------------------------------------------------------------------

export const Pairing = z
  .object({
    caseId: CaseId,
    status: AccidentStatus,
    version: z.int(),
    /** https link with a one-use token: shown as QR, opens in WeChat, Alipay or a browser. */
    link: z.url(),
    code: z.string().regex(/^\d{6}$/),
    expiresAt: Instant,
  })
  .meta({ id: 'Pairing' });
export type Pairing = z.infer<typeof Pairing>;

export const InviteRequest = z.strictObject({ phone: Mobile }).meta({ id: 'InviteRequest' });
export type InviteRequest = z.infer<typeof InviteRequest>;

export const JoinCaseRequest = z
  .union([
    z.strictObject({ token: z.string().min(20).max(200) }),
    z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
  ])
  .meta({ id: 'JoinCaseRequest' });
export type JoinCaseRequest = z.infer<typeof JoinCaseRequest>;

// --- particulars and statements -------------------------------------------------------------------------------------

export const Weather = z.enum(weathers);
export type Weather = z.infer<typeof Weather>;
export const ImpactPart = z.enum(impactParts);
export type ImpactPart = z.infer<typeof ImpactPart>;

export const ConfirmParticularsRequest = z
  .strictObject({
    /** The caller's own vehicle out of his garage, or the non-motor vehicle that he rode. */
    vehicle: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('motor'), vehicleId: VehicleId }),
      z.strictObject({ kind: z.literal('non_motor'), nonMotorKind: z.enum(nonMotorKinds) }),
    ]),
    /** Scene facts, taken from party `a`; party `b` leaves them out and sees them before signing. */
    scene: z
      .strictObject({
        weather: Weather,
        place: z.string().trim().min(2).max(200),
        occurredAt: Instant,
        location: Location.optional(),
      })
      .optional(),
  })
  .meta({ id: 'ConfirmParticularsRequest' });
export type ConfirmParticularsRequest = z.infer<typeof ConfirmParticularsRequest>;

export const Statement = z
  .strictObject({
    shape: ShapeCode,
    /** Who did what the shape names: the one who changed lane, reversed, opened the door. */
    mover: PartyRole,
    /** Exceptions that the speaker says were so; those left out he says were not. */
    facts: z.array(FactId).max(10).default([]),
    /** Contact zones by party; left out, the shape's usual ones. */
    impact: z.strictObject({ a: ImpactPart, b: ImpactPart }).optional(),
    note: z.string().trim().max(500).optional(),
  })
  .meta({ id: 'Statement' });
export type Statement = z.infer<typeof Statement>;

export const Proposal = z
  .object({
    shape: ShapeCode,
    liability: perParty(Liability),
    /** Article in Chinese, such as 《道路交通安全法》第四十三条. */
    basis: z.string().min(1),
    /** Version of the law tables that answered. */
    rule: z.string(),
    facts: z.array(z.object({ fact: z.string(), value: z.union([z.string(), z.boolean()]), text: z.string() })),
    counterfactuals: z.array(
      z.object({
        fact: z.string(),
        instead: z.union([z.string(), z.boolean()]),
        /** Absent: the law tables give no answer then, an officer decides. */
        liability: perParty(Liability).optional(),
        basis: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Proposal' });
export type Proposal = z.infer<typeof Proposal>;

export const Comparison = z.object({
  agree: z.boolean(),
  /** Only the facts that differ, with what each said. */
  differing: z.array(
    z.object({ fact: z.string(), a: z.union([z.string(), z.boolean()]), b: z.union([z.string(), z.boolean()]) }),
  ),
});
export type Comparison = z.infer<typeof Comparison>;

export const AcceptLiabilityRequest = z
  .strictObject({ caseVersion: z.int().positive(), liability: z.strictObject({ a: Liability, b: Liability }) })
  .meta({ id: 'AcceptLiabilityRequest' });
export type AcceptLiabilityRequest = z.infer<typeof AcceptLiabilityRequest>;

// --- agreement ------------------------------------------------------------------------------------------------------

export const SignAgreementRequest = z
  .strictObject({
    agreementVersion: z.int().positive(),
    documentHash: Sha256,
    /** The finger's strokes as polylines on a 1000 × 400 canvas. */
    strokes: z
      .array(
        z
          .array(z.tuple([z.int().min(0).max(1000), z.int().min(0).max(400)]))
          .min(1)
          .max(300),
      )
      .min(1)
      .max(40),
  })
  .meta({ id: 'SignAgreementRequest' });
export type SignAgreementRequest = z.infer<typeof SignAgreementRequest>;

/**
 * A party's own copy. Each field is a salted commitment; the copy holds value and salt of what its reader may see and
 * the commitment alone of what he may not, so that it proves itself against `documentHash`.
 */
export const AgreementField = z.object({
  name: z.string(),
  commitment: Sha256,
  salt: z.string().optional(),
  value: z.string().optional(),
  /** Shown in place of a value that is not for this reader. */
  masked: z.string().optional(),
});
export type AgreementField = z.infer<typeof AgreementField>;
export const AgreementCopy = z
  .object({
    caseId: CaseId,
    number: z.string(),
    version: z.int(),
    documentHash: Sha256,
    fields: z.array(AgreementField),
    signatures: z.array(z.object({ by: PartyRole, signedAt: Instant, documentHash: Sha256, strokesHash: Sha256 })),
    verificationUrl: z.url(),
  })
  .meta({ id: 'AgreementCopy' });
export type AgreementCopy = z.infer<typeof AgreementCopy>;

export const Verification = z
  .object({
    number: z.string(),
    state: z.enum(['genuine', 'superseded', 'unknown']),
    documentHash: Sha256.optional(),
    signedAt: Instant.optional(),
    /** Plates masked as in public lists. */
    plates: z.array(z.string()).optional(),
  })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof Verification>;

// --- officer and referral -------------------------------------------------------------------------------------------

export const RequestOfficerRequest = z
  .strictObject({ reason: z.string().trim().max(500).optional() })
  .meta({ id: 'RequestOfficerRequest' });
export type RequestOfficerRequest = z.infer<typeof RequestOfficerRequest>;

export const ReferToPoliceRequest = z
  .strictObject({
    reason: z.enum(referralReasons).exclude(['gate']),
    hazards: z.array(HazardId).max(30).default([]),
    otherPlate: z.string().trim().max(12).optional(),
    witnesses: z
      .array(z.strictObject({ name: z.string().trim().min(1).max(50), phone: Mobile.optional() }))
      .max(4)
      .default([]),
    note: z.string().trim().max(500).optional(),
  })
  .meta({ id: 'ReferToPoliceRequest' });
export type ReferToPoliceRequest = z.infer<typeof ReferToPoliceRequest>;

export const AnswerQuestionRequest = z
  .strictObject({ questionId: z.uuid(), text: z.string().trim().min(1).max(1000) })
  .meta({ id: 'AnswerQuestionRequest' });
export type AnswerQuestionRequest = z.infer<typeof AnswerQuestionRequest>;

export const AcknowledgeDeterminationRequest = z
  .strictObject({ outcome: z.enum(['received', 'refused_to_sign']) })
  .meta({ id: 'AcknowledgeDeterminationRequest' });
export type AcknowledgeDeterminationRequest = z.infer<typeof AcknowledgeDeterminationRequest>;

export const RequestReviewRequest = z
  .strictObject({ reasons: z.string().trim().min(2).max(2000) })
  .meta({ id: 'RequestReviewRequest' });
export type RequestReviewRequest = z.infer<typeof RequestReviewRequest>;

export const RequestCallbackRequest = z
  .strictObject({ caseId: CaseId.optional(), screen: z.string().regex(/^[a-z-]{1,40}$/) })
  .meta({ id: 'RequestCallbackRequest' });
export type RequestCallbackRequest = z.infer<typeof RequestCallbackRequest>;
export const Callback = z
  .object({
    callbackId: z.string(),
    requestedAt: Instant,
    place: z.int().positive(),
    state: z.enum(['waiting', 'done']),
  })
  .meta({ id: 'Callback' });
export type Callback = z.infer<typeof Callback>;

export const Determination = z.object({
  number: z.string(),
  madeAt: Instant,
  shape: ShapeCode,
  liability: perParty(Liability),
  basis: z.string(),
  findings: z.string(),
  reasons: z.string(),
  officer: z.object({ name: z.string(), badge: z.string(), unit: z.string() }),
  acknowledged: perPartyOptional(z.object({ at: Instant, outcome: z.enum(['received', 'refused_to_sign']) })),
  /** Last day for the caller to apply for review: three working days after service (D146 art 71). */
  reviewUntil: z.iso.date().optional(),
  review: z
    .object({ by: PartyRole, requestedAt: Instant, reasons: z.string(), forwardedAt: Instant.optional() })
    .optional(),
});
export type Determination = z.infer<typeof Determination>;

export const OfficerQuestion = z.object({
  questionId: z.uuid(),
  askedAt: Instant,
  to: PartyRole,
  text: z.string(),
  answer: z.object({ at: Instant, text: z.string() }).optional(),
});
export type OfficerQuestion = z.infer<typeof OfficerQuestion>;

export const Referral = z.object({
  reason: z.enum(referralReasons),
  at: Instant,
  /** What the law says to do now: protect the scene, or move aside, then call. */
  effect: z.enum(['POLICE_PROTECT_SCENE', 'MOVE_THEN_POLICE', 'POLICE_IMMEDIATE']),
  call: z.array(z.string()),
  hazards: z.array(z.object({ id: HazardId, text: z.string(), basis: z.string() })),
  /** Number under which 122 finds the record, pre-filled. */
  number: z.string(),
});
export type Referral = z.infer<typeof Referral>;

// --- what a party sees ----------------------------------------------------------------------------------------------

export const PartyView = z.object({
  isYou: z.boolean(),
  joinedAt: Instant,
  /** Which app this person stands in. */
  provider: IdentityProvider,
  confirmed: z.boolean(),
  maskedName: z.string().optional(),
  maskedDocumentNumber: z.string().optional(),
  maskedPhone: z.string().optional(),
  vehicle: z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('motor'),
        vehicleKind: VehicleKind,
        plate: z.string(),
        makeAndColour: z.string(),
        insurer: z.string(),
        maskedPolicyNumber: z.string(),
      }),
      z.object({ kind: z.literal('non_motor'), nonMotorKind: z.enum(nonMotorKinds) }),
    ])
    .optional(),
});
export type PartyView = z.infer<typeof PartyView>;

export const CaseView = z
  .object({
    caseId: CaseId,
    version: z.int(),
    status: AccidentStatus,
    you: PartyRole,
    openedAt: Instant,
    expiresAt: Instant,
    clearedAt: Instant.optional(),
    otherPartyKind: z.enum(['motor', 'non_motor']),
    scene: z.object({
      occurredAt: Instant,
      location: Location.optional(),
      place: z.string().optional(),
      weather: Weather.optional(),
    }),
    parties: z.object({ a: PartyView, b: PartyView.optional() }),
    photos: z.array(PhotoView),
    /** The caller's own, at any time; the other's only once both are in. */
    statements: perPartyOptional(Statement),
    stated: perParty(z.boolean()),
    comparison: Comparison.optional(),
    proposal: Proposal.optional(),
    accepted: perParty(z.boolean()),
    agreement: z
      .object({
        number: z.string(),
        version: z.int(),
        documentHash: Sha256,
        signedAt: perPartyOptional(Instant),
      })
      .optional(),
    officer: z
      .object({
        requestedBy: z.array(PartyRole),
        queuedAt: Instant.optional(),
        /** Place in the queue, 1 is next; only while waiting. */
        place: z.int().positive().optional(),
        etaMinutes: z.int().positive().optional(),
        assigned: z.boolean(),
        questions: z.array(OfficerQuestion),
      })
      .optional(),
    determination: Determination.optional(),
    referral: Referral.optional(),
    /** What has happened so far, oldest first, in the words of the event types. */
    progress: z.array(z.object({ at: Instant, what: z.string(), by: z.enum([...partyRoles, 'officer', 'system']) })),
  })
  .meta({ id: 'CaseView' });
export type CaseView = z.infer<typeof CaseView>;

export const CaseSummary = z
  .object({
    caseId: CaseId,
    openedAt: Instant,
    status: AccidentStatus,
    you: PartyRole,
    otherPlate: z.string().optional(),
    place: z.string().optional(),
  })
  .meta({ id: 'CaseSummary' });
export type CaseSummary = z.infer<typeof CaseSummary>;

// --- staff ----------------------------------------------------------------------------------------------------------

export const QueueEntry = z
  .object({
    kind: z.enum(['determination', 'review', 'callback']),
    id: z.string(),
    caseId: CaseId.optional(),
    since: Instant,
    plates: z.array(z.string()),
    place: z.string().optional(),
    differing: z.array(z.string()),
    assignedTo: z.object({ officerId: z.string(), name: z.string(), until: Instant }).optional(),
  })
  .meta({ id: 'QueueEntry' });
export type QueueEntry = z.infer<typeof QueueEntry>;
export const QueueQuery = PageQuery.extend({ kind: z.enum(['determination', 'review', 'callback']).optional() });
export type QueueQuery = z.infer<typeof QueueQuery>;

/** A case as an officer sees it: both statements side by side, photographs, no phone, ID or policy in clear. */
export const OfficerCaseView = CaseView.omit({ you: true })
  .extend({
    statements: perPartyOptional(Statement),
    assignedTo: z.object({ officerId: z.string(), name: z.string(), until: Instant }).optional(),
    requestReasons: perPartyOptional(z.string()),
    history: z.array(z.object({ version: z.int(), at: Instant, what: z.string(), by: z.string() })),
  })
  .meta({ id: 'OfficerCaseView' });
export type OfficerCaseView = z.infer<typeof OfficerCaseView>;

export const AskQuestionRequest = z
  .strictObject({ to: PartyRole, text: z.string().trim().min(2).max(500) })
  .meta({ id: 'AskQuestionRequest' });
export type AskQuestionRequest = z.infer<typeof AskQuestionRequest>;

export const DetermineRequest = z
  .strictObject({
    caseVersion: z.int().positive(),
    shape: ShapeCode,
    liability: z.strictObject({ a: Liability, b: Liability }),
    /** Articles relied on; at least one. */
    basis: z.string().trim().min(4).max(300),
    findings: z.string().trim().min(4).max(2000),
    reasons: z.string().trim().min(4).max(2000),
  })
  .meta({ id: 'DetermineRequest' });
export type DetermineRequest = z.infer<typeof DetermineRequest>;

export const OpenSealedRequest = z
  .strictObject({ reason: z.string().trim().min(4).max(300) })
  .meta({ id: 'OpenSealedRequest' });
export type OpenSealedRequest = z.infer<typeof OpenSealedRequest>;
/** The sealed full version, every field in clear. Opening it is logged with its reason. */
export const SealedAgreement = z
  .object({
    number: z.string(),
    documentHash: Sha256,
    fields: z.array(z.object({ name: z.string(), value: z.string() })),
  })
  .meta({ id: 'SealedAgreement' });
export type SealedAgreement = z.infer<typeof SealedAgreement>;

export const AccessLogEntry = z
  .object({
    at: Instant,
    officerId: z.string(),
    officerName: z.string(),
    act: z.enum([
      'queue_listed',
      'case_read',
      'sealed_opened',
      'question_asked',
      'case_determined',
      'case_assigned',
      'review_forwarded',
      'callback_done',
    ]),
    caseId: CaseId.optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'AccessLogEntry' });
export type AccessLogEntry = z.infer<typeof AccessLogEntry>;
