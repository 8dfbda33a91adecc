import type { AnswerAmendmentRequest, CaseChanged } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { type AnswerRefusal, agreeToAmendment, refuseAmendment } from '../domain/amendment.js';
import { type SeatRefusal, seatOf } from '../domain/lifecycle.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { drawnUpIfAgreed } from './drawn-up-amendment.js';
import { outcomeOf } from './outcome.js';

/** Agrees to an amendment, or refuses it with a reason; the last to agree has the new agreement drawn up. */
export const answerAmendment =
  (deps: Deps) =>
  ({ command, personId, actingFor, caseId }: PartyCommand, request: AnswerAmendmentRequest) =>
    deps.cases.perform<CaseChanged, AnswerRefusal | SeatRefusal>(command, { caseId }, async ({ accident }) => {
      const seat = seatOf(accident, personId, actingFor);
      if (!seat.ok) return seat;
      const { accident: known, role } = seat.value;
      const at = deps.now();
      if (request.answer === 'refuse') return outcomeOf(refuseAmendment(known, role, request, at), seat.value);
      const step = agreeToAmendment(known, role, request.amendmentId, at);
      return step.ok ? accept(await drawnUpIfAgreed(deps, step.value, seat.value, at)) : step;
    });
