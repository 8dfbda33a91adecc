import { type AddCertificateRequest, type CertificateForm, CertificateId } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { certificateKey, registeredCertificate } from '../domain/certificate.js';
import type { CertificateDeps } from '../ports.js';
import type { CitizenCommand } from './commands.js';

interface Registered {
  readonly certificateId: CertificateId;
  readonly registeredAt: string;
}

/** Registers the photograph of a paper and gives the form that takes exactly its bytes, straight to the store. */
export const addCertificate =
  ({ store, pictures, now, newId }: CertificateDeps) =>
  async ({ command, personId }: CitizenCommand, request: AddCertificateRequest) => {
    const registered = await store.perform<Registered, 'exams.not_verified'>(
      command,
      { persons: [personId] },
      ({ persons: [person] }) => {
        if (!person?.verified || person.ended) return refuse('exams.not_verified');
        const certificateId = CertificateId.parse(newId());
        const { mediaType } = request;
        const certificate = registeredCertificate({ certificateId, personId, mediaType }, now());
        const { registeredAt } = certificate;
        return accept({ certificates: [certificate], answer: { certificateId, registeredAt } });
      },
    );
    if (!registered.ok) return registered;
    // Made after the write and of the receipt's words alone, so that a repeated request gets the same form.
    const { certificateId, registeredAt } = registered.value;
    const made = pictures.uploadForm(certificateKey(certificateId), request, new Date(registeredAt));
    const form: CertificateForm = { certificateId, ...made };
    return accept(form);
  };
