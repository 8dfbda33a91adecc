import type { CaseId } from '@yilu/contracts';
import { seatOf } from '../domain/lifecycle.js';
import type { Deps } from '../ports.js';

/** A party's own copy of the evidence, to be verified by anybody without asking the city. */
export const getEvidence = (deps: Deps) => async (personId: string, caseId: CaseId, part: number) => {
  const found = await deps.cases.findChain(caseId);
  const seat = seatOf(found?.accident, personId);
  if (!seat.ok) return seat;
  const { accident, role } = seat.value;
  // All that a bundle needs is loaded with the first one.
  const { evidenceBundle } = await import('./evidence-bundle.js');
  return evidenceBundle(deps, { accident, entries: found?.entries ?? [] }, role, part);
};
