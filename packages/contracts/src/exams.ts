import * as z from 'zod';
import { Day, Instant } from './common.js';
import { Words } from './violations.js';

/** 科目一, 科目二, 科目三 on the road, and 科目三安全文明 (D172 arts 30 to 38). */
export const ExamSubject = z.enum(['S1', 'S2', 'S3R', 'S3S']);
export type ExamSubject = z.infer<typeof ExamSubject>;
/** 准驾车型 (D172 annex 1). */
export const LicenceClass = z.enum([
  'A1',
  'A2',
  'A3',
  'B1',
  'B2',
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'D',
  'E',
  'F',
  'M',
  'N',
  'P',
]);
export type LicenceClass = z.infer<typeof LicenceClass>;

/** 考试计划: the sessions that one window of applications and one draw are about. */
export const PlanId = z
  .string()
  .regex(/^P[0-9A-Z]{5,19}$/)
  .brand('PlanId');
export type PlanId = z.infer<typeof PlanId>;
/** 考试场次: one subject at one site at one time. */
export const SessionId = z
  .string()
  .regex(/^[0-9A-Z]{6,24}$/)
  .brand('SessionId');
export type SessionId = z.infer<typeof SessionId>;
export const SiteId = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/);
export type SiteId = z.infer<typeof SiteId>;
/**
 * Stands for one person's booking of one subject, on every public list in his place: the subject's digit, then 12 characters
 * that follow from plan and person by a secret of the city, so that withdrawing and applying again changes nothing.
 */
export const BookingNumber = z
  .string()
  .regex(/^[1-4][0-9A-HJKMNP-TV-Z]{12}$/)
  .brand('BookingNumber');
export type BookingNumber = z.infer<typeof BookingNumber>;
export const ObjectionId = z.uuid().brand('ObjectionId');
export type ObjectionId = z.infer<typeof ObjectionId>;
/** 医院证明 and the like: one photograph of it. */
export const CertificateId = z.uuid().brand('CertificateId');
export type CertificateId = z.infer<typeof CertificateId>;

/** `closed`: nobody may apply any more and the root of all applications is published; `drawn`: the results are, too. */
export const PlanStatus = z.enum(['draft', 'published', 'closed', 'drawn']);
export type PlanStatus = z.infer<typeof PlanStatus>;

/**
 * Life of a booking. `applied` → `withdrawn` | `unseated` | a seat. A seat is `held` (10 minutes, taken from what the draw
 * left), `offered` (to whoever waited longest), `fee_due` (kept until the fee is paid) or `booked`; it ends `cancelled`,
 * `lapsed` (time ran out), `session_cancelled`, or with the exam: `passed`, `failed`, `no_show`, or `excused` where he was ill.
 * `waiting`: for a seat of one session.
 */
export const BookingState = z.enum([
  'applied',
  'withdrawn',
  'unseated',
  'waiting',
  'held',
  'offered',
  'fee_due',
  'booked',
  'cancelled',
  'lapsed',
  'session_cancelled',
  'passed',
  'failed',
  'no_show',
  'excused',
]);
export type BookingState = z.infer<typeof BookingState>;

/** The reserved quota for whoever's 学习驾驶证明 ends within six months is given first come, first served. */
export const SeatPool = z.enum(['general', 'priority']);
export type SeatPool = z.infer<typeof SeatPool>;

/** What the hall prepares for somebody; nothing of his health is asked. */
export const ExamNeed = z.enum([
  'sign_language',
  'extra_time',
  'large_print',
  'read_aloud',
  'wheelchair',
  'interpreter',
]);
export type ExamNeed = z.infer<typeof ExamNeed>;

/** Why somebody may not book now, with its article, and the first day on which this no longer stands against it. */
export const BookingObstacle = z.object({
  code: z.string(),
  text: Words,
  basis: Words,
  firstPossibleOn: Day.optional(),
});
export type BookingObstacle = z.infer<typeof BookingObstacle>;

export const SiteView = z
  .object({
    siteId: SiteId,
    name: Words,
    address: Words,
    location: z.object({ lat: z.number(), lng: z.number() }),
    phone: z.string(),
    /** How to get there, where to park, what the hall looks like (D172 art 52). */
    guide: Words,
  })
  .meta({ id: 'SiteView' });
export type SiteView = z.infer<typeof SiteView>;

/** A session as anybody may see it. */
export const SessionView = z
  .object({
    sessionId: SessionId,
    planId: PlanId,
    subject: ExamSubject,
    classes: z.array(LicenceClass),
    siteId: SiteId,
    site: Words,
    startsAt: Instant,
    endsAt: Instant,
    capacity: z.int().positive(),
    priorityCapacity: z.int().nonnegative(),
    /** Seats that anybody may still take now; none while its plan is not drawn. */
    free: z.int().nonnegative(),
    priorityFree: z.int().nonnegative(),
    waiting: z.int().nonnegative(),
    /** The last place in line that the draw still seated here. */
    lastPlace: z.int().positive().optional(),
    cancelled: z.object({ reason: Words }).optional(),
  })
  .meta({ id: 'SessionView' });
export type SessionView = z.infer<typeof SessionView>;

export const FeeDue = z.object({ obligationId: z.string(), fen: z.int().positive(), until: Instant });
export type FeeDue = z.infer<typeof FeeDue>;
