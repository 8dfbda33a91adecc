import * as z from 'zod';
import { Day, Instant, PageQuery, page, Sha256 } from './common.js';
import {
  BookingNumber,
  ExamSubject,
  LicenceClass,
  PlanId,
  PlanStatus,
  SessionId,
  SessionView,
  SiteId,
  SiteView,
} from './exams.js';

// --- plans ----------------------------------------------------------------------------------------------------------

/** How an application stands in line (exams.md, Ranking), as the plan promised it before anybody applied. */
export const RankRule = z.strictObject({
  /** `window`: first bookings of one window share its opening as their time; `exact`: the instant of each counts. */
  firstBooking: z.enum(['window', 'exact']),
});
export type RankRule = z.infer<typeof RankRule>;

export const PlanView = z
  .object({
    planId: PlanId,
    version: z.int().positive(),
    status: PlanStatus,
    title: z.object({ zh: z.string(), en: z.string() }),
    publishedAt: Instant,
    opensAt: Instant,
    closesAt: Instant,
    /** When the seed is revealed and the results are published. */
    drawAt: Instant,
    subjects: z.array(ExamSubject),
    siteIds: z.array(SiteId),
    firstDay: Day,
    lastDay: Day,
    sessions: z.int().nonnegative(),
    seats: z.int().nonnegative(),
    rankRule: RankRule,
    /** SHA-256 that binds the city to a seed which nobody has seen. */
    commitment: Sha256,
    /** What changed since the version before, and why. */
    change: z.object({ reason: z.string(), at: Instant }).optional(),
    /** How many have applied so far, about a minute old; moves until the window closes. */
    applicants: z.int().nonnegative().optional(),
  })
  .meta({ id: 'PlanView' });
export type PlanView = z.infer<typeof PlanView>;
export const PlanPage = page(PlanView).meta({ id: 'PlanPage' });
export type PlanPage = z.infer<typeof PlanPage>;
/** Where exams are held, and what a seat of each subject costs; 0 is free of charge. */
export const SiteList = z
  .object({
    items: z.array(SiteView),
    feesFen: z.record(ExamSubject, z.int().nonnegative()),
    /** How long whoever drew a seat has to pay, and whoever took one that a draw left. */
    drawPayHours: z.int().positive(),
    leftoverPayMinutes: z.int().positive(),
  })
  .meta({ id: 'SiteList' });
export type SiteList = z.infer<typeof SiteList>;

export const SessionQuery = PageQuery.extend({
  subject: ExamSubject,
  licenceClass: LicenceClass.optional(),
  siteId: SiteId.optional(),
});
export type SessionQuery = z.infer<typeof SessionQuery>;
export const SessionPage = page(SessionView).meta({ id: 'SessionPage' });
export type SessionPage = z.infer<typeof SessionPage>;

// --- the draw that anybody can recompute ----------------------------------------------------------------------------

/** Files of a draw, in the order in which they come out; `npm run verify:draw` reads a folder of them. */
export const DrawFileName = z.enum(['plan.json', 'applications.jsonl', 'root.json', 'draw.json', 'results.jsonl']);
export type DrawFileName = z.infer<typeof DrawFileName>;

/** One run over a closed window; a rerun after an objection stands beside the first one, which stays. */
export const DrawRunView = z.object({
  run: z.int().positive(),
  count: z.int().nonnegative(),
  /** Merkle root over all applications, sorted by number: published before the seed is revealed. */
  /** Of this run's own seed; a rerun has another one, published when it was ordered. */
  commitment: Sha256.optional(),
  root: Sha256,
  rootPublishedAt: Instant,
  seed: Sha256.optional(),
  seated: z.int().nonnegative().optional(),
  resultsHash: Sha256.optional(),
  drawnAt: Instant.optional(),
  reason: z.string().optional(),
  files: z.array(z.object({ name: DrawFileName, sha256: Sha256, bytes: z.int() })),
});
export type DrawRunView = z.infer<typeof DrawRunView>;
export const DrawView = z
  .object({
    planId: PlanId,
    version: z.int().positive(),
    status: PlanStatus,
    commitment: Sha256,
    /** The latest last; it is in force. */
    runs: z.array(DrawRunView),
    /** Ordered after an objection; its seed is committed to before its root is known. */
    ordered: z.object({ run: z.int().positive(), commitment: Sha256, reason: z.string() }).optional(),
  })
  .meta({ id: 'DrawView' });
export type DrawView = z.infer<typeof DrawView>;

/** That one's own application is among those that the root stands for. */
export const InclusionProof = z
  .object({
    planId: PlanId,
    run: z.int().positive(),
    number: BookingNumber,
    /** The line of `applications.jsonl`, without its line feed. */
    line: z.string(),
    leafHash: Sha256,
    index: z.int().nonnegative(),
    count: z.int().positive(),
    path: z.array(Sha256),
    root: Sha256,
  })
  .meta({ id: 'InclusionProof' });
export type InclusionProof = z.infer<typeof InclusionProof>;

export const DrawFileParams = z.object({
  planId: PlanId,
  run: z.coerce.number<string>().int().min(1),
  file: DrawFileName,
});

/** A line of the public list: who has which seat, by number and masked name. */
export const DrawnSeat = z.object({
  number: BookingNumber,
  name: z.string(),
  place: z.int().positive(),
  sessionId: SessionId.optional(),
});
export type DrawnSeat = z.infer<typeof DrawnSeat>;

// --- public figures -------------------------------------------------------------------------------------------------

export const ExamStatisticsQuery = z.strictObject({ from: Day, to: Day, siteId: SiteId.optional() });
export type ExamStatisticsQuery = z.infer<typeof ExamStatisticsQuery>;
export const ExamStatistics = z
  .object({
    from: Day,
    to: Day,
    rows: z.array(
      z.object({
        /** Monday of the week. */
        week: Day,
        siteId: SiteId,
        subject: ExamSubject,
        /** That the plans in force have, or had. */
        seats: z.int(),
        /** Exams that are over, sat or missed. */
        booked: z.int(),
        /** Absent, like the figures after it, where so few booked, or so few missed it, that it would tell of somebody. */
        sat: z.int().optional(),
        /** Absent where so few passed, or so few failed, that it would tell somebody's result. */
        passed: z.int().optional(),
        noShows: z.int().optional(),
        /** Days from rank time to the exam, halfway point of all who were seated. */
        medianWaitDays: z.int().optional(),
      }),
    ),
  })
  .meta({ id: 'ExamStatistics' });
export type ExamStatistics = z.infer<typeof ExamStatistics>;
