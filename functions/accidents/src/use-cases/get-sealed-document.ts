import type { CaseId } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import { refuse } from '@yilu/kernel';
import type { Deps } from '../ports.js';
import { drawAgreement } from './get-agreement-document.js';
import { actedOn } from './staff-command.js';

/** How long a reason that an officer gave holds for the paper too. */
const reasonMinutes = 15;

/**
 * The sealed original as PDF, every field in clear, for who has opened it with a reason just now; the reading is logged
 * under that reason before the paper is drawn.
 */
export const getSealedDocument = (deps: Deps) => async (staff: Staff, caseId: CaseId) => {
  const found = await deps.cases.findUnsealed(caseId, staff.id);
  if (!found) return refuse('accident.not_found' as const);
  const { accident, strokes, unsealing } = found;
  if (!accident.agreement) return refuse('accident.no_agreement' as const);
  const at = deps.now();
  const held = unsealing && at.getTime() - Date.parse(unsealing.at) < reasonMinutes * 60_000;
  if (!unsealing || !held) return refuse('accident.reason_first' as const);
  await deps.cases.tell(actedOn(staff, 'sealed_opened', caseId, unsealing.reason));
  return drawAgreement(deps, { accident, strokes }, 'all', { locale: 'zh-CN' });
};
