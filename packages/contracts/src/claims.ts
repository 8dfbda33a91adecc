import * as z from 'zod';
import { CaseId, Liability, PartyRole } from './accident-case.js';
import { Day, Instant, PageQuery } from './common.js';

/** One party's claim of one accident: the case and the party's place in it. */
export const ClaimId = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[a-d]$/)
  .brand('ClaimId');
export type ClaimId = z.infer<typeof ClaimId>;
export const InsurerId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/)
  .brand('InsurerId');
export type InsurerId = z.infer<typeof InsurerId>;

/** What changed of a claim: by the insurer, or because the paper behind it changed. */
export const ClaimChange = z.enum([
  'papers_requested',
  'papers_complete',
  'decided',
  'agreed',
  'paid',
  'paper_replaced',
  'injury_reported',
]);
export type ClaimChange = z.infer<typeof ClaimChange>;

// --- the citizen's claim --------------------------------------------------------------------------------------------

export const ClaimRoute = z.enum(['online', 'centre']);
export type ClaimRoute = z.infer<typeof ClaimRoute>;

/** How far a claim is, from the hand-over of the paper to the money. */
export const ClaimStage = z.enum([
  'handed_over',
  'registered',
  'papers_requested',
  'papers_complete',
  'decided',
  'agreed',
  'paid',
]);
export type ClaimStage = z.infer<typeof ClaimStage>;

/** A time limit that runs, or ran, for an insurer; `report` is a term of the policies, not law. */
export const ClaimClock = z.object({
  clock: z.enum(['report', 'papers', 'decision', 'payment']),
  basis: z.string(),
  startedAt: Instant,
  /** Last instant in time. */
  dueAt: Instant,
  metAt: Instant.optional(),
  overdue: z.boolean(),
});
export type ClaimClock = z.infer<typeof ClaimClock>;

export const Appointment = z.object({
  centreId: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  bookedAt: Instant,
});
export type Appointment = z.infer<typeof Appointment>;

export const Claim = z
  .object({
    claimId: ClaimId,
    caseId: CaseId,
    role: PartyRole,
    insurer: z.string(),
    plate: z.string().optional(),
    liability: Liability,
    /** The number of the agreement or determination that the claim rests on. */
    number: z.string(),
    occurredAt: Instant,
    stage: ClaimStage,
    /** The paper no longer settles the case: somebody was found to be hurt. */
    frozen: z.boolean(),
    route: ClaimRoute.optional(),
    /** Whether the insurer holds the paper. */
    handedOverAt: Instant.optional(),
    claimNumber: z.string().optional(),
    papers: z.array(z.string()),
    decision: z
      .object({ covered: z.boolean(), amountFen: z.int().nonnegative().optional(), reason: z.string().optional() })
      .optional(),
    paidFen: z.int().nonnegative().optional(),
    clocks: z.array(ClaimClock),
    appointment: Appointment.optional(),
    /** 互碰自赔 may be possible where each loss is within the limit; a hint, never a decision. */
    mutualCover: z.object({ limitFen: z.int().positive(), basis: z.string() }).optional(),
    /** What compulsory insurance pays at most for damage to things. */
    compulsory: z.object({ withFaultFen: z.int(), withoutFaultFen: z.int(), basis: z.string() }),
  })
  .meta({ id: 'Claim' });
export type Claim = z.infer<typeof Claim>;

export const ChooseRouteRequest = z.strictObject({ route: ClaimRoute }).meta({ id: 'ChooseRouteRequest' });
export type ChooseRouteRequest = z.infer<typeof ChooseRouteRequest>;
export const ClaimUpdated = z.object({ claimId: ClaimId, version: z.int().positive() }).meta({ id: 'ClaimUpdated' });
export type ClaimUpdated = z.infer<typeof ClaimUpdated>;

// --- claims centres -------------------------------------------------------------------------------------------------

export const CentreService = z.enum(['loss_assessment', 'legal_aid', 'mediation', 'repair']);
export type CentreService = z.infer<typeof CentreService>;

/** Opening hours of one kind of day, Asia/Shanghai; `from` and `to` as HH:MM. */
export const OpeningHours = z.object({ from: z.string(), to: z.string() });
export type OpeningHours = z.infer<typeof OpeningHours>;

