import type { AnswerObjectionRequest, ObjectionAnswered, ObjectionId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { examCityOf, siteNameOf } from '../city/cities.js';
import { type AnswerRefusal, answered, type WrongCorrection } from '../domain/answering.js';
import { keptFor } from '../domain/certificate.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

type Refusal = AnswerRefusal | 'exams.no_objection';
type Decided = Refusal | 'exams.correction_wrong' | 'command.busy';

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
    const { personId, subject, certificateId } = known;
    const about = [{ personId, subject }];
    // A pass ends what he has booked of the subject since, of which only the booking knows session and plan.
    const [seen] = (await store.find({ bookings: about })).bookings;
    const beside = {
      sessions: seen?.session ? [seen.session.sessionId] : [],
      plans: seen ? [seen.planId] : [],
      certificates: certificateId ? [certificateId] : [],
    };
    let wrong: WrongCorrection | undefined;
    const done = await store.perform<ObjectionAnswered, Decided>(
      command,
      { objections: [objectionId], bookings: about, learners: [personId], ...beside },
      ({
        objections: [objection],
        bookings: [booking],
        learners: [learner],
        sessions: [session],
        plans: [plan],
        certificates,
      }): Result<Outcome<ObjectionAnswered>, Decided> => {
        if (!objection) return refuse('exams.no_objection');
        if (booking?.version !== seen?.version) return refuse('command.busy');
        const { profile, certificateDays } = examCityOf(city);
        const { officerId } = officer;
        const terms = { request, officerId, profile, siteName: siteNameOf(city), now: now() };
        const next = answered({ objection, booking, learner, session, plan, ...terms });
        if (!next.ok) {
          if (typeof next.refusal === 'string') return refuse(next.refusal);
          wrong = next.refusal;
          return refuse(next.refusal.code);
        }
        const { objection: last, events, ...files } = next.value;
        return accept({
          ...files,
          objections: [last],
          certificates: keptFor(certificates, certificateDays, now()),
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
