import * as z from 'zod';
import { Day, fen, Instant, PageQuery, page } from './common.js';
import { PersonId } from './identity.js';
import { DefenceView } from './violation-defences.js';
import { StaffRecord } from './violation-desk.js';
import {
  DecisionNumber,
  DefenceId,
  DefenceState,
  Grounded,
  LastDayView,
  PlateKind,
  PlateText,
  RecordId,
  RulingOutcome,
  Words,
} from './violations.js';

export const StaffDefenceQuery = PageQuery.extend({
  queue: z.enum(['open', 'mine', 'answered']).default('open'),
});
export type StaffDefenceQuery = z.infer<typeof StaffDefenceQuery>;
export const StaffDefenceSummary = z.object({
  defenceId: DefenceId,
  number: z.string(),
  circumstance: Words.extend({ id: z.string() }),
  state: DefenceState,
  round: z.int(),
  filedAt: Instant,
  answerBy: LastDayView,
  overdue: z.boolean(),
  records: z.int(),
  documents: z.int(),
  assignedTo: z.object({ officerId: z.string(), name: z.string() }).optional(),
});
export type StaffDefenceSummary = z.infer<typeof StaffDefenceSummary>;
export const StaffDefences = page(StaffDefenceSummary).meta({ id: 'StaffDefences' });
export type StaffDefences = z.infer<typeof StaffDefences>;
export const StaffDefence = z
  .object({
    ...StaffDefenceSummary.shape,
    version: z.int(),
    /** Opened for the officer who has it; every reading is on record. */
    statement: z.string(),
    maskedName: z.string(),
    documentsGiven: DefenceView.shape.documents,
    missingNeeds: z.array(Words),
    question: DefenceView.shape.question,
    earlierQuestions: DefenceView.shape.earlierQuestions,
    answer: DefenceView.shape.answer,
    recordsShown: z.array(StaffRecord),
    /** What was decided about these records, with its reason: what an answer revokes or changes. */
    decisions: z.array(
      z.object({
        number: DecisionNumber,
        recordId: RecordId,
        outcome: RulingOutcome,
        fen,
        points: z.int().nonnegative(),
        reason: Grounded,
        dueOn: Day.optional(),
        standing: z.enum(['in_force', 'paid', 'revoked']),
      }),
    ),
    /** What the erase ground of this circumstance is called, and all the others to choose from. */
    grounds: z.array(Grounded.extend({ ground: z.string() })),
    suggestedGround: z.string(),
    /** Earlier rounds over the same records. */
    earlier: z.array(DefenceId),
  })
  .meta({ id: 'StaffDefence' });
export type StaffDefence = z.infer<typeof StaffDefence>;
/** Why an officer opens a citizen's words; it stands in the log of readings. */
export const StaffDefencePurpose = z.strictObject({
  purpose: z.enum(['answering', 'supervision', 'citizen_asked']).default('answering'),
});
export type StaffDefencePurpose = z.infer<typeof StaffDefencePurpose>;
/** Taken by the caller, or put back for whoever takes it next; what is another's only a supervisor moves. */
export const AssignDefenceRequest = z
  .strictObject({ version: z.int(), to: z.enum(['me', 'queue']) })
  .meta({ id: 'AssignDefenceRequest' });
export type AssignDefenceRequest = z.infer<typeof AssignDefenceRequest>;
export const AskDefendantRequest = z
  .strictObject({ text: z.string().trim().min(5).max(1000) })
  .meta({ id: 'AskDefendantRequest' });
export type AskDefendantRequest = z.infer<typeof AskDefendantRequest>;
/** `changed`: a milder result than before, never a harder one (APL art 45). */
export const AnswerDefenceRequest = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('upheld'),
      version: z.int(),
      ground: z.string().max(40),
      evidence: z.array(z.uuid()).max(12),
      reasons: z.string().trim().min(20).max(3000),
    }),
    z.strictObject({
      outcome: z.literal('changed'),
      version: z.int(),
      ground: z.string().max(40),
      evidence: z.array(z.uuid()).max(12),
      reasons: z.string().trim().min(20).max(3000),
      instead: z.strictObject({ outcome: RulingOutcome, fen }),
    }),
    z.strictObject({
      outcome: z.literal('rejected'),
      version: z.int(),
      ground: z.string().max(40),
      evidence: z.array(z.uuid()).max(12),
      reasons: z.string().trim().min(20).max(3000),
    }),
  ])
  .meta({ id: 'AnswerDefenceRequest' });
