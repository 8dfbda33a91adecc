import type { BookingState, ExamSubject, StudySubject, SubjectProgress } from '@yilu/contracts';

export const subjects = ['S1', 'S2', 'S3R', 'S3S'] as const satisfies readonly ExamSubject[];

/** The subject that an address names; the first one where it names none. */
export const subjectOf = (id: string | undefined): ExamSubject => subjects.find((one) => one === id) ?? 'S1';

const live: readonly BookingState[] = ['applied', 'waiting', 'held', 'offered', 'fee_due', 'booked'];
/** Whether a booking still goes on, so that there can be no other of its subject. */
export const isLive = (state: BookingState): boolean => live.includes(state);

const theories = ['S1', 'S3S'] as const satisfies readonly StudySubject[];
/** The theory that somebody sits next, which he can study for. */
export const nextTheory = (
  progress: readonly Pick<SubjectProgress, 'subject' | 'standing'>[],
): StudySubject | undefined =>
  theories.find((theory) => progress.some(({ subject, standing }) => subject === theory && standing === 'next'));
