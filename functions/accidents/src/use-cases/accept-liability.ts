import type { AcceptLiabilityRequest, CaseChanged } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { agreementSources, drawUpAgreement } from '../domain/agreement.js';
import { type SeatRefusal, seatOf } from '../domain/lifecycle.js';
import { paperNumber } from '../domain/numbers.js';
import { type AcceptanceRefusal, acceptLiability as acceptShares } from '../domain/statements.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { commitSources } from './commit-sources.js';
import { outcomeOf, written } from './outcome.js';

/** Accepts the proposed liability; the second acceptance draws up the agreement of this version. */
export const acceptLiability =
  (deps: Deps) =>
  ({ command, personId, actingFor, caseId }: PartyCommand, request: AcceptLiabilityRequest) =>
    deps.cases.perform<CaseChanged, AcceptanceRefusal | SeatRefusal>(command, { caseId }, async ({ accident }) => {
      const seat = seatOf(accident, personId, actingFor);
      if (!seat.ok) return seat;
      const at = deps.now();
      const accepted = acceptShares(seat.value.accident, seat.value.role, request, at);
      if (!accepted.ok) return accepted;
      const number = paperNumber('agreement', at, deps.random);
      const sources = agreementSources(accepted.value.next, number);
      if (!sources) return outcomeOf(accepted, seat.value);
      const { documentHash, fields } = await commitSources(deps, sources);
      const drawn = drawUpAgreement(accepted.value, { number, documentHash, fields, drawnUpAt: at.toISOString() });
      return accept({ ...written(drawn, seat.value), claim: { name: number, until: undefined } });
    });
