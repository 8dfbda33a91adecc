import * as z from 'zod';
import { Weather } from './accident-agreement.js';
import { AccidentStatus, CaseId, PartyRole, PlainText, perParty, perPartyOptional } from './accident-case.js';
import { OpenCopyRequest } from './accident-guest.js';
import { Day, Instant, PageQuery, Sha256 } from './common.js';
import { amendmentStates, correctedFields, patternKinds, statisticsOutcomes } from './constants.js';
import { VehicleId } from './identity.js';

// --- an injury found later ------------------------------------------------------------------------------------------

const injuryReport = {
  /** A party, or somebody who sat in his vehicle. */
  injured: z.strictObject({ of: PartyRole, passenger: z.boolean() }),
  symptoms: PlainText.trim().min(2).max(1000),
  /** Since when it is felt. */
  since: Instant,
  hospital: PlainText.trim().min(2).max(100).optional(),
};
export const ReportInjuryRequest = z.strictObject(injuryReport).meta({ id: 'ReportInjuryRequest' });
export type ReportInjuryRequest = z.infer<typeof ReportInjuryRequest>;

/** A guest reports by the number and code of his paper. */
export const ReportGuestInjuryRequest = z
  .strictObject({ ...OpenCopyRequest.shape, ...injuryReport })
  .meta({ id: 'ReportGuestInjuryRequest' });
export type ReportGuestInjuryRequest = z.infer<typeof ReportGuestInjuryRequest>;

/** An officer writes down what a party tells him by telephone or at the desk. */
export const RecordInjuryRequest = z
  .strictObject({ by: PartyRole, ...injuryReport })
  .meta({ id: 'RecordInjuryRequest' });
export type RecordInjuryRequest = z.infer<typeof RecordInjuryRequest>;

/** What to do now, each step with its article. */
export const InjuryStep = z.object({ id: z.string(), text: z.string(), basis: z.string() });

/** What parties see: that an injury was reported and what to do, never who is hurt or how. */
export const InjuryView = z.object({
  reports: z.array(z.object({ by: PartyRole, reportedAt: Instant })),
  /** The police have taken the case over to the ordinary procedure. */
  takenOverAt: Instant.optional(),
  steps: z.array(InjuryStep),
  call: z.array(z.string()),
});
export type InjuryView = z.infer<typeof InjuryView>;

/** For officers alone; every reading is recorded. */
export const InjuryFile = z
  .object({
    caseId: CaseId,
    reports: z.array(
      z.object({ ...injuryReport, by: PartyRole, reportedAt: Instant, recordedBy: z.enum(['party', 'officer']) }),
    ),
    takenOverAt: Instant.optional(),
  })
  .meta({ id: 'InjuryFile' });
export type InjuryFile = z.infer<typeof InjuryFile>;

// --- amendment by all -----------------------------------------------------------------------------------------------

/** What may be put right by all together. Liability is no part of it: who disputes it goes to mediation or a court. */
export const ProposeAmendmentRequest = z
  .strictObject({
    reason: PlainText.trim().min(2).max(500),
    corrections: z
      .strictObject({
        place: PlainText.trim().min(2).max(200).optional(),
        weather: Weather.optional(),
        occurredAt: Instant.optional(),
        /** The proposer's own vehicle, out of his garage. */
        vehicleId: VehicleId.optional(),
        /** Takes the proposer's name, document, telephone and insurance anew from what is verified of him now. */
        renewParticulars: z.literal(true).optional(),
      })
      .refine((corrections) => Object.values(corrections).some((one) => one !== undefined), {
        message: 'Corrects nothing',
      }),
  })
  .meta({ id: 'ProposeAmendmentRequest' });
export type ProposeAmendmentRequest = z.infer<typeof ProposeAmendmentRequest>;

export const AnswerAmendmentRequest = z
  .discriminatedUnion('answer', [
    z.strictObject({ amendmentId: z.uuid(), answer: z.literal('agree') }),
    z.strictObject({ amendmentId: z.uuid(), answer: z.literal('refuse'), reason: PlainText.trim().min(2).max(500) }),
  ])
  .meta({ id: 'AnswerAmendmentRequest' });
export type AnswerAmendmentRequest = z.infer<typeof AnswerAmendmentRequest>;

