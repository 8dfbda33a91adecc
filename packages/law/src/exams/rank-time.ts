import type { ExamSubject } from '@yilu/contracts';
import { startOfDay } from '@yilu/kernel/day';
import type { SubjectFacts, SubjectFactsOf } from './learner-facts.js';

/** When an application was accepted, and into which window. */
export interface RankedApplication {
  readonly acceptedAt: string;
  readonly opensAt: string;
}

const minuteMs = 60_000;
/**
 * Written in one way, so that instants of different makers compare as strings. To the minute: it stands in public lists, and
 * nobody shall be found there by the second of his exam or of his cancellation; equals of a minute are drawn.
 */
const instant = (at: string | Date): string =>
  new Date(Math.floor(new Date(at).getTime() / minuteMs) * minuteMs).toISOString();
const latest = (times: readonly (string | undefined)[]): string | undefined =>
  times
    .flatMap((at) => (at === undefined ? [] : [instant(at)]))
    .sort()
    .at(-1);

/** The register may know the day of a pass and not its hour. */
const examAt = ({ lastExamAt, passedOn }: SubjectFacts): string | undefined =>
  lastExamAt ?? (passedOn && startOfDay(passedOn).toISOString());

/** Of this subject, where he sat it; else the exam that opened the way to it. */
const lastExam = (subjects: SubjectFactsOf, subject: ExamSubject): string | undefined =>
  examAt(subjects[subject]) ?? latest(Object.values(subjects).map(examAt));

/** The place of his last line, as long as he has neither sat this subject nor forfeited it since. */
function kept(file: SubjectFacts): string | undefined {
  const { standsSince } = file;
  const moved = latest([examAt(file), file.lastForfeitAt]);
  return standsSince !== undefined && moved !== undefined && moved > standsSince ? undefined : standsSince;
}

/**
 * Instant that follows from what he has sat and forfeited, or the earlier one of a line that gave him no seat; undefined
 * for whoever has none of them.
 */
export function earnedRankTime(subjects: SubjectFactsOf, subject: ExamSubject): string | undefined {
  const own = latest([lastExam(subjects, subject), subjects[subject].lastForfeitAt]);
  const stood = kept(subjects[subject]);
  return own === undefined || (stood !== undefined && stood < own) ? stood : own;
}

/**
 * Instant by which somebody stands in line; earlier is better. First booking of 科目一: when it was accepted, or the
 * opening of its window, by the plan's rule; else his last exam; a cancellation after success or a missed exam moves it
 * to that instant; of two, the later one. Whoever drew no seat keeps the place that he had.
 */
export function rankTimeOf(
  subjects: SubjectFactsOf,
  subject: ExamSubject,
  { acceptedAt, opensAt }: RankedApplication,
  rule: { readonly firstBooking: 'window' | 'exact' },
): string {
  const first = instant(rule.firstBooking === 'window' ? opensAt : acceptedAt);
  return earnedRankTime(subjects, subject) ?? first;
}
