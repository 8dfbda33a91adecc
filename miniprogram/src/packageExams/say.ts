import { examBookings } from '@yilu/look/catalogue/exam-bookings';
import { examIllness } from '@yilu/look/catalogue/exam-illness';
import { exams } from '@yilu/look/catalogue/exams';
import { sayWith } from '@/ui/say';

/** The sentences of learning to drive, which no other package loads. */
export const useExamsSay = sayWith({ ...exams, ...examBookings, ...examIllness });
export type ExamsSay = ReturnType<typeof useExamsSay>;
