import * as z from 'zod';
import { Day, Instant, PageQuery, page, Sha256 } from './common.js';
import { ObjectionView } from './exam-objections.js';
import { DrawRunView, PlanView, RankRule } from './exam-plans.js';
import {
  BookingNumber,
  BookingState,
  ExamNeed,
  ExamSubject,
  LicenceClass,
  ObjectionId,
  PlanId,
  SeatPool,
  SessionId,
  SessionView,
  SiteId,
} from './exams.js';

// --- plans ----------------------------------------------------------------------------------------------------------

const words = z.strictObject({ zh: z.string().trim().min(1).max(80), en: z.string().trim().min(1).max(120) });

export const SessionDraft = z.strictObject({
  sessionId: SessionId,
  subject: ExamSubject,
  classes: z.array(LicenceClass).min(1),
  siteId: SiteId,
  startsAt: Instant,
  endsAt: Instant,
  /** None is a fault of its row, told together with all others of the draft. */
  capacity: z.int().min(0).max(500),
  /** Of the capacity, kept for whoever's certificate ends soon. */
  priorityCapacity: z.int().min(0).max(500),
});
export type SessionDraft = z.infer<typeof SessionDraft>;

/** What an officer writes; whatever is wrong with it is told with its row (`sessions.12.capacity`). */
export const PlanDraft = z
  .strictObject({
    title: words,
    opensAt: Instant,
    closesAt: Instant,
    drawAt: Instant,
    rankRule: RankRule,
    sessions: z.array(SessionDraft).min(1).max(2000),
  })
  .meta({ id: 'PlanDraft' });
export type PlanDraft = z.infer<typeof PlanDraft>;
/** An officer's next text of a draft, with the version that he began from: a colleague's work is not written over. */
export const SavePlanRequest = z
  .strictObject({ version: z.int().positive(), draft: PlanDraft })
  .meta({ id: 'SavePlanRequest' });
export type SavePlanRequest = z.infer<typeof SavePlanRequest>;
export const PublishPlanRequest = z.strictObject({ version: z.int().positive() }).meta({ id: 'PublishPlanRequest' });
export type PublishPlanRequest = z.infer<typeof PublishPlanRequest>;
export const StaffPlanQuery = PageQuery.extend({ show: z.enum(['drafts', 'published']).default('published') });
export type StaffPlanQuery = z.infer<typeof StaffPlanQuery>;
export const ChangePlanRequest = z
  .strictObject({
    /** The version that he saw. */
    version: z.int().positive(),
    draft: PlanDraft,
    /** Told to everybody who has applied. */
    reason: z.string().trim().min(5).max(300),
  })
  .meta({ id: 'ChangePlanRequest' });
export type ChangePlanRequest = z.infer<typeof ChangePlanRequest>;

export const StaffPlanView = PlanView.partial({ publishedAt: true, commitment: true })
  .extend({
    draft: PlanDraft.optional(),
    runs: z.array(DrawRunView),
    /** What the job does at the moment, and how far it is. */
    progress: z.object({ stage: z.string(), done: z.int(), of: z.int() }).optional(),
    editedBy: z.string().optional(),
  })
  .meta({ id: 'StaffPlanView' });
export type StaffPlanView = z.infer<typeof StaffPlanView>;
export const StaffPlanPage = page(StaffPlanView).meta({ id: 'StaffPlanPage' });
export type StaffPlanPage = z.infer<typeof StaffPlanPage>;
export const PlanChanged = z
  .object({
    planId: PlanId,
    version: z.int().positive(),
    /** Of the seed, once the plan is published. */
    commitment: Sha256.optional(),
  })
  .meta({ id: 'PlanChanged' });
export type PlanChanged = z.infer<typeof PlanChanged>;

/** The draw again, after an objection was granted; the first one stays on record. */
export const RerunDrawRequest = z
  .strictObject({ reason: z.string().trim().min(5).max(300) })
  .meta({ id: 'RerunDrawRequest' });
export type RerunDrawRequest = z.infer<typeof RerunDrawRequest>;

// --- sessions -------------------------------------------------------------------------------------------------------

/** Who comes, as the hall has to know it. */
export const RosterRow = z.object({
  number: BookingNumber,
  maskedName: z.string(),
  maskedDocumentNumber: z.string(),
  licenceClass: LicenceClass,
  state: BookingState,
  pool: SeatPool,
  needs: z.array(ExamNeed),
  checkedInAt: Instant.optional(),
  outcome: z.enum(['passed', 'failed', 'no_show']).optional(),
  score: z.int().optional(),
});
export type RosterRow = z.infer<typeof RosterRow>;
/** A session in the desk's list: with seats that are taken and kept, and how many people have to do with it. */
export const StaffSessionItem = SessionView.extend({
  open: z.boolean(),
  booked: z.int(),
  held: z.int(),
}).meta({ id: 'StaffSessionItem' });
export type StaffSessionItem = z.infer<typeof StaffSessionItem>;
export const StaffSessionPage = page(StaffSessionItem).meta({ id: 'StaffSessionPage' });
export type StaffSessionPage = z.infer<typeof StaffSessionPage>;
export const StaffSessionView = z
  .object({
    session: SessionView,
    booked: z.int(),
    held: z.int(),
    roster: z.array(RosterRow),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'StaffSessionView' });
