import type { SignAgreementRequest } from '@yilu/contracts';
import type { Citizen } from '@yilu/http';
import { accept } from '@yilu/kernel';
import { signAgreement as sign } from '../domain/agreement.js';
import { seatOf } from '../domain/lifecycle.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { written } from './outcome.js';

/** Signs exactly the version and hash that the caller names; his strokes are kept sealed beside the case. */
export const signAgreement =
  ({ cases, vault, now, sha256 }: Deps) =>
  ({ command, caseId }: PartyCommand, citizen: Citizen, { strokes, ...named }: SignAgreementRequest) =>
    cases.perform(command, { caseId }, async ({ accident }) => {
      const seat = seatOf(accident, citizen.id);
      if (!seat.ok) return seat;
      const drawn = JSON.stringify(strokes);
      const request = { ...named, strokesHash: sha256(drawn), verified: citizen.verified };
      const { role } = seat.value;
      const step = sign(seat.value.accident, role, request, now());
      if (!step.ok) return step;
      const sealed = await vault.seal('signature', caseId, drawn);
      return accept({
        ...written(step.value),
        strokes: { by: role, agreementVersion: named.agreementVersion, sealed },
      });
    });
