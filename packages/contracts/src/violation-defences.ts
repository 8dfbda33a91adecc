import * as z from 'zod';
import { Instant, page, Sha256 } from './common.js';
import { RemedyView } from './violation-handling.js';
import { DefenceId, DefenceState, Grounded, LastDayView, RecordId, Words } from './violations.js';

/** What citizens say happened, in their words, with the checklist of what proves it and how often it was upheld. */
export const DefenceGrounds = z
  .object({
    items: z.array(
      Words.extend({
        circumstance: z.string(),
        basis: Words,
        needs: z.array(Words.extend({ oneOf: z.array(z.string()) })),
        /** Absent below the smallest number that is published. */
        upheld: z.object({ of: z.int(), percent: z.int() }).optional(),
      }),
    ),
    documents: z.array(Words.extend({ kind: z.string() })),
  })
  .meta({ id: 'DefenceGrounds' });
export type DefenceGrounds = z.infer<typeof DefenceGrounds>;

export const evidenceMediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'video/mp4'] as const;
export const maximumDefencePhotos = 5;
export const maximumDefenceVideoBytes = 20_000_000;
export const AddEvidenceRequest = z
  .strictObject({
    kind: z.string().max(40),
    mediaType: z.enum(evidenceMediaTypes),
    bytes: z.int().positive().max(maximumDefenceVideoBytes),
    sha256: Sha256,
  })
  .meta({ id: 'AddEvidenceRequest' });
export type AddEvidenceRequest = z.infer<typeof AddEvidenceRequest>;
export const EvidenceForm = z
  .object({
    documentId: z.uuid(),
    url: z.url(),
    fields: z.record(z.string(), z.string()),
    expiresAt: Instant,
  })
  .meta({ id: 'EvidenceForm' });
export type EvidenceForm = z.infer<typeof EvidenceForm>;

export const FileDefenceRequest = z
  .strictObject({
    /** Made by the phone: sent again it is the same defence. */
    defenceId: DefenceId,
    circumstance: z.string().max(40),
    statement: z.string().trim().min(10).max(2000),
    documents: z.array(z.uuid()).max(6),
    /** Other records of the same clone of a plate: one case clears them all. */
    alsoRecords: z.array(RecordId).max(20).default([]),
  })
  .meta({ id: 'FileDefenceRequest' });
export type FileDefenceRequest = z.infer<typeof FileDefenceRequest>;

const answered = z.object({
  at: Instant,
  outcome: z.enum(['upheld', 'rejected', 'changed']),
  ground: Grounded,
  reasons: z.string(),
  /** Which of the documents the answer speaks of. */
  evidence: z.array(z.uuid()),
  /** Given where a penalty stands: what can be done next. */
  remedies: z.array(RemedyView),
});
const DefenceQuestion = z.object({
  at: Instant,
  text: z.string(),
  reply: z.string().optional(),
  repliedAt: Instant.optional(),
});
export const DefenceView = z
  .object({
    defenceId: DefenceId,
    /** To be quoted on the phone. */
    number: z.string(),
    recordIds: z.array(RecordId),
    circumstance: Words.extend({ id: z.string() }),
    statement: z.string(),
    state: DefenceState,
    round: z.int().positive(),
    filedAt: Instant,
    answerBy: LastDayView,
    /** While it runs nothing is asked for and no surcharge grows. */
    clockStopped: z.boolean(),
    documents: z.array(
      z.object({
        documentId: z.uuid(),
        kind: z.string(),
        mediaType: z.enum(evidenceMediaTypes),
        state: z.enum(['pending', 'stored', 'refused']),
        /** Why what arrived is no evidence. */
        refusal: Words.optional(),
        url: z.url().optional(),
      }),
    ),
    missing: z.array(Words),
    /** The last question; those before it have their replies. */
    question: DefenceQuestion.optional(),
    earlierQuestions: z.array(DefenceQuestion),
    answer: answered.optional(),
    /** After a rejection: a second round is heard on new evidence. */
    mayTryAgain: z.boolean(),
    timeline: z.array(
      z.object({
        at: Instant,
        what: z.enum(['received', 'assigned', 'question', 'reply', 'upheld', 'changed', 'rejected', 'withdrawn']),
      }),
    ),
  })
  .meta({ id: 'DefenceView' });
export type DefenceView = z.infer<typeof DefenceView>;
export const DefencePage = page(
  DefenceView.pick({
    defenceId: true,
    number: true,
    recordIds: true,
    circumstance: true,
    state: true,
    round: true,
    filedAt: true,
    answerBy: true,
    clockStopped: true,
  }),
).meta({ id: 'DefencePage' });
export type DefencePage = z.infer<typeof DefencePage>;
export const DefenceChanged = z
  .object({ defenceId: DefenceId, state: DefenceState, version: z.int().positive() })
  .meta({ id: 'DefenceChanged' });
export type DefenceChanged = z.infer<typeof DefenceChanged>;
export const ReplyToQuestionRequest = z
  .strictObject({ text: z.string().trim().min(1).max(1000), documents: z.array(z.uuid()).max(6).default([]) })
  .meta({ id: 'ReplyToQuestionRequest' });
export type ReplyToQuestionRequest = z.infer<typeof ReplyToQuestionRequest>;
