import * as z from 'zod';
import { PlainText } from './accident-case.js';
import { Day, Instant, Location, Mobile, page } from './common.js';
import {
  FileReportRequest,
  NearbyReport,
  ReportId,
  ReportOutcome,
  ReportPhotoId,
  ReportSource,
  ReportStatus,
  ReportView,
  ServiceCode,
  ServicePriority,
  UnitId,
} from './feedback.js';
import { Words } from './violations.js';

// --- units ----------------------------------------------------------------------------------------------------------

/** Who can be given a report: a team of the police, or an owner outside it. */
export const UnitView = z
  .object({
    unitId: UnitId,
    name: Words,
    kind: z.enum(['police', 'outside']),
    /** His office, whose duty phone it is: nobody's name. */
    lead: Words,
    phone: z.string(),
    /** Services that go to it first. */
    services: z.array(ServiceCode),
  })
  .meta({ id: 'UnitView' });
export type UnitView = z.infer<typeof UnitView>;
export const UnitList = z
  .object({
    items: z.array(UnitView),
    /** The unit of whoever asks, where he sees nothing but its reports. */
    own: UnitId.optional(),
  })
  .meta({ id: 'UnitList' });
export type UnitList = z.infer<typeof UnitList>;

// --- lists ----------------------------------------------------------------------------------------------------------

/**
 * Over all units: past their day, so late that the supervisor was told, or not looked at by their unit for a day. A unit's
 * own people see its own.
 */
export const DeskQueue = z.union([z.enum(['desk', 'supervisor', 'overdue', 'escalated', 'unseen']), UnitId]);
export type DeskQueue = z.infer<typeof DeskQueue>;

/** Who has been told that a report is late. */
export const EscalationLevel = z.enum(['unit', 'lead', 'supervisor']);
export type EscalationLevel = z.infer<typeof EscalationLevel>;

export const DeskReportItem = z.object({
  reportId: ReportId,
  version: z.int().positive(),
  serviceCode: ServiceCode,
  service: Words,
  priority: ServicePriority,
  isPrivate: z.boolean(),
  status: ReportStatus,
  source: ReportSource,
  place: z.string().optional(),
  location: Location.optional(),
  /** Its beginning. */
  description: z.string(),
  photos: z.int().nonnegative(),
  followers: z.int().positive(),
  requestedAt: Instant,
  expectedOn: Day.optional(),
  overdue: z.boolean(),
  escalatedTo: EscalationLevel.optional(),
  unitId: UnitId.optional(),
  unit: Words.optional(),
  /** Given to the unit at, and looked at by it at. */
  assignedAt: Instant.optional(),
  seenAt: Instant.optional(),
  /** By when the desk has to have looked at it. */
  lookBy: Instant.optional(),
  /** What its text was taken for, how surely, and the unit that it would go to. */
  suggested: z.object({ serviceCode: ServiceCode, confidence: z.number() }).optional(),
  suggestedUnitId: UnitId.optional(),
  reopened: z.int().nonnegative(),
});
export type DeskReportItem = z.infer<typeof DeskReportItem>;
export const DeskReportPage = page(DeskReportItem).meta({ id: 'DeskReportPage' });
export type DeskReportPage = z.infer<typeof DeskReportPage>;

// --- one report -----------------------------------------------------------------------------------------------------

export const DeskAct = z.enum([
  'accept',
  'reject',
  'join',
  'dispatch',
  'acknowledge',
  'return',
  'schedule',
  'extend',
  'complete',
  'reply',
  'move',
  'change_service',
  'moderate',
  'reopen',
]);
export type DeskAct = z.infer<typeof DeskAct>;

