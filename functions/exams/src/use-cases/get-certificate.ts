import type { ObjectionId, StaffCertificate } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { isKept } from '../domain/certificate.js';
import type { CertificateDeps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

/** The paper of a plea, for whoever answers it; that he looks is told before it is shown. */
export const getCertificate =
  ({ store, pictures, now }: Pick<CertificateDeps, 'store' | 'pictures' | 'now'>) =>
  async (
    officer: StaffCommand['officer'],
    objectionId: ObjectionId,
  ): Promise<Result<StaffCertificate, 'exams.no_objection' | 'exams.no_certificate'>> => {
    const [objection] = (await store.find({ objections: [objectionId] })).objections;
    if (!objection) return refuse('exams.no_objection');
    const { certificateId } = objection;
    const [certificate] = certificateId ? (await store.find({ certificates: [certificateId] })).certificates : [];
    if (!certificate || !isKept(certificate, now())) return refuse('exams.no_certificate');
    await store.tell(actedBy(officer, 'certificate_read', objectionId));
    const { key, mediaType } = certificate;
    return accept({ objectionId, url: pictures.viewUrl(key, now()), mediaType });
  };