export const WithdrawAmendmentRequest = z
  .strictObject({ amendmentId: z.uuid() })
  .meta({ id: 'WithdrawAmendmentRequest' });

/** One line that changes; personal values are masked for everybody. */
export const Correction = z.object({
  field: z.enum(correctedFields),
  /** Whose line it is; absent for the scene. */
  of: PartyRole.optional(),
  from: z.string(),
  to: z.string(),
});
export type Correction = z.infer<typeof Correction>;

export const AmendmentView = z.object({
  amendmentId: z.uuid(),
  by: PartyRole,
  reason: z.string(),
  proposedAt: Instant,
  expiresAt: Instant,
  state: z.enum(amendmentStates),
  corrections: z.array(Correction),
  agreed: perParty(z.boolean()),
  ended: z.object({ at: Instant, by: PartyRole.optional(), reason: z.string().optional() }).optional(),
  /** The new agreement, once everybody agreed to draw it up; in force when all have signed it. */
  agreement: z
    .object({ number: z.string(), version: z.int(), documentHash: Sha256, signedAt: perPartyOptional(Instant) })
    .optional(),
});
export type AmendmentView = z.infer<typeof AmendmentView>;

/** A party does not agree with what he signed. It is kept on record and changes nothing by itself (D146 art 22 ¶2). */
export const ObjectionRequest = z
  .strictObject({ reason: PlainText.trim().min(2).max(2000) })
  .meta({ id: 'ObjectionRequest' });
export type ObjectionRequest = z.infer<typeof ObjectionRequest>;
export const Objection = z.object({ by: PartyRole, at: Instant, reason: z.string() });

// --- public statistics ----------------------------------------------------------------------------------------------

export const StatisticsQuery = z.strictObject({ from: Day.optional(), to: Day.optional() });
export type StatisticsQuery = z.infer<typeof StatisticsQuery>;

/** Minutes are whole and rounded down; a group smaller than the threshold says nothing but that it is small. */
const Minutes = z.union([z.object({ count: z.int(), median: z.number() }), z.object({ suppressed: z.literal(true) })]);
export const Statistics = z
  .object({
    /** Monday of the first and Sunday of the last week, in Asia/Shanghai, in which the accidents were opened. */
    from: Day,
    to: Day,
    /** A week's groups of fewer cases than this are left out; null for a count of which nothing is left. */
    threshold: z.int(),
    cases: z.int().nullable(),
    /** From opening to: the road clear, the agreement signed by all, the claim registered by an insurer. */
    minutes: z.object({ cleared: Minutes, signed: Minutes, claim: Minutes }),
    outcomes: z.record(z.enum(statisticsOutcomes), z.int().nullable()),
  })
  .meta({ id: 'AccidentStatistics' });
export type Statistics = z.infer<typeof Statistics>;

// --- patterns of collisions, for officers alone ----------------------------------------------------------------------

export const AlertQuery = PageQuery.extend({ state: z.enum(['open', 'closed']).optional() });
export type AlertQuery = z.infer<typeof AlertQuery>;

/** A group of accidents that have more in common than chance explains. A question to look into, never an accusation. */
export const Alert = z
  .object({
    alertId: z.uuid(),
    state: z.enum(['open', 'closed']),
    raisedAt: Instant,
    grownAt: Instant,
    patterns: z.array(z.enum(patternKinds)),
    caseCount: z.int().positive(),
    closing: z.object({ at: Instant, officerId: z.string(), officerName: z.string(), reason: z.string() }).optional(),
  })
  .meta({ id: 'Alert' });
export type Alert = z.infer<typeof Alert>;
export const AlertDetail = Alert.extend({
  cases: z.array(
    z.object({
      caseId: CaseId,
      occurredAt: Instant,
      status: AccidentStatus,
      plates: z.array(z.string()),
      place: z.string().optional(),
    }),
  ),
}).meta({ id: 'AlertDetail' });
export type AlertDetail = z.infer<typeof AlertDetail>;
export const CloseAlertRequest = z
  .strictObject({ reason: PlainText.trim().min(4).max(500) })
  .meta({ id: 'CloseAlertRequest' });
export const AlertClosed = z.object({ alertId: z.uuid(), state: z.literal('closed') }).meta({ id: 'AlertClosed' });
export type AlertClosed = z.infer<typeof AlertClosed>;
