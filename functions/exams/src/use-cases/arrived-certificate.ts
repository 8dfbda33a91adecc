import type { PersonId } from '@yilu/contracts';
import { imageKind } from '@yilu/evidence/picture-kind';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type Certificate, isAtHand } from '../domain/certificate.js';
import type { FirstBytes } from '../ports.js';

export type CertificateRefusal =
  | 'exams.certificate_unknown'
  | 'exams.certificate_missing'
  | 'exams.certificate_refused';

/**
 * A paper that its owner brings forward: in the store, and a picture by its own bytes. The form that took it held it to size
 * and SHA-256. Another's, or one of another plea, is none.
 */
export async function arrivedCertificate(
  firstBytes: FirstBytes,
  personId: PersonId,
  certificate: Certificate | undefined,
  now: Date,
): Promise<Result<Certificate, CertificateRefusal>> {
  if (!certificate || !isAtHand(certificate, personId, now)) return refuse('exams.certificate_unknown');
  const first = await firstBytes(certificate.key);
  if (!first) return refuse('exams.certificate_missing');
  return imageKind(first) === certificate.mediaType ? accept(certificate) : refuse('exams.certificate_refused');
}
