import { type ExamSubject, type ObjectionFiled, ObjectionId, type PleadIllnessRequest } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { examCityOf } from '../city/cities.js';
import { filedWith } from '../domain/certificate.js';
import { type PleaRefusal, pleaOfIllness } from '../domain/excuse.js';
import type { CertificateDeps, Outcome } from '../ports.js';
import { arrivedCertificate, type CertificateRefusal } from './arrived-certificate.js';
import type { CitizenCommand } from './commands.js';

type Refusal = PleaRefusal | CertificateRefusal | 'exams.no_booking';

/** Says that he was ill on the day of an exam, with the paper that shows it; what he writes is kept sealed. */
export const pleadIllness =
  ({ store, vault, firstBytes, newId, now, city }: CertificateDeps) =>
  async (
    { command, personId }: CitizenCommand,
    subject: ExamSubject,
    { text, certificateId }: PleadIllnessRequest,
  ): Promise<Result<ObjectionFiled, Refusal | CommandRefusal>> => {
    const objectionId = ObjectionId.parse(newId());
    const sealed = await vault.seal('objection', personId, `患病：${text}`);
    return store.perform<ObjectionFiled, Refusal>(
      command,
      { bookings: [{ personId, subject }], certificates: [certificateId] },
      async ({ bookings: [booking], certificates }): Promise<Result<Outcome<ObjectionFiled>, Refusal>> => {
        if (!booking) return refuse('exams.no_booking');
        const { profile } = examCityOf(city);
        const filed = pleaOfIllness(booking, { objectionId, text: sealed, certificateId }, profile, now());
        if (!filed.ok) return filed;
        const certificate = await arrivedCertificate(firstBytes, personId, certificates[0], now());
        if (!certificate.ok) return certificate;
        const { objection } = filed.value;
        return accept({
          bookings: [filed.value.booking],
          objections: [objection],
          certificates: [filedWith(certificate.value, objectionId)],
          answer: { objectionId, answerBy: objection.answerBy },
        });
      },
    );
  };