export const ClaimsCentre = z
  .object({
    centreId: z.string(),
    zh: z.object({ name: z.string(), address: z.string() }),
    en: z.object({ name: z.string(), address: z.string() }),
    phone: z.string(),
    location: z.object({ lat: z.number(), lng: z.number() }),
    services: z.array(CentreService),
    hours: z.object({
      weekday: z.array(OpeningHours),
      saturday: z.array(OpeningHours),
      sunday: z.array(OpeningHours),
    }),
    /** An invented place of the demonstration: nobody should drive there. */
    demo: z.boolean(),
    /** Today's hours, empty where it is closed; absent where the calendar cannot tell. */
    today: z.array(OpeningHours).optional(),
  })
  .meta({ id: 'ClaimsCentre' });
export type ClaimsCentre = z.infer<typeof ClaimsCentre>;
export const ClaimsCentres = z.object({ items: z.array(ClaimsCentre) }).meta({ id: 'ClaimsCentres' });
export type ClaimsCentres = z.infer<typeof ClaimsCentres>;

export const SlotQuery = z.strictObject({ day: Day });
export const CentreSlots = z
  .object({
    centreId: z.string(),
    day: Day,
    /** Why a day has no slots: closed, in the past or too far ahead, or its holidays are not announced yet. */
    closed: z.enum(['rest_day', 'out_of_range', 'calendar_unknown']).optional(),
    slots: z.array(z.object({ startsAt: Instant, endsAt: Instant, free: z.int().nonnegative() })),
  })
  .meta({ id: 'CentreSlots' });
export type CentreSlots = z.infer<typeof CentreSlots>;

export const BookAppointmentRequest = z
  .strictObject({ centreId: z.string().min(1).max(40), startsAt: Instant })
  .meta({ id: 'BookAppointmentRequest' });
export type BookAppointmentRequest = z.infer<typeof BookAppointmentRequest>;

// --- what an insurer reports back -----------------------------------------------------------------------------------

const about = { insurerId: InsurerId, claimId: ClaimId };
/** A Standard Webhook of an insurer, as its body; `timestamp` is when it happened there. */
export const InsurerUpdate = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('claim.registered'),
      timestamp: Instant,
      data: z.object({ ...about, claimNumber: z.string().min(1).max(60) }),
    }),
    z.object({
      type: z.literal('claim.papers_requested'),
      timestamp: Instant,
      data: z.object({ ...about, papers: z.array(z.string().min(1).max(100)).max(20) }),
    }),
    z.object({ type: z.literal('claim.papers_complete'), timestamp: Instant, data: z.object(about) }),
    z.object({
      type: z.literal('claim.decided'),
      timestamp: Instant,
      data: z.object({
        ...about,
        covered: z.boolean(),
        amountFen: z.int().nonnegative().optional(),
        reason: z.string().max(500).optional(),
      }),
    }),
    z.object({ type: z.literal('claim.agreed'), timestamp: Instant, data: z.object(about) }),
    z.object({
      type: z.literal('claim.paid'),
      timestamp: Instant,
      data: z.object({ ...about, amountFen: z.int().nonnegative() }),
    }),
  ])
  .meta({ id: 'InsurerUpdate' });
export type InsurerUpdate = z.infer<typeof InsurerUpdate>;
export const InsurerUpdateTaken = z.object({ claimId: ClaimId }).meta({ id: 'InsurerUpdateTaken' });
export type InsurerUpdateTaken = z.infer<typeof InsurerUpdateTaken>;

// --- staff ----------------------------------------------------------------------------------------------------------

/** `replaced`: a later paper took its place before it left, so that it goes to nobody. */
export const ClaimDeliveryState = z.enum(['pending', 'delivered', 'parked', 'replaced']);
export type ClaimDeliveryState = z.infer<typeof ClaimDeliveryState>;
export const ClaimMessage = z.enum([
  'agreement.signed',
  'determination.made',
  'agreement.superseded',
  'injury.reported',
]);
export type ClaimMessage = z.infer<typeof ClaimMessage>;
export const ClaimDeliveryId = z.string().regex(/^[A-Za-z0-9_.-]{8,120}$/);