export const DeskReportView = ReportView.extend({
  version: z.int().positive(),
  isPrivate: z.boolean(),
  source: ReportSource,
  /** He who called in left a phone, or somebody who called about the same did. */
  hasCaller: z.boolean(),
  /** An officer replaced or hid what he wrote; the original is sealed. */
  moderated: z.boolean(),
  unitId: UnitId.optional(),
  assignment: z.object({ at: Instant, returnBy: Day, seenAt: Instant.optional() }).optional(),
  returnedBy: z.array(Words),
  escalatedTo: EscalationLevel.optional(),
  suggested: z.object({ serviceCode: ServiceCode, confidence: z.number() }).optional(),
  suggestedUnitId: UnitId.optional(),
  corrections: z.array(
    z.object({
      at: Instant,
      what: z.enum(['service', 'location']),
      from: z.string().optional(),
      to: z.string(),
    }),
  ),
  joined: z.array(ReportId),
  reopened: z.int().nonnegative(),
  reply: z.object({ at: Instant, text: z.string() }).optional(),
  /** Strangers' words that came by Open311: what its service does not ask for, and what its client wrote later. */
  client: z.object({
    extras: z.record(z.string(), z.array(z.string())),
    notes: z.array(
      z.object({ at: Instant, status: z.string().optional(), text: z.string(), links: z.array(z.string()) }),
    ),
  }),
  /** Open reports within a kilometre, the likeliest first: one of them may be the same. */
  neighbours: z.array(NearbyReport),
  /** Sentences for this report, filled in; the officer changes what he likes. */
  templates: z.array(z.object({ templateId: z.string(), act: DeskAct, title: z.string(), text: z.string() })),
  /** What he who asks may do with it now. */
  acts: z.array(DeskAct),
}).meta({ id: 'DeskReportView' });
export type DeskReportView = z.infer<typeof DeskReportView>;

// --- acts -----------------------------------------------------------------------------------------------------------

/** The version that he saw: what a colleague did meanwhile is never written over. It does not rise with its followers. */
const seen = { version: z.int().positive() };
/** Read by its reporter and, of a public report, by everybody. */
const words = PlainText.min(2).max(500);

export const ReportActed = z
  .object({ reportId: ReportId, version: z.int().positive(), status: ReportStatus })
  .meta({ id: 'ReportActed' });
export type ReportActed = z.infer<typeof ReportActed>;

export const AcceptReportRequest = z.strictObject({ ...seen }).meta({ id: 'AcceptReportRequest' });
export type AcceptReportRequest = z.infer<typeof AcceptReportRequest>;
export const RejectReportRequest = z.strictObject({ ...seen, reason: words }).meta({ id: 'RejectReportRequest' });
export type RejectReportRequest = z.infer<typeof RejectReportRequest>;
export const JoinReportRequest = z.strictObject({ ...seen, of: ReportId }).meta({ id: 'JoinReportRequest' });
export type JoinReportRequest = z.infer<typeof JoinReportRequest>;
export const DispatchReportRequest = z.strictObject({ ...seen, unitId: UnitId }).meta({ id: 'DispatchReportRequest' });
export type DispatchReportRequest = z.infer<typeof DispatchReportRequest>;
export const AcknowledgeReportRequest = z.strictObject({ ...seen }).meta({ id: 'AcknowledgeReportRequest' });
export type AcknowledgeReportRequest = z.infer<typeof AcknowledgeReportRequest>;
export const ReturnReportRequest = z.strictObject({ ...seen, reason: words }).meta({ id: 'ReturnReportRequest' });
export type ReturnReportRequest = z.infer<typeof ReturnReportRequest>;
/** Work begins: by the unit that it was dispatched to, or by one of the police that is named. */
export const ScheduleReportRequest = z
  .strictObject({ ...seen, unitId: UnitId.optional(), expectedOn: Day.optional() })
  .meta({ id: 'ScheduleReportRequest' });
export type ScheduleReportRequest = z.infer<typeof ScheduleReportRequest>;
export const ExtendReportRequest = z
  .strictObject({ ...seen, expectedOn: Day, reason: words })
  .meta({ id: 'ExtendReportRequest' });
export type ExtendReportRequest = z.infer<typeof ExtendReportRequest>;
/** `fixed` with photographs of the repair, `not_fixed` with the reason, `answered` with the answer. */
export const CompleteReportRequest = z
  .strictObject({
    ...seen,
    outcome: ReportOutcome,
    photoIds: z.array(ReportPhotoId).max(5).default([]),
    text: PlainText.max(1_000).optional(),
    /** Sent to the reporter in the same act; left out, the desk does it later. */
    reply: PlainText.min(5).max(1_000).optional(),
  })
  .meta({ id: 'CompleteReportRequest' });
