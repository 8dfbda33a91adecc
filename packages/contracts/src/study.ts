import * as z from 'zod';
import { Day, Instant, Locale, Sha256 } from './common.js';
import { Words } from './violations.js';

export const StudySubject = z.enum(['S1', 'S3S']);
export type StudySubject = z.infer<typeof StudySubject>;
export const ClassGroup = z.enum(['car', 'motorcycle']);
export type ClassGroup = z.infer<typeof ClassGroup>;
export const QuestionId = z.string().regex(/^[A-Z]{1,4}\d{3,5}$/);
export type QuestionId = z.infer<typeof QuestionId>;
export const ChapterId = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/);
export type ChapterId = z.infer<typeof ChapterId>;
export const QuestionKind = z.enum(['judge', 'single', 'multi']);
export type QuestionKind = z.infer<typeof QuestionKind>;
export const OptionKey = z.enum(['A', 'B', 'C', 'D']);
export type OptionKey = z.infer<typeof OptionKey>;

/** A drawing that belongs to a question: its text names what is to be seen and never what it means. */
export const QuestionPicture = z.object({ svg: z.string(), alt: z.string() });

/** A question in one language; ids, option keys and answers are the same in all of them. */
export const StudyQuestion = z.object({
  questionId: QuestionId,
  chapter: ChapterId,
  kind: QuestionKind,
  stem: z.string(),
  picture: QuestionPicture.optional(),
  options: z.array(z.object({ key: OptionKey, text: z.string() })).min(2),
  answer: z.array(OptionKey).min(1),
  explanation: z.string(),
  /** Article that the answer rests on. */
  law: z.string(),
});
export type StudyQuestion = z.infer<typeof StudyQuestion>;
export const StudyChapter = z.object({ chapter: ChapterId, title: z.string(), questions: z.int().positive() });

/** All that learning without network needs; its version changes with any question. */
export const StudyPack = z
  .object({
    subject: StudySubject,
    locale: Locale,
    version: z.string(),
    /** 练习: the project's own questions, or the bureau's bank by its name. */
    source: Words,
    chapters: z.array(StudyChapter),
    questions: z.array(StudyQuestion),
  })
  .meta({ id: 'StudyPack' });
export type StudyPack = z.infer<typeof StudyPack>;

// --- what one has learnt --------------------------------------------------------------------------------------------

/** The last answer to one question, on whichever device. */
export const AnsweredQuestion = z.strictObject({
  questionId: QuestionId,
  right: z.boolean(),
  /** By the phone's clock; the server's own instant bounds it from above. */
  at: Instant,
  times: z.int().positive().max(10_000),
  wrongTimes: z.int().nonnegative().max(10_000),
});
export type AnsweredQuestion = z.infer<typeof AnsweredQuestion>;
export const SyncStudyRequest = z
  .strictObject({
    subject: StudySubject,
    /** The app's own number on this device, kept as long as its answers are. */
    deviceId: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
    answered: z.array(AnsweredQuestion).max(600),
  })
  .meta({ id: 'SyncStudyRequest' });
export type SyncStudyRequest = z.infer<typeof SyncStudyRequest>;
export const StudyProgress = z
  .object({
    subject: StudySubject,
    answered: z.array(AnsweredQuestion),
    /** Questions whose last answer was wrong. */
    wrong: z.array(QuestionId),
    secondsStudied: z.int().nonnegative(),
    secondsToday: z.int().nonnegative(),
    serverTime: Instant,
  })
  .meta({ id: 'StudyProgress' });
export type StudyProgress = z.infer<typeof StudyProgress>;

/** A sign of life while somebody studies: the server counts the time between two, up to a limit, by its own clock. */
export const StudyBeatRequest = z
  .strictObject({ subject: StudySubject, questionId: QuestionId.optional() })
  .meta({ id: 'StudyBeatRequest' });
export type StudyBeatRequest = z.infer<typeof StudyBeatRequest>;
export const StudyBeat = z
  .object({ countedSeconds: z.int().nonnegative(), secondsToday: z.int().nonnegative(), serverTime: Instant })
  .meta({ id: 'StudyBeat' });
export type StudyBeat = z.infer<typeof StudyBeat>;

