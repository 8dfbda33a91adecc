import * as z from 'zod';
import { HazardId, Liability, PartyRole, PlainText, perParty, perPartyOptional, ShapeCode } from './accident-case.js';
import { Day, Instant, Mobile, Sha256 } from './common.js';
import { referralReasons } from './constants.js';

// --- officer and referral -------------------------------------------------------------------------------------------

export const RequestOfficerRequest = z
  .strictObject({ reason: PlainText.trim().max(500).optional() })
  .meta({ id: 'RequestOfficerRequest' });
export type RequestOfficerRequest = z.infer<typeof RequestOfficerRequest>;

export const ReferToPoliceRequest = z
  .strictObject({
    reason: z.enum(referralReasons).exclude(['gate']),
    hazards: z.array(HazardId).max(30).default([]),
    otherPlate: PlainText.trim().max(12).optional(),
    witnesses: z
      .array(z.strictObject({ name: PlainText.trim().min(1).max(50), phone: Mobile.optional() }))
      .max(4)
      .default([]),
    note: PlainText.trim().max(500).optional(),
  })
  .meta({ id: 'ReferToPoliceRequest' });
export type ReferToPoliceRequest = z.infer<typeof ReferToPoliceRequest>;

export const AnswerQuestionRequest = z
  .strictObject({ questionId: z.uuid(), text: PlainText.trim().min(1).max(1000) })
  .meta({ id: 'AnswerQuestionRequest' });
export type AnswerQuestionRequest = z.infer<typeof AnswerQuestionRequest>;

export const AcknowledgeDeterminationRequest = z
  .strictObject({ outcome: z.enum(['received', 'refused_to_sign']) })
  .meta({ id: 'AcknowledgeDeterminationRequest' });
export type AcknowledgeDeterminationRequest = z.infer<typeof AcknowledgeDeterminationRequest>;

/** How an officer served a determination on a party who did not acknowledge it himself (D146 arts 24, 65). */
export const ServiceKind = z.enum(['handed_over', 'refused_to_sign', 'mailed', 'electronic']);
export type ServiceKind = z.infer<typeof ServiceKind>;

export const RecordServiceRequest = z
  .strictObject({
    party: PartyRole,
    how: ServiceKind,
    /** The day it reached him, from which his time for review runs: not before the decision, not in the future. */
    servedOn: Day,
    /** For the file alone, such as a postal number: neither party is shown it. */
    note: PlainText.trim().max(300).optional(),
  })
  .meta({ id: 'RecordServiceRequest' });
export type RecordServiceRequest = z.infer<typeof RecordServiceRequest>;

export const RequestReviewRequest = z
  .strictObject({ reasons: PlainText.trim().min(2).max(2000) })
  .meta({ id: 'RequestReviewRequest' });
export type RequestReviewRequest = z.infer<typeof RequestReviewRequest>;

export const Determination = z.object({
  number: z.string(),
  documentHash: Sha256.optional(),
  madeAt: Instant,
  shape: ShapeCode,
  liability: perParty(Liability),
  basis: z.string(),
  findings: z.string(),
  reasons: z.string(),
  officer: z.object({ name: z.string(), badge: z.string(), unit: z.string() }),
  acknowledged: perPartyOptional(
    z.object({
      at: Instant,
      outcome: z.enum(['received', 'refused_to_sign']),
      /** There where an officer served it and recorded that; absent where the party answered himself. */
      service: z.object({ how: ServiceKind, servedOn: Day, note: z.string().optional() }).optional(),
    }),
  ),
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
