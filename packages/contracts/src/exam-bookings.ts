import * as z from 'zod';
import { Day, Instant, Problem, Sha256 } from './common.js';
import { PlanView } from './exam-plans.js';
import {
  BookingNumber,
  BookingObstacle,
  BookingState,
  CertificateId,
  ExamNeed,
  ExamSubject,
  FeeDue,
  LicenceClass,
  PlanId,
  SeatPool,
  SessionId,
  SessionView,
} from './exams.js';
import { Grounded, LastDayView, Words } from './violations.js';

// --- the learner ----------------------------------------------------------------------------------------------------

/** One subject on the way to the licence. */
export const SubjectProgress = z.object({
  subject: ExamSubject,
  standing: z.enum(['passed', 'next', 'later', 'not_required']),
  passedOn: Day.optional(),
  /** Bookings that ended failed or missed, and how many the law allows. */
  bookingsUsed: z.int().nonnegative(),
  bookingsAllowed: z.int().positive().optional(),
  /** Empty where he may book today. */
  obstacles: z.array(BookingObstacle),
  firstPossibleOn: Day.optional(),
  /** Instant by which he stands in line if he applies now; absent for a first booking, whose time the plan's rule sets. */
  rankTime: Instant.optional(),
  /** A reserved seat of this subject is open to him; it is taken once in a subject. */
  priority: z.boolean(),
  booking: z
    .object({
      number: BookingNumber,
      state: BookingState,
      startsAt: Instant.optional(),
      site: Words.optional(),
      until: Instant.optional(),
      /** Its session was called off a moment ago: another seat is on its way to him. */
      calledOff: z.literal(true).optional(),
    })
    .optional(),
});
export type SubjectProgress = z.infer<typeof SubjectProgress>;

export const LearnerView = z
  .object({
    licenceClass: LicenceClass,
    certificate: z.object({ issuedOn: Day, validUntil: Day }).optional(),
    school: z
      .object({
        name: z.string(),
        seesProgress: z.boolean(),
        /** Since when he lets it see his progress. */
        seesSince: Instant.optional(),
        /** The last day on which it looked. */
        lookedOn: Day.optional(),
      })
      .optional(),
    /** He may book from the reserved quota now. */
    priority: z.boolean(),
    needs: z.array(ExamNeed),
    subjects: z.array(SubjectProgress),
    placeChangesLeft: z.int().nonnegative(),
    refreshedAt: Instant,
    /** The register has to be asked anew before he can book: what it said is too old, or before his certificate. */
    refreshDue: z.literal(true).optional(),
  })
  .meta({ id: 'LearnerView' });
export type LearnerView = z.infer<typeof LearnerView>;

export const ChangeNeedsRequest = z
  .strictObject({ needs: z.array(ExamNeed).max(6) })
  .meta({ id: 'ChangeNeedsRequest' });
export type ChangeNeedsRequest = z.infer<typeof ChangeNeedsRequest>;
export const SchoolConsentRequest = z.strictObject({ seesProgress: z.boolean() }).meta({ id: 'SchoolConsentRequest' });
export type SchoolConsentRequest = z.infer<typeof SchoolConsentRequest>;

// --- applying -------------------------------------------------------------------------------------------------------

export const ApplyRequest = z
  .strictObject({
    planId: PlanId,
    /** The version that he saw: where another is in force by now, he is shown that first. */
    planVersion: z.int().positive(),
    /** Most wanted first. */
    preferences: z.array(SessionId).max(5),
    /** 服从安排: any session of the plan, where none of those has a seat. */
    anySession: z.boolean(),
  })
  .refine(({ preferences, anySession }) => preferences.length > 0 || anySession, {
    message: '请选择至少一个场次，或者服从安排',
    path: ['preferences'],
  })
  .refine(({ preferences }) => new Set(preferences).size === preferences.length, {
    message: '同一个场次只能选一次',
    path: ['preferences'],
  })
  .meta({ id: 'ApplyRequest' });
export type ApplyRequest = z.infer<typeof ApplyRequest>;

/** Another edition of the plan is in force than he saw: this one. */
export const PlanOutdatedProblem = Problem.extend({ plan: PlanView.optional() }).meta({ id: 'PlanOutdatedProblem' });
export type PlanOutdatedProblem = z.infer<typeof PlanOutdatedProblem>;

export const ApplicationReceipt = z
  .object({
    number: BookingNumber,
    planId: PlanId,
    closesAt: Instant,
    drawAt: Instant,
    rankTime: Instant,
    /** Leaf of the tree whose root is published when the window closes. */
    leafHash: Sha256,
    line: z.string(),
  })
  .meta({ id: 'ApplicationReceipt' });
export type ApplicationReceipt = z.infer<typeof ApplicationReceipt>;

/** Where one stands among those who applied so far, and what that has meant lately. */
export const Forecast = z
  .object({
    applicants: z.int().nonnegative(),
    /** Certainly before him, and with the very same time as his: the draw orders those. */
    before: z.int().nonnegative(),
    alike: z.int().nonnegative(),
    seats: z.int().nonnegative(),
    /** Chance of a seat in this draw, in whole per cent, and the days between which eight of ten get theirs. */
    chancePercent: z.int().min(0).max(100),
    between: z.object({ from: Day, to: Day }).optional(),
  })
  .meta({ id: 'Forecast' });