export type StaffSessionView = z.infer<typeof StaffSessionView>;

/** Typhoon: every session named is called off at once; whoever had a seat keeps his place and is offered another. */
export const CancelSessionsRequest = z
  .strictObject({
    sessionIds: z.array(SessionId).min(1).max(50),
    reason: words,
    /** Where everybody is offered a seat first, in the order of his place. */
    replacementIds: z.array(SessionId).max(40),
  })
  .meta({ id: 'CancelSessionsRequest' });
export type CancelSessionsRequest = z.infer<typeof CancelSessionsRequest>;
export const SessionsCancelled = z
  .object({ cancelled: z.int().nonnegative(), affected: z.int().nonnegative() })
  .meta({ id: 'SessionsCancelled' });
export type SessionsCancelled = z.infer<typeof SessionsCancelled>;

/** A seat given back at the office, by the number on its slip: reserved ones are given back nowhere else. */
export const GiveSeatBackRequest = z
  .strictObject({
    number: BookingNumber,
    reason: z.string().trim().min(5).max(300),
    /** The officer has seen the proof of it: possible until the exam begins, and his place in line stays. */
    hardship: z.boolean().default(false),
  })
  .meta({ id: 'GiveSeatBackRequest' });
export type GiveSeatBackRequest = z.infer<typeof GiveSeatBackRequest>;

export const CheckInRequest = z.strictObject({ number: BookingNumber }).meta({ id: 'CheckInRequest' });
export type CheckInRequest = z.infer<typeof CheckInRequest>;

export const ResultRow = z.strictObject({
  number: BookingNumber,
  outcome: z.enum(['passed', 'failed', 'no_show']),
  score: z.int().min(0).max(100).optional(),
  deductions: z
    .array(z.strictObject({ text: words, points: z.int().min(1).max(100) }))
    .max(40)
    .default([]),
});
export type ResultRow = z.infer<typeof ResultRow>;
export const EnterResultsRequest = z
  .strictObject({ rows: z.array(ResultRow).min(1).max(500) })
  .meta({ id: 'EnterResultsRequest' });
export type EnterResultsRequest = z.infer<typeof EnterResultsRequest>;
export const ResultsEntered = z
  .object({
    entered: z.int().nonnegative(),
    /** Those that were not, with their row and why; the others stand. */
    refused: z.array(z.object({ row: z.int().nonnegative(), reason: z.string() })),
  })
  .meta({ id: 'ResultsEntered' });
export type ResultsEntered = z.infer<typeof ResultsEntered>;

/** A hall whose exam is over and that has not said how it ended for everybody; the longest due first. */
export const OwingHalls = z
  .object({
    items: z.array(
      z.object({
        sessionId: SessionId,
        subject: ExamSubject,
        siteId: SiteId,
        startsAt: Instant,
        endsAt: Instant,
        /** People without a result: they can book this subject no more until they have one. */
        missing: z.int().positive(),
      }),
    ),
    /** More are due than are counted here. */
    more: z.boolean(),
  })
  .meta({ id: 'OwingHalls' });
export type OwingHalls = z.infer<typeof OwingHalls>;

// --- objections -----------------------------------------------------------------------------------------------------

export const StaffObjectionView = ObjectionView.extend({
  maskedName: z.string(),
  /** The day of the exam, and the result that stands, of an appeal. */
  on: Day.optional(),
  result: ResultRow.omit({ number: true }).optional(),
  /** He asks that the recording be looked at. */
  video: z.boolean().optional(),
  /** Whoever looks entered that result himself: a colleague or a supervisor answers. */
  ownResult: z.literal(true).optional(),
  answeredBy: z.string().optional(),
}).meta({ id: 'StaffObjectionView' });
export type StaffObjectionView = z.infer<typeof StaffObjectionView>;
export const StaffObjectionPage = page(StaffObjectionView).meta({ id: 'StaffObjectionPage' });
export type StaffObjectionPage = z.infer<typeof StaffObjectionPage>;
export const StaffObjectionQuery = PageQuery.extend({ queue: z.enum(['open', 'answered']).default('open') });
export type StaffObjectionQuery = z.infer<typeof StaffObjectionQuery>;
export const ObjectionAnswered = z
  .object({ objectionId: ObjectionId, state: z.enum(['kept', 'granted']) })
  .meta({ id: 'ObjectionAnswered' });
export type ObjectionAnswered = z.infer<typeof ObjectionAnswered>;
export const AnswerObjectionRequest = z
  .strictObject({
    decision: z.enum(['kept', 'granted']),
    text: z.string().trim().min(10).max(1000),
    /** Of a granted appeal: what the result should have been. */
    corrected: ResultRow.omit({ number: true }).optional(),
  })
  .meta({ id: 'AnswerObjectionRequest' });
export type AnswerObjectionRequest = z.infer<typeof AnswerObjectionRequest>;