/** One message to one insurer; `webhookId` stays the same over all tries. */
export const ClaimDelivery = z
  .object({
    deliveryId: ClaimDeliveryId,
    webhookId: z.string(),
    message: ClaimMessage,
    caseId: CaseId,
    number: z.string(),
    insurerId: InsurerId,
    insurer: z.string(),
    state: ClaimDeliveryState,
    createdAt: Instant,
    tries: z.int().nonnegative(),
    nextTryAt: Instant.optional(),
    deliveredAt: Instant.optional(),
    lastStatus: z.int().optional(),
    /** SHA-256 of the bytes that were sent: the same for both insurers of one accident. */
    bodyHash: z.string().optional(),
  })
  .meta({ id: 'ClaimDelivery' });
export type ClaimDelivery = z.infer<typeof ClaimDelivery>;

export const ClaimDeliveryAttempt = z.object({
  at: Instant,
  outcome: z.enum(['delivered', 'refused', 'later', 'gone', 'timeout', 'unreachable']),
  status: z.int().optional(),
  milliseconds: z.int().nonnegative(),
});
export type ClaimDeliveryAttempt = z.infer<typeof ClaimDeliveryAttempt>;
export const ClaimDeliveryFile = ClaimDelivery.extend({ attempts: z.array(ClaimDeliveryAttempt) }).meta({
  id: 'ClaimDeliveryFile',
});
export type ClaimDeliveryFile = z.infer<typeof ClaimDeliveryFile>;

export const ClaimDeliveryQuery = PageQuery.extend({ state: ClaimDeliveryState.default('parked') });
export type ClaimDeliveryQuery = z.infer<typeof ClaimDeliveryQuery>;

/** `unconnected`: known from a policy alone. `disabled`: its endpoint answered that it is gone for good. */
export const InsurerState = z.enum(['unconnected', 'active', 'paused', 'disabled']);
export const Insurer = z
  .object({
    insurerId: InsurerId,
    name: z.string(),
    endpoint: z.url().optional(),
    state: InsurerState,
    changedAt: Instant,
    /** Until when messages carry the signature of the old secret too. */
    overlapUntil: Instant.optional(),
  })
  .meta({ id: 'Insurer' });
export type Insurer = z.infer<typeof Insurer>;
export const Insurers = z.object({ items: z.array(Insurer) }).meta({ id: 'Insurers' });
export type Insurers = z.infer<typeof Insurers>;

export const ConnectInsurerRequest = z
  .strictObject({ name: z.string().trim().min(2).max(60), endpoint: z.url().max(500) })
  .meta({ id: 'ConnectInsurerRequest' });
export type ConnectInsurerRequest = z.infer<typeof ConnectInsurerRequest>;
export const PauseInsurerRequest = z.strictObject({ paused: z.boolean() }).meta({ id: 'PauseInsurerRequest' });
export type PauseInsurerRequest = z.infer<typeof PauseInsurerRequest>;
/** The secret that signs both ways, shown this once; kept sealed. */
export const InsurerSecret = z
  .object({ insurerId: InsurerId, secret: z.string(), overlapUntil: Instant.optional() })
  .meta({ id: 'InsurerSecret' });
export type InsurerSecret = z.infer<typeof InsurerSecret>;
export const InsurerChanged = z.object({ insurerId: InsurerId, state: InsurerState }).meta({ id: 'InsurerChanged' });
export type InsurerChanged = z.infer<typeof InsurerChanged>;

export const StaffClaim = z
  .object({
    claimId: ClaimId,
    number: z.string(),
    insurer: z.string(),
    plate: z.string().optional(),
    stage: ClaimStage,
    frozen: z.boolean(),
    claimNumber: z.string().optional(),
    fixedAt: Instant,
    /** The limit that runs now. */
    clock: ClaimClock.optional(),
  })
  .meta({ id: 'StaffClaim' });
export type StaffClaim = z.infer<typeof StaffClaim>;
export const StaffClaimQuery = PageQuery.extend({ overdue: z.literal('true').optional() });
export type StaffClaimQuery = z.infer<typeof StaffClaimQuery>;
