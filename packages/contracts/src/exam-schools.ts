import * as z from 'zod';
import { Day, Instant, page } from './common.js';
import { ExamSubject, LicenceClass } from './exams.js';
import { Words } from './violations.js';

// --- a school at the officers' desk ---------------------------------------------------------------------------------

/** A driving school, as the register of drivers numbers it. */
export const SchoolId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,30}$/);
export type SchoolId = z.infer<typeof SchoolId>;

export const School = z
  .object({
    schoolId: SchoolId,
    name: z.string(),
    state: z.enum(['active', 'paused']),
    connectedAt: Instant,
    /** Since when its present key counts. */
    keyAt: Instant,
  })
  .meta({ id: 'School' });
export type School = z.infer<typeof School>;
export const SchoolPage = page(School).meta({ id: 'SchoolPage' });
export type SchoolPage = z.infer<typeof SchoolPage>;

export const ConnectSchoolRequest = z
  .strictObject({ schoolId: SchoolId, name: z.string().trim().min(1).max(50) })
  .meta({ id: 'ConnectSchoolRequest' });
export type ConnectSchoolRequest = z.infer<typeof ConnectSchoolRequest>;
export const PauseSchoolRequest = z.strictObject({ paused: z.boolean() }).meta({ id: 'PauseSchoolRequest' });
export type PauseSchoolRequest = z.infer<typeof PauseSchoolRequest>;

/** The new key of a school: shown this once, for only its hash is kept. */
export const SchoolKey = z.object({ school: School, key: z.string() }).meta({ id: 'SchoolKey' });
export type SchoolKey = z.infer<typeof SchoolKey>;

// --- what a school reads --------------------------------------------------------------------------------------------

/** Header in which a school sends its key. */
export const schoolKeyHeader = 'x-school-key';

/** Stands for a learner before one school, the same every time; another school knows him by another one. */
export const LearnerPseudonym = z.string().regex(/^[\w-]{22}$/);
export type LearnerPseudonym = z.infer<typeof LearnerPseudonym>;

/** Pages follow each other by the last pseudonym of the page before. */
export const SchoolProgressQuery = z.strictObject({ cursor: LearnerPseudonym.optional() });
export type SchoolProgressQuery = z.infer<typeof SchoolProgressQuery>;

/** How far somebody is who lets his school see it. */
export const SchoolLearner = z
  .object({
    pseudonym: LearnerPseudonym,
    maskedName: z.string(),
    licenceClass: LicenceClass,
    /** Subjects that his class needs. */
    subjects: z.array(
      z.object({
        subject: ExamSubject,
        standing: z.enum(['passed', 'next', 'later']),
        /** His exam, once its seat is certain. */
        booked: z.object({ startsAt: Instant, site: Words }).optional(),
        /** First day on which he may book again what he failed or missed, while that is ahead. */
        retryOn: Day.optional(),
      }),
    ),
  })
  .meta({ id: 'SchoolLearner' });
export type SchoolLearner = z.infer<typeof SchoolLearner>;

export const SchoolProgressPage = z
  .object({ items: z.array(SchoolLearner), nextCursor: LearnerPseudonym.optional() })
  .meta({ id: 'SchoolProgressPage' });
export type SchoolProgressPage = z.infer<typeof SchoolProgressPage>;
