import type { ExamSubject, Locale, PersonId } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import { examCalendar } from '../domain/exam-calendar.js';
import type { Deps } from '../ports.js';
import { ownAdmission } from './own-admission.js';

/** The exam for his calendar. */
export const getExamCalendar =
  (deps: Deps) =>
  async (personId: PersonId, subject: ExamSubject, locale: Locale): Promise<Result<string, 'exams.no_seat_yet'>> => {
    const own = await ownAdmission(deps, personId, subject);
    return own.ok ? accept(examCalendar(own.value.admission, locale)) : own;
  };
