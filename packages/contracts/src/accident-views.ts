import * as z from 'zod';
import { AmendmentView, InjuryView, Objection } from './accident-aftermath.js';
import { Comparison, Proposal, Statement, Weather } from './accident-agreement.js';
import {
  AccidentStatus,
  CaseId,
  Liability,
  Others,
  PartyRole,
  PhotoExif,
  PhotoId,
  PhotoView,
  PlainText,
  perParty,
  perPartyOptional,
  ShapeCode,
} from './accident-case.js';
import { GuestView } from './accident-guest.js';
import { Determination, OfficerQuestion, Referral } from './accident-officer.js';
import { IdentityProvider, Instant, Location, PageQuery, Sha256 } from './common.js';
import { chainBreaks, nonMotorKinds, partyRoles } from './constants.js';
import { VehicleKind } from './identity.js';

// --- what a party sees ----------------------------------------------------------------------------------------------

export const PartyView = z.object({
  isYou: z.boolean(),
  joinedAt: Instant,
  /** Which app this person stands in. */
  provider: IdentityProvider,
  confirmed: z.boolean(),
  /** There where he has no phone in use and acts on another's. */
  guest: GuestView.optional(),
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
    others: Others,
    scene: z.object({
      occurredAt: Instant,
      location: Location.optional(),
      place: z.string().optional(),
      weather: Weather.optional(),
    }),
    parties: perParty(PartyView),
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
    /** The last proposal to amend the agreement, whatever became of it. */
    amendment: AmendmentView.optional(),
    /** Until when a further amendment may be proposed; absent where none may. */
    amendableUntil: Instant.optional(),
    objections: z.array(Objection).optional(),
    injury: InjuryView.optional(),
    /** What has happened so far, oldest first, in the words of the event types. */
    progress: z.array(
      z.object({
        at: Instant,
        what: z.string(),
        by: z.enum([...partyRoles, 'officer', 'system']),
        /** Whose phone a guest did it on. */ via: PartyRole.optional(),
      }),
    ),
  })
  .meta({ id: 'CaseView' });
export type CaseView = z.infer<typeof CaseView>;

export const CaseSummary = z
  .object({
    caseId: CaseId,
    openedAt: Instant,
    status: AccidentStatus,
    you: PartyRole,
    otherPlates: z.array(z.string()),
    place: z.string().optional(),
  })
  .meta({ id: 'CaseSummary' });
export type CaseSummary = z.infer<typeof CaseSummary>;

// --- staff ----------------------------------------------------------------------------------------------------------

export const QueueEntry = z
  .object({
    kind: z.enum(['injury', 'determination', 'review']),
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
export const QueueQuery = PageQuery.extend({
  kind: z.enum(['injury', 'determination', 'review']).optional(),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

/**
 * How something came to the city: where it was written down, how far that phone's clock was ahead of the city's, and
 * where it does not continue that phone's own chain.
 */
export const Capture = z.object({
  offline: z.boolean(),
  clockSkewSeconds: z.int().optional(),
  chainBreak: z.enum(chainBreaks).optional(),
});
export type Capture = z.infer<typeof Capture>;

/** A case as an officer sees it: both statements side by side, photographs, no phone, ID or policy in clear. */
export const OfficerCaseView = CaseView.omit({ you: true })
  .extend({
    statements: perPartyOptional(Statement),
    assignedTo: z.object({ officerId: z.string(), name: z.string(), until: Instant }).optional(),
    requestReasons: perPartyOptional(z.string()),
    /** What the one who called the police told of the other and of witnesses; their names and telephones stay sealed. */
    referralRecord: z
      .object({
        by: PartyRole,
        otherPlate: z.string().optional(),
        note: z.string().optional(),
        witnesses: z.int().nonnegative(),
      })
      .optional(),
    history: z.array(
      z.object({ version: z.int(), at: Instant, what: z.string(), by: z.string(), via: PartyRole.optional() }),
    ),
    captures: z.object({
      opening: Capture.optional(),
      photos: z.record(z.string(), Capture),
      statements: perPartyOptional(Capture),
    }),
    /** Photographs whose original's record (EXIF) is sealed: opened with a reason. */
    sealedOriginals: z.array(PhotoId),
    /** How many witnesses there are, of a call to the police and of guests' signatures: opened with a reason. */
    sealedWitnesses: z.int().nonnegative(),
  })
  .meta({ id: 'OfficerCaseView' });
export type OfficerCaseView = z.infer<typeof OfficerCaseView>;

export const AskQuestionRequest = z
  .strictObject({ to: PartyRole, text: PlainText.trim().min(2).max(500) })
  .meta({ id: 'AskQuestionRequest' });
export type AskQuestionRequest = z.infer<typeof AskQuestionRequest>;

export const DetermineRequest = z
  .strictObject({
    caseVersion: z.int().positive(),
    shape: ShapeCode,
    liability: perParty(Liability),
    /** Articles relied on; at least one. */
    basis: PlainText.trim().min(4).max(300),
    findings: PlainText.trim().min(4).max(2000),
    reasons: PlainText.trim().min(4).max(2000),
  })
  .meta({ id: 'DetermineRequest' });
export type DetermineRequest = z.infer<typeof DetermineRequest>;

export const OpenSealedRequest = z
  .strictObject({ reason: PlainText.trim().min(4).max(300) })
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

/** What the cameras' own files said of the photographs; opening it is logged with its reason. */
export const PhotoOriginals = z
  .object({ originals: z.array(PhotoExif.extend({ photoId: PhotoId })) })
  .meta({ id: 'PhotoOriginals' });
export type PhotoOriginals = z.infer<typeof PhotoOriginals>;

/** Who saw it: those whom a caller of the police named, and who stood by when a guest signed. Opening it is logged. */
export const Witnesses = z
  .object({
    witnesses: z.array(
      z.object({
        of: z.enum(['referral', 'signature']),
        /** Whose record names him, or whose signature he saw. */
        by: PartyRole,
        name: z.string(),
        phone: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Witnesses' });
export type Witnesses = z.infer<typeof Witnesses>;

/** Which part of an evidence bundle: one answer holds about four megabytes of photographs. */
export const EvidenceQuery = z.strictObject({ part: z.coerce.number().int().min(1).max(99).default(1) });
export type EvidenceQuery = z.infer<typeof EvidenceQuery>;
