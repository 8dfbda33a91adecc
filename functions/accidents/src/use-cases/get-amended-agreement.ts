import type { CaseId, PartyRole } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { openAmendment } from '../domain/amendment.js';
import { seatOf } from '../domain/lifecycle.js';
import type { Deps } from '../ports.js';
import { agreementCopy } from './agreement-copy.js';

/**
 * The caller's own copy of the agreement that an amendment would put in force, to be read before it is signed; a host
 * sees his guest's with every personal line masked.
 */
export const getAmendedAgreement =
  (deps: Deps) =>
  async ({ personId, actingFor, caseId }: { personId: string; actingFor?: PartyRole | undefined; caseId: CaseId }) => {
    const seat = seatOf(await deps.cases.find(caseId), personId, actingFor);
    if (!seat.ok) return seat;
    const { accident, role, via } = seat.value;
    const draft = openAmendment(accident)?.draft;
    if (!draft) return refuse('accident.no_agreement' as const);
    return accept(await agreementCopy(deps, accident, draft, via ? 'host' : role));
  };