export type Forecast = z.infer<typeof Forecast>;

// --- the booking ----------------------------------------------------------------------------------------------------

export const BookingStep = z.object({
  at: Instant,
  what: z.enum([
    'applied',
    'withdrawn',
    'drawn',
    'not_drawn',
    'waiting',
    'held',
    'released',
    'offered',
    'offer_rejected',
    'lapsed',
    'fee_due',
    'paid',
    'refunded',
    'booked',
    'changed',
    'cancelled',
    'session_cancelled',
    'checked_in',
    'passed',
    'failed',
    'no_show',
    'appealed',
    'appeal_answered',
    /** He was ill on the day, and said so. */
    'pleaded',
    'plea_answered',
    'excused',
    /** The register says that he may not sit it: the city gave his seat back. */
    'barred',
  ]),
});
export const BookingView = z
  .object({
    subject: ExamSubject,
    number: BookingNumber,
    state: BookingState,
    version: z.int().positive(),
    pool: SeatPool,
    planId: PlanId,
    application: z
      .object({
        preferences: z.array(SessionView),
        anySession: z.boolean(),
        rankTime: Instant,
        leafHash: Sha256,
        closesAt: Instant,
        drawAt: Instant,
      })
      .optional(),
    /** After the draw. */
    drawn: z
      .object({
        run: z.int().positive(),
        place: z.int().positive(),
        count: z.int().positive(),
        /** The last place that still got a seat of each session that he asked for. */
        lastPlaces: z.array(z.object({ sessionId: SessionId, place: z.int().positive().optional() })),
        /** Last day to object to this run, and whether he did: once. */
        objectUntil: LastDayView.optional(),
        objected: z.boolean(),
      })
      .optional(),
    session: SessionView.optional(),
    /** When a hold, an offer or the time to pay ends. */
    until: Instant.optional(),
    fee: FeeDue.optional(),
    /** Before whom he is on the wait list. */
    ahead: z.int().nonnegative().optional(),
    cancelUntil: LastDayView.optional(),
    changesLeft: z.int().nonnegative(),
    /** What happens to his place in line and to his fee, said before he cancels. */
    consequences: z.array(Grounded),
    /** What not coming to the exam does, of a seat that is his. */
    ifMissed: z.array(Grounded).optional(),
    result: z
      .object({
        attemptId: z.string(),
        outcome: z.enum(['passed', 'failed', 'no_show']),
        score: z.int().min(0).max(100).optional(),
        deductions: z.array(z.object({ text: Words, points: z.int().positive() })),
        on: Day,
        retryOn: Day.optional(),
        appeal: z
          .object({ until: LastDayView, state: z.enum(['possible', 'filed', 'kept', 'corrected', 'over']) })
          .optional(),
      })
      .optional(),
    /** Of an exam that he missed: whether he may still say that he was ill, or what became of it. */
    excuse: z
      .object({ until: LastDayView, state: z.enum(['possible', 'filed', 'kept', 'granted', 'over']) })
      .optional(),
    steps: z.array(BookingStep),
  })
  .meta({ id: 'BookingView' });
export type BookingView = z.infer<typeof BookingView>;

/** Answer of every act upon a booking. */
export const BookingChanged = z
  .object({
    subject: ExamSubject,
    number: BookingNumber,
    state: BookingState,
    version: z.int().positive(),
    until: Instant.optional(),
    fee: FeeDue.optional(),
  })
  .meta({ id: 'BookingChanged' });
export type BookingChanged = z.infer<typeof BookingChanged>;

export const TakeSeatRequest = z.strictObject({ pool: SeatPool.default('general') }).meta({ id: 'TakeSeatRequest' });
export type TakeSeatRequest = z.infer<typeof TakeSeatRequest>;
export const AnswerOfferRequest = z
  .strictObject({ answer: z.enum(['accept', 'reject']) })
  .meta({ id: 'AnswerOfferRequest' });
export type AnswerOfferRequest = z.infer<typeof AnswerOfferRequest>;
export const ChangeSessionRequest = z.strictObject({ sessionId: SessionId }).meta({ id: 'ChangeSessionRequest' });
export type ChangeSessionRequest = z.infer<typeof ChangeSessionRequest>;
export const CancelBookingRequest = z
  .strictObject({
    /** He saw what it does to his place and his fee. */
    understood: z.literal(true),
    /** Illness, a death in the family, military service: looked at by a person; his place in line is kept meanwhile. */
    hardship: z
      .strictObject({
        kind: z.enum(['illness', 'bereavement', 'service', 'other']),
        text: z.string().trim().min(5).max(500),
        /** A photograph of the paper that shows it. */
        certificateId: CertificateId.optional(),
      })
      .optional(),
  })
  .meta({ id: 'CancelBookingRequest' });
export type CancelBookingRequest = z.infer<typeof CancelBookingRequest>;

/** No seat was left for him: where the nearest ones are. */
export const NoSeatProblem = Problem.extend({ alternatives: z.array(SessionView).optional() }).meta({
  id: 'NoSeatProblem',
});
export type NoSeatProblem = z.infer<typeof NoSeatProblem>;
