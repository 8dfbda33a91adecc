import * as z from 'zod';
import { Day, fen, Instant, Location, PageQuery, page, Sha256 } from './common.js';
import { PersonId, VehicleKind } from './identity.js';
import {
  DecisionNumber,
  DefenceId,
  DefenceState,
  Grounded,
  LastDayView,
  PlateKind,
  PlateText,
  RecordId,
  RecordStatus,
  RulingOutcome,
  ViolationKey,
  Words,
} from './violations.js';

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
