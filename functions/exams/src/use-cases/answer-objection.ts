import type { AnswerObjectionRequest, ObjectionAnswered, ObjectionId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { examCityOf } from '../city/cities.js';
import { type AnswerRefusal, answered, type WrongCorrection } from '../domain/answering.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

type Refusal = AnswerRefusal | 'exams.no_objection';

/** Answers an objection, an appeal or a plea of hardship, once; a correction takes the place of the result. */
export const answerObjection =
  ({ store, now, city }: Deps) =>
  async (
    { command, officer }: StaffCommand,
    objectionId: ObjectionId,
    request: AnswerObjectionRequest,
  ): Promise<Result<ObjectionAnswered, Refusal | CommandRefusal | WrongCorrection>> => {
    const [known] = (await store.find({ objections: [objectionId] })).objections;
    if (!known) return refuse('exams.no_objection');
    const { personId, subject } = known;
    let wrong: WrongCorrection | undefined;
    const done = await store.perform<ObjectionAnswered, Refusal | 'exams.correction_wrong'>(
      command,
      { objections: [objectionId], bookings: [{ personId, subject }], learners: [personId] },
      ({
        objections: [objection],
        bookings: [booking],
        learners: [learner],
      }): Result<Outcome<ObjectionAnswered>, Refusal | 'exams.correction_wrong'> => {
        if (!objection) return refuse('exams.no_objection');
        const { profile } = examCityOf(city);
        const { officerId } = officer;
        const next = answered({ objection, booking, learner, request, officerId, profile, now: now() });
        if (!next.ok) {
          if (typeof next.refusal === 'string') return refuse(next.refusal);
          wrong = next.refusal;
          return refuse(next.refusal.code);
        }
        const { objection: last, events, ...files } = next.value;
        return accept({
          ...files,
          objections: [last],
          events: [...events, actedBy(officer, `${objection.kind}_${request.decision}`, objectionId)],
          answer: { objectionId, state: request.decision },
        });
      },
    );
    if (done.ok) return done;
    if (done.refusal !== 'exams.correction_wrong') return refuse(done.refusal);
    if (!wrong) throw new Error('A correction was refused without a reason');
    return refuse(wrong);
  };
