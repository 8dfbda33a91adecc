import { type ExamSubject, type FileAppealRequest, type ObjectionFiled, ObjectionId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { examCityOf } from '../city/cities.js';
import { type AppealRefusal, appealAgainst } from '../domain/appeal.js';
import type { Deps, Outcome } from '../ports.js';
import type { CitizenCommand } from './commands.js';

type Refusal = AppealRefusal | 'exams.no_booking';

/** An appeal against one's own result, once and within three working days; what he writes is kept sealed. */
export const fileAppeal =
  ({ store, vault, newId, now, city }: Deps) =>
  async (
    { command, personId }: CitizenCommand,
    subject: ExamSubject,
    { text, video }: FileAppealRequest,
  ): Promise<Result<ObjectionFiled, Refusal | CommandRefusal>> => {
    const objectionId = ObjectionId.parse(newId());
    const sealed = await vault.seal('objection', personId, text);
    return store.perform<ObjectionFiled, Refusal>(
      command,
      { bookings: [{ personId, subject }] },
      ({ bookings: [booking] }): Result<Outcome<ObjectionFiled>, Refusal> => {
        if (!booking) return refuse('exams.no_booking');
        const { profile } = examCityOf(city);
        const filed = appealAgainst(booking, { objectionId, text: sealed, video }, profile, now());
        if (!filed.ok) return filed;
        const { objection } = filed.value;
        return accept({
          bookings: [filed.value.booking],
          objections: [objection],
          answer: { objectionId, answerBy: objection.answerBy },
        });
      },
    );
  };
