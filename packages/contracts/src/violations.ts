import * as z from 'zod';
import { Day } from './common.js';

/** The bureau's number of a record: it comes with the record and never changes. */
export const RecordId = z
  .string()
  .regex(/^[0-9A-Z]{12,20}$/)
  .brand('RecordId');
export type RecordId = z.infer<typeof RecordId>;
/** 决定书编号: six digits of the organ, one of the procedure, eight running ones and a check digit. */
export const DecisionNumber = z
  .string()
  .regex(/^\d{16}$/)
  .brand('DecisionNumber');
export type DecisionNumber = z.infer<typeof DecisionNumber>;
export const DefenceId = z.uuid().brand('DefenceId');
export type DefenceId = z.infer<typeof DefenceId>;
/** Key of a row of the violation table, such as `red_light`. */
export const ViolationKey = z.string().regex(/^[a-z][a-z0-9_]{1,60}$/);
export const PlateKind = z.string().regex(/^\d{2}$/);
export const PlateText = z.string().trim().min(5).max(12);

/** Words that the law or the city gives, in both languages. */
export const Words = z.object({ zh: z.string(), en: z.string() });
export type Words = z.infer<typeof Words>;
/** Words with the article that they rest on. */
export const Grounded = Words.extend({ basis: Words });
export type Grounded = z.infer<typeof Grounded>;
/** Last day of a term; provisional while the holidays of its year are not announced. */
export const LastDayView = z.object({ on: Day, provisional: z.boolean() });
export type LastDayView = z.infer<typeof LastDayView>;

/**
 * `entered` and `held` are never shown to a citizen: nobody owes anything for what no officer has looked at.
 * `settled`: nothing is owed any more (paid, warned, or no penalty).
 */
export const RecordStatus = z.enum(['entered', 'held', 'open', 'decided', 'settled', 'erased']);
export type RecordStatus = z.infer<typeof RecordStatus>;
export const RulingOutcome = z.enum(['fine', 'warning', 'no_penalty']);
export type RulingOutcome = z.infer<typeof RulingOutcome>;
export const DefenceState = z.enum(['received', 'assigned', 'question', 'upheld', 'rejected', 'withdrawn']);
export type DefenceState = z.infer<typeof DefenceState>;
/** Stands on a notice or a decision: anybody may check by it that the paper is genuine. */
export const VerifyCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/);
export const ImportBatchId = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{3,59}$/);
export type ImportBatchId = z.infer<typeof ImportBatchId>;
