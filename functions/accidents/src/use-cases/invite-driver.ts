import type { InviteRequest } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { seatOf } from '../domain/lifecycle.js';
import { inviteDriver as invite } from '../domain/pairing.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { written } from './outcome.js';
import { linkOf, newToken } from './pairing-token.js';

/** Sends the other driver a link by SMS. The number is sealed under the case's id and never stored in the case. */
export const inviteDriver =
  (deps: Deps) =>
  ({ command, personId, caseId }: PartyCommand, request: InviteRequest) =>
    deps.cases.perform(command, { caseId }, async ({ accident }) => {
      const seat = seatOf(accident, personId);
      if (!seat.ok) return seat;
      const { token, tokenHash } = newToken(deps, caseId);
      const [phone, link] = await Promise.all([
        deps.vault.seal('phone', caseId, request.phone),
        deps.vault.seal('link', caseId, linkOf(deps.h5Url, token)),
      ]);
      const step = invite(seat.value.accident, seat.value.role, { tokenHash, phone, link }, deps.now());
      return step.ok ? accept(written(step.value)) : step;
    });
