import { type CancelBookingRequest, type ExamSubject, ObjectionId } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { objectionAnswerBy } from '@yilu/law/exams/appeal-until';
import { examCityOf, siteNameOf } from '../city/cities.js';
import { type CancelRefusal, cancelSeat } from '../domain/cancelling.js';
import { type Certificate, filedWith } from '../domain/certificate.js';
import type { Booking, Objection } from '../domain/files.js';
import type { CertificateDeps } from '../ports.js';
import { arrivedCertificate, type CertificateRefusal } from './arrived-certificate.js';
import type { CitizenCommand } from './commands.js';
import { changeOwnSeat } from './own-seat.js';

type Pleading = Pick<CertificateDeps, 'store' | 'vault' | 'now' | 'newId' | 'city' | 'firstBytes'>;
type Plea = NonNullable<CancelBookingRequest['hardship']>;
const kinds = { illness: '患病', bereavement: '亲属去世', service: '服役或者公务', other: '其他困难' } as const;

/** What an officer is asked: whether he keeps his place in line in spite of the cancellation. */
async function pleaOf(
  { vault, now, newId, city }: Pleading,
  booking: Booking,
  { kind, text, certificateId }: Plea,
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
    ...(certificateId ? { certificateId } : {}),
  };
}

/** The paper that he brings forward, with its plea; none where he brings none. */
async function paperOf(
  { firstBytes, now }: Pleading,
  { objectionId, personId, certificateId }: Objection,
  [certificate]: readonly Certificate[],
): Promise<Result<readonly Certificate[], CertificateRefusal>> {
  if (!certificateId) return accept([]);
  const arrived = await arrivedCertificate(firstBytes, personId, certificate, now());
  return arrived.ok ? accept([filedWith(arrived.value, objectionId)]) : arrived;
}

/** Gives a seat back at least one working day before its exam; with a plea of hardship until the exam begins. */
export const cancelBooking =
  (deps: Pleading) =>
  (by: CitizenCommand, subject: ExamSubject, { hardship }: CancelBookingRequest) =>
    changeOwnSeat<CancelRefusal | CertificateRefusal | 'exams.no_learner'>(
      deps,
      by,
      subject,
      { certificates: hardship?.certificateId ? [hardship.certificateId] : [] },
      async (own, { learners: [learner], certificates }) => {
        if (!learner) return refuse('exams.no_learner');
        // A seat that is not paid for costs him no place: an officer who refused his plea would take one from him.
        const pleads = hardship && own.booking.state === 'booked';
        const plea = pleads ? await pleaOf(deps, own.booking, hardship) : undefined;
        const { profile } = examCityOf(deps.city);
        const terms = { now: deps.now(), profile, siteName: siteNameOf(deps.city), plea };
        const step = cancelSeat({ ...own, learner }, terms);
        if (!step.ok || !plea) return step;
        const paper = await paperOf(deps, plea, certificates);
        return paper.ok ? accept({ ...step.value, objections: [plea], certificates: paper.value }) : paper;
      },
    );
