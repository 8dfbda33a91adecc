import type { ExamProfile } from '@yilu/law/exams/profile';
import type { Learner } from './files.js';

const hourMs = 3_600_000;
// The certificate follows a pass of 科目一 within the day, and the register is not asked for it at every look.
const certificateAsksEveryMs = 600_000;

const hasNoCertificateYet = ({ subjects, certificate }: Learner) =>
  subjects.S1.passedOn !== undefined && certificate === undefined;

/** Whether the register has to be asked before he may book: too long ago, or before his certificate was issued. */
export function isStale(learner: Learner, now: Date, { registerHours }: Pick<ExamProfile, 'registerHours'>): boolean {
  const age = now.getTime() - Date.parse(learner.refreshedAt);
  return age >= (hasNoCertificateYet(learner) ? certificateAsksEveryMs : registerHours * hourMs);
}
