import type { CaseId } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { seatOf } from '../domain/lifecycle.js';
import type { Deps } from '../ports.js';
import { agreementCopy } from './agreement-copy.js';

/** The caller's own copy of the present agreement. */
export const getAgreement = (deps: Deps) => async (personId: string, caseId: CaseId) => {
  const seat = seatOf(await deps.cases.find(caseId), personId);
  if (!seat.ok) return seat;
  const { accident, role } = seat.value;
  if (!accident.agreement) return refuse('accident.no_agreement' as const);
  return accept(await agreementCopy(deps, accident, accident.agreement, role));
};
