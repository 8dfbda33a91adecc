import type { ExamSubject } from '@yilu/contracts';
import type { Day } from '@yilu/kernel/day';
import { type TheoryFormat, usualTheoryFormats } from './theory-formats.js';

/** What a city may set or read in its own way about driving tests; what the law fixes stands beside its rule. */
export interface ExamProfile {
  readonly city: string;
  /** First day of these figures; a change is a further entry, so that an old booking keeps its own. */
  readonly effectiveFrom: Day;
  /** Whether 满N日后预约考试 is read of the day on which one books, as it is written, or of the day of the exam. */
  readonly waitsRunTo: 'booking' | 'exam';
  /** Calendar days after a failure before the subject may be booked again; the text asks 10 of 科目二 and 科目三. */
  readonly rebookAfterDays: Readonly<Record<ExamSubject, number>>;
  /** 科目二 and 科目三道路 may be booked side by side. */
  readonly skillsTogether: boolean;
  /** Whether a first booking counts from the opening of its window or from the instant of its acceptance. */
  readonly firstBooking: 'window' | 'exact';
  /** For how long the register's word on a learner is believed when he books: a ban comes to bear within this time. */
  readonly registerHours: number;
  readonly publishDaysBefore: number;
  readonly resultWorkingDaysBefore: number;
  readonly cancel: { readonly workingDaysBefore: number; readonly online: boolean; readonly refundsFee: boolean };
  /** Changes of a booking that keep its place. */
  readonly maxChanges: number;
  /** How many other sites a booking may move to, nearest first. */
  readonly nearestSites: number;
  /** Changes of the exam place within one learning certificate. */
  readonly maxPlaceChanges: number;
  /** Whose certificate ends in less than so many months books from the reserved quota. */
  readonly priorityMonths: number;
  readonly appealWorkingDays: number;
  /** How long after a missed exam somebody who was ill may say so. */
  readonly excuseWorkingDays: number;
  readonly objectionAnswerWorkingDays: number;
  readonly theoryFormats: readonly TheoryFormat[];
}

/** Ningbo as it is served here; every figure that the law leaves open is a choice of the city and may change. */
export const ningboProfile: ExamProfile = {
  city: 'ningbo',
  // The day of the ministry's order 172: the ages in force since then are the ones that this package knows.
  effectiveFrom: '2025-01-01',
  waitsRunTo: 'booking',
  rebookAfterDays: { S1: 0, S2: 10, S3R: 10, S3S: 10 },
  skillsTogether: true,
  firstBooking: 'window',
  registerHours: 24,
  publishDaysBefore: 10,
  resultWorkingDaysBefore: 3,
  cancel: { workingDaysBefore: 1, online: true, refundsFee: true },
  maxChanges: 2,
  nearestSites: 3,
  maxPlaceChanges: 3,
  priorityMonths: 6,
  appealWorkingDays: 3,
  excuseWorkingDays: 3,
  objectionAnswerWorkingDays: 3,
  theoryFormats: usualTheoryFormats,
};
