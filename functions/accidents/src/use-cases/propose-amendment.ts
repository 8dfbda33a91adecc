import type { CaseChanged, ProposeAmendmentRequest } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { amendmentHoursOf } from '@yilu/law';
import { mayPropose, type ProposalRefusal, proposeAmendment as propose } from '../domain/amendment.js';
import { type CorrectionRefusal, correct, sceneCorrections } from '../domain/corrections.js';
import { type SeatRefusal, seatOf } from '../domain/lifecycle.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { drawnUpIfAgreed } from './drawn-up-amendment.js';
import { partyCorrections } from './party-corrections.js';

/** Proposes to put lines of the signed agreement right. What changes is worked out here, against what was signed. */
export const proposeAmendment =
  (deps: Deps) =>
  ({ command, personId, actingFor, caseId }: PartyCommand, { reason, corrections: wanted }: ProposeAmendmentRequest) =>
    deps.cases.perform<CaseChanged, ProposalRefusal | CorrectionRefusal | SeatRefusal>(
      command,
      { caseId, driverOf: personId },
      async ({ accident, driver }) => {
        const seat = seatOf(accident, personId, actingFor);
        if (!seat.ok) return seat;
        const { accident: known, role, via } = seat.value;
        const at = deps.now();
        const hours = amendmentHoursOf(deps.profile);
        const may = mayPropose(known, hours, at);
        if (!may.ok) return may;
        // The garage is the caller's own: nothing out of it becomes his guest's.
        if (via && (wanted.vehicleId || wanted.renewParticulars)) return refuse('accident.vehicle_not_yours' as const);
        const corrected = correct(known, role, driver, wanted);
        if (!corrected.ok) return corrected;
        const { scene, particulars } = corrected.value;
        const signed = known.parties[role]?.particulars;
        const corrections = [
          ...(scene ? sceneCorrections(known.scene, scene) : []),
          ...(particulars && signed ? await partyCorrections(deps, role, signed, particulars) : []),
        ];
        const amendmentId = deps.newId();
        const step = propose(known, role, { amendmentId, reason, hours, corrections, ...corrected.value }, at);
        if (!step.ok) return step;
        // Whoever was alone needs nobody's consent.
        return accept(await drawnUpIfAgreed(deps, step.value, seat.value, at));
      },
    );
