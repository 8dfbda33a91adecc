import type { CaseId, PartyRole } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { seatOf } from '../domain/lifecycle.js';
import type { Deps } from '../ports.js';
import { agreementCopy } from './agreement-copy.js';

/** The caller's own copy of the present agreement; a host sees his guest's with every personal line masked. */
export const getAgreement = (deps: Deps) => async (personId: string, caseId: CaseId, actingFor?: PartyRole) => {
  const seat = seatOf(await deps.cases.find(caseId), personId, actingFor);
  if (!seat.ok) return seat;
  const { accident, role, via } = seat.value;
  if (!accident.agreement) return refuse('accident.no_agreement' as const);
  return accept(await agreementCopy(deps, accident, accident.agreement, via ? 'host' : role));
};
