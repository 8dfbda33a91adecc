import type { ExamSubject, PersonId } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import type { Deps } from '../ports.js';
import { ownAdmission } from './own-admission.js';

/** His admission slip, with his own name in full: it is his copy, and the hall looks at his document beside it. */
export const getSlip =
  (deps: Deps) =>
  async (personId: PersonId, subject: ExamSubject): Promise<Result<Uint8Array<ArrayBuffer>, 'exams.no_seat_yet'>> => {
    const own = await ownAdmission(deps, personId, subject);
    if (!own.ok) return own;
    const { admission, person } = own.value;
    const name = person.name ? await deps.vault.open('name', personId, person.name) : person.maskedName;
    const maskedDocumentNumber = person.maskedDocumentNumber ?? '';
    return accept(await deps.papers.slip({ ...admission, name, maskedDocumentNumber }));
  };
