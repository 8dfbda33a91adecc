import * as z from 'zod';
import { Day, fen, Instant, Sha256 } from './common.js';
import { PersonId } from './identity.js';
import {
  DecisionNumber,
  Grounded,
  LastDayView,
  PlateKind,
  PlateText,
  RecordId,
  RulingOutcome,
  Words,
} from './violations.js';

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
