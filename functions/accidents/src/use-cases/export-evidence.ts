import type { CaseId } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import { refuse } from '@yilu/kernel';
import type { Deps } from '../ports.js';
import { actedOn } from './staff-command.js';

/** The evidence as officers see it, for insurer or court; who took it is told before it is drawn up. */
export const exportEvidence = (deps: Deps) => async (staff: Staff, caseId: CaseId, part: number) => {
  const found = await deps.cases.findChain(caseId);
  if (!found) return refuse('accident.not_found' as const);
  await deps.cases.tell(actedOn(staff, 'evidence_exported', caseId));
  // All that a bundle needs is loaded with the first one.
  const { evidenceBundle } = await import('./evidence-bundle.js');
  return evidenceBundle(deps, found, 'officer', part);
};
