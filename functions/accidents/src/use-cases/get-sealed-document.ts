import type { CaseId } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import { refuse } from '@yilu/kernel';
import type { Deps } from '../ports.js';
import { drawAgreement } from './get-agreement-document.js';
import { accessEntry } from './staff-command.js';

/** The sealed original as PDF, every field in clear. The reading is logged before the paper is drawn. */
export const getSealedDocument = (deps: Deps) => async (staff: Staff, caseId: CaseId) => {
  const found = await deps.cases.findSigned(caseId);
  if (!found) return refuse('accident.not_found' as const);
  await deps.cases.log(accessEntry(staff, 'sealed_opened', deps.now(), { caseId, reason: 'PDF' }));
  return drawAgreement(deps, found, 'all');
};