export type CompleteReportRequest = z.infer<typeof CompleteReportRequest>;
export const ReplyToReportRequest = z
  .strictObject({ ...seen, text: PlainText.min(5).max(1_000) })
  .meta({ id: 'ReplyToReportRequest' });
export type ReplyToReportRequest = z.infer<typeof ReplyToReportRequest>;
export const MoveReportRequest = z
  .strictObject({ ...seen, location: Location, place: PlainText.max(200).optional() })
  .meta({ id: 'MoveReportRequest' });
export type MoveReportRequest = z.infer<typeof MoveReportRequest>;
export const ChangeServiceRequest = z
  .strictObject({ ...seen, serviceCode: ServiceCode })
  .meta({ id: 'ChangeServiceRequest' });
export type ChangeServiceRequest = z.infer<typeof ChangeServiceRequest>;
/** The text that takes the place of his words; left out, they are hidden. */
export const ModerateReportRequest = z
  .strictObject({ ...seen, description: PlainText.max(4_000).optional(), reason: words })
  .meta({ id: 'ModerateReportRequest' });
export type ModerateReportRequest = z.infer<typeof ModerateReportRequest>;

/** He who called in calls again: it is not fixed. */
export const ReopenForCallerRequest = z.strictObject({ ...seen, text: words }).meta({ id: 'ReopenForCallerRequest' });
export type ReopenForCallerRequest = z.infer<typeof ReopenForCallerRequest>;

/** What is sealed is shown to one officer, once, for a reason that is logged. */
export const UnsealReportRequest = z
  .strictObject({ what: z.enum(['caller', 'text']), reason: PlainText.min(5).max(300) })
  .meta({ id: 'UnsealReportRequest' });
export type UnsealReportRequest = z.infer<typeof UnsealReportRequest>;
export const ReportUnsealed = z.object({ values: z.array(z.string()) }).meta({ id: 'ReportUnsealed' });
export type ReportUnsealed = z.infer<typeof ReportUnsealed>;

/** Taken down by an operator for somebody who calls: the same form. */
export const FileForCallerRequest = z
  .strictObject({
    report: FileReportRequest,
    /** Where the number and the way to it are sent; he who gives none is told the number on the phone. */
    phone: Mobile.optional(),
    line: z.enum(['122', '12345']),
  })
  .meta({ id: 'FileForCallerRequest' });
export type FileForCallerRequest = z.infer<typeof FileForCallerRequest>;

// --- figures --------------------------------------------------------------------------------------------------------

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const DeskFiguresQuery = z.strictObject({ month: Month.optional() });
export type DeskFiguresQuery = z.infer<typeof DeskFiguresQuery>;

/** How a unit stands with a service in a month; no row is anybody's. */
const FigureRow = z.object({
  unitId: UnitId.optional(),
  unit: Words.optional(),
  serviceCode: ServiceCode,
  service: Words,
  done: z.int().nonnegative(),
  fixed: z.int().nonnegative(),
  /** Done on the day that had been promised, or before. */
  inTime: z.int().nonnegative(),
  /** Means; absent where there was none. */
  minutesToSee: z.number().nonnegative().optional(),
  hoursToDone: z.number().nonnegative().optional(),
});
export const DeskFigures = z
  .object({
    month: Month,
    /** Lists as they are now. */
    queues: z.array(
      z.object({
        queue: z.string(),
        name: Words,
        open: z.int().nonnegative(),
        overdue: z.int().nonnegative(),
        unseen: z.int().nonnegative(),
        /** There are more than were counted. */
        more: z.boolean(),
      }),
    ),
    looked: z.int().nonnegative(),
    minutesToLook: z.number().nonnegative().optional(),
    rows: z.array(FigureRow),
    /** How often the first suggestion was the service that it was in the end. */
    suggestions: z.array(
      z.object({ serviceCode: ServiceCode, service: Words, made: z.int().positive(), right: z.int().nonnegative() }),
    ),
  })
  .meta({ id: 'DeskFigures' });
export type DeskFigures = z.infer<typeof DeskFigures>;
