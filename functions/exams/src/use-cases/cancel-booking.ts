import { type CancelBookingRequest, type ExamSubject, ObjectionId } from '@yilu/contracts';
import { accept, dayOf, refuse } from '@yilu/kernel';
import { objectionAnswerBy } from '@yilu/law/exams/appeal-until';
import { examCityOf, siteNameOf } from '../city/cities.js';
import { type CancelRefusal, cancelSeat } from '../domain/cancelling.js';
import type { Booking, Objection } from '../domain/files.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { changeOwnSeat } from './own-seat.js';

type Pleading = Pick<Deps, 'store' | 'vault' | 'now' | 'newId' | 'city'>;
type Plea = NonNullable<CancelBookingRequest['hardship']>;
const kinds = { illness: '患病', bereavement: '亲属去世', service: '服役或者公务', other: '其他困难' } as const;

/** What an officer is asked: whether he keeps his place in line in spite of the cancellation. */
async function pleaOf(
  { vault, now, newId, city }: Pleading,
  booking: Booking,
  { kind, text }: Plea,
): Promise<Objection> {
  const at = now();
  const { personId, provider, maskedName, subject, number, planId } = booking;
  return {
    objectionId: ObjectionId.parse(newId()),
    version: 1,
    kind: 'hardship',
    personId,
    provider,
    maskedName,
    subject,
    number,
    planId,
    // May tell of an illness: only the desk that answers it opens it.
    text: await vault.seal('objection', personId, `${kinds[kind]}：${text}`),
    filedAt: at.toISOString(),
    answerBy: objectionAnswerBy(dayOf(at), examCityOf(city).profile),
    state: 'open',
  };
}

/** Gives a seat back at least one working day before its exam; with a plea of hardship until the exam begins. */
export const cancelBooking =
  (deps: Pleading) =>
  (by: CitizenCommand, subject: ExamSubject, { hardship }: CancelBookingRequest) =>
    changeOwnSeat<CancelRefusal | 'exams.no_learner'>(deps, by, subject, [], async (own, { learners: [learner] }) => {
      if (!learner) return refuse('exams.no_learner');
      // A seat that is not paid for costs him no place: an officer who refused his plea would take one from him.
      const pleads = hardship && own.booking.state === 'booked';
      const plea = pleads ? await pleaOf(deps, own.booking, hardship) : undefined;
      const { profile } = examCityOf(deps.city);
      const step = cancelSeat({ ...own, learner }, { now: deps.now(), profile, siteName: siteNameOf(deps.city), plea });
      return step.ok ? accept({ ...step.value, objections: plea ? [plea] : [] }) : step;
    });