/** How likely a pass is, and what to do about it. */
export const Readiness = z
  .object({
    subject: StudySubject,
    /** In whole per cent; absent until enough is known. */
    passPercent: z.int().min(0).max(100).optional(),
    mocks: z.int().nonnegative(),
    seenPercent: z.int().min(0).max(100),
    advice: z.object({ kind: z.enum(['study', 'mock', 'book']), text: Words }),
    weakest: z.array(ChapterId),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof Readiness>;

// --- mock papers ----------------------------------------------------------------------------------------------------

export const MockId = z.uuid().brand('MockId');
export type MockId = z.infer<typeof MockId>;
export const StartMockRequest = z
  .strictObject({ subject: StudySubject, classGroup: ClassGroup.default('car'), locale: Locale })
  .meta({ id: 'StartMockRequest' });
export type StartMockRequest = z.infer<typeof StartMockRequest>;
const chosen = z.array(OptionKey).max(4);
export const MockAnswer = z.strictObject({ questionId: QuestionId, chosen });
export type MockAnswer = z.infer<typeof MockAnswer>;
/** Answers so far: each stands for its question alone, the last one counts. */
export const SaveMockRequest = z
  .strictObject({ answers: z.array(MockAnswer).min(1).max(100) })
  .meta({ id: 'SaveMockRequest' });
export type SaveMockRequest = z.infer<typeof SaveMockRequest>;

/** What was kept, by the server's clock; the paper itself is on the phone. */
export const MockSaved = z.object({ answers: z.array(MockAnswer), serverTime: Instant }).meta({ id: 'MockSaved' });
export type MockSaved = z.infer<typeof MockSaved>;

/** A paper under way, or handed in: the answers come with the score and never before. */
export const MockView = z
  .object({
    mockId: MockId,
    subject: StudySubject,
    classGroup: ClassGroup,
    startedAt: Instant,
    endsAt: Instant,
    serverTime: Instant,
    pass: z.int().positive(),
    /** In the paper's order, options shuffled for this paper. */
    questions: z.array(StudyQuestion.partial({ answer: true, explanation: true, law: true })),
    answers: z.array(MockAnswer),
    result: z
      .object({
        score: z.int().nonnegative(),
        full: z.int().positive(),
        passed: z.boolean(),
        right: z.int().nonnegative(),
        submittedAt: Instant,
        /** `time`: the server's clock ended it. */
        by: z.enum(['learner', 'time']),
        byChapter: z.array(z.object({ chapter: ChapterId, right: z.int(), of: z.int() })),
      })
      .optional(),
  })
  .meta({ id: 'MockView' });
export type MockView = z.infer<typeof MockView>;
export const MockList = z
  .object({
    items: z.array(
      z.object({
        mockId: MockId,
        subject: StudySubject,
        startedAt: Instant,
        endsAt: Instant,
        score: z.int().optional(),
        passed: z.boolean().optional(),
        on: Day,
      }),
    ),
  })
  .meta({ id: 'MockList' });
export type MockList = z.infer<typeof MockList>;

// --- a bureau's own questions ---------------------------------------------------------------------------------------

/** A row of a bureau's bank, as the file carries it; a wrong one is refused with its number. */
export const BankRow = z
  .strictObject({
    questionId: QuestionId,
    subject: StudySubject,
    classGroups: z.array(ClassGroup).min(1),
    chapter: ChapterId,
    kind: QuestionKind,
    stem: Words,
    options: z.array(Words).min(2).max(4),
    /** Positions in `options`, from 0. */
    answer: z.array(z.int().min(0).max(3)).min(1),
    explanation: Words,
    law: Words,
    effectiveFrom: Day,
    retiredOn: Day.optional(),
    picture: z.object({ sign: z.string(), alt: Words }).optional(),
  })
  .meta({ id: 'BankRow' });
export type BankRow = z.infer<typeof BankRow>;
export const BankId = z.uuid().brand('BankId');
export type BankId = z.infer<typeof BankId>;
/** A bureau's file as it was brought: checked row by row, and asked from once an officer puts it into force. */
export const BankImportView = z
  .object({
    bankId: BankId,
    file: z.string(),
    rows: z.int().nonnegative(),
    taken: z.int().nonnegative(),
    /** Subjects that it has enough questions of for a paper, and so can be put into force for. */
    subjects: z.array(StudySubject),
    /** The first of them; all are `rows` less `taken`. */
    refused: z.array(z.object({ row: z.int().positive(), reason: z.string() })),
    /** `awaited`: registered, not checked yet; `refused`: there is no subject with enough right questions. */
    state: z.enum(['awaited', 'refused', 'checked', 'in_force', 'replaced']),
    at: Instant,
  })
  .meta({ id: 'BankImportView' });
export type BankImportView = z.infer<typeof BankImportView>;
export const BankImports = z.object({ items: z.array(BankImportView) }).meta({ id: 'BankImports' });
export type BankImports = z.infer<typeof BankImports>;
export const RegisterBankRequest = z
  .strictObject({ file: z.string().trim().min(1).max(120), sizeBytes: z.int().positive(), sha256: Sha256 })
  .meta({ id: 'RegisterBankRequest' });
export type RegisterBankRequest = z.infer<typeof RegisterBankRequest>;
/** A form for one multipart POST straight to the object store; the file goes last, as field `file`. */
export const BankUpload = z
  .object({
    bank: BankImportView,
    upload: z.object({ url: z.url(), fields: z.record(z.string(), z.string()), expiresAt: Instant }),
  })
  .meta({ id: 'BankUpload' });
export type BankUpload = z.infer<typeof BankUpload>;
export const PublishBankRequest = z
  .strictObject({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'PublishBankRequest' });
export type PublishBankRequest = z.infer<typeof PublishBankRequest>;
