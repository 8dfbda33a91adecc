import type { SignAgreementRequest } from '@yilu/contracts';
import type { Citizen } from '@yilu/http';
import { accept } from '@yilu/kernel';
import { signAmendment as sign } from '../domain/amendment.js';
import { seatOf } from '../domain/lifecycle.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { written } from './outcome.js';

/** Signs the amended agreement; the strokes are kept sealed beside those under the paper that it will supersede. */
export const signAmendment =
  ({ cases, vault, now, sha256 }: Deps) =>
  ({ command, caseId }: PartyCommand, { id, verified }: Citizen, request: SignAgreementRequest) =>
    cases.perform(command, { caseId }, async ({ accident }) => {
      const seat = seatOf(accident, id);
      if (!seat.ok) return seat;
      const { accident: known, role: by } = seat.value;
      const at = now();
      const { strokes, agreementVersion, documentHash } = request;
      const drawn = JSON.stringify(strokes);
      const signature = { by, signedAt: at.toISOString(), agreementVersion, documentHash, strokesHash: sha256(drawn) };
      const step = sign(known, { ...signature, verified }, at);
      if (!step.ok) return step;
      const sealed = await vault.seal('signature', caseId, drawn);
      return accept({ ...written(step.value), strokes: { by, agreementVersion, sealed } });
    });