export type AnswerDefenceRequest = z.infer<typeof AnswerDefenceRequest>;

/** What can happen to a paper that is served by hand, by post or by public notice. */
export const ServiceEvent = z.enum(['mailed', 'delivered', 'returned', 'published', 'handed_over']);
export type ServiceEvent = z.infer<typeof ServiceEvent>;
const serviceView = z.object({
  state: z.enum(['served', 'under_way', 'to_do']),
  by: z.enum(['in_person', 'electronic', 'mail', 'public_notice']),
  /** Day of service. */
  on: Day.optional(),
  /** Last day of a public notice. */
  until: LastDayView.optional(),
});
/** `post`: to be mailed, or on their way; `notice`: published, and served when the sixty days are over. */
export const StaffServiceQuery = PageQuery.extend({ way: z.enum(['post', 'notice']).default('post') });
export type StaffServiceQuery = z.infer<typeof StaffServiceQuery>;
export const StaffServices = page(
  z.object({
    number: DecisionNumber,
    recordId: RecordId,
    maskedName: z.string(),
    maskedPlate: z.string(),
    outcome: RulingOutcome,
    fen,
    decidedAt: Instant,
    service: serviceView,
    mailedOn: Day.optional(),
    returnedOn: Day.optional(),
    publishedOn: Day.optional(),
    /** What may be noted next. */
    may: z.array(ServiceEvent),
    /** Text of the public notice, where one is to be published or stands. */
    notice: Words.optional(),
  }),
).meta({ id: 'StaffServices' });
export type StaffServices = z.infer<typeof StaffServices>;
export const NoteServiceRequest = z
  .strictObject({ event: ServiceEvent, on: Day, note: z.string().trim().min(2).max(300) })
  .meta({ id: 'NoteServiceRequest' });
export type NoteServiceRequest = z.infer<typeof NoteServiceRequest>;
export const ServiceNoted = z
  .object({ number: DecisionNumber, version: z.int().positive(), service: serviceView, due: LastDayView.optional() })
  .meta({ id: 'ServiceNoted' });
export type ServiceNoted = z.infer<typeof ServiceNoted>;

/** Drivers or vehicles for which online naming waits for an officer: many cars for one, or many drivers for another. */
export const NamingWatchQuery = PageQuery.extend({ subject: z.enum(['driver', 'vehicle']).default('driver') });
export type NamingWatchQuery = z.infer<typeof NamingWatchQuery>;
export const NamingWatch = page(
  z.object({
    driverId: PersonId.optional(),
    plate: z.string().optional(),
    plateKind: PlateKind.optional(),
    version: z.int(),
    pausedOn: Day,
    /** What was counted, with the records that show it; it proves nothing. */
    alerts: z.array(z.object({ kind: z.string(), text: Words, count: z.int(), recordIds: z.array(z.string()) })),
  }),
).meta({ id: 'NamingWatch' });
export type NamingWatch = z.infer<typeof NamingWatch>;
const clearance = { version: z.int(), reason: z.string().trim().min(5).max(500) };
export const ClearNamingWatchRequest = z
  .discriminatedUnion('subject', [
    z.strictObject({ subject: z.literal('driver'), driverId: PersonId, ...clearance }),
    z.strictObject({ subject: z.literal('vehicle'), plate: PlateText, plateKind: PlateKind, ...clearance }),
  ])
  .meta({ id: 'ClearNamingWatchRequest' });
export type ClearNamingWatchRequest = z.infer<typeof ClearNamingWatchRequest>;
export const NamingCleared = z.object({ version: z.int().positive() }).meta({ id: 'NamingCleared' });
export type NamingCleared = z.infer<typeof NamingCleared>;
