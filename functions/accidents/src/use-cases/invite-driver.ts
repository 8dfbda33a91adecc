import type { CaseChanged, InviteRequest } from '@yilu/contracts';
import { accept, dayOf, refuse } from '@yilu/kernel';
import { type SeatRefusal, seatOf } from '../domain/lifecycle.js';
import {
  countInvitation,
  type InvitationRefusal,
  invitationsPerDay,
  inviteDriver as invite,
} from '../domain/pairing.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { written } from './outcome.js';
import { linkOf, newToken } from './pairing-token.js';

export type InviteDriverRefusal = InvitationRefusal | SeatRefusal | 'accident.invitations_spent';

/**
 * Sends the other driver a link by SMS. The number is sealed under the case's id and never stored in the case. Cases can
 * be opened without end, so what a sender and a number may cost is counted beside them, the number by its keyed hash.
 */
export const inviteDriver =
  (deps: Deps) =>
  async ({ command, personId, caseId }: PartyCommand, request: InviteRequest) => {
    const counted = [
      { name: `sender:${personId}`, most: invitationsPerDay.sender },
      { name: `phone:${await deps.vault.lookup('phone', request.phone)}`, most: invitationsPerDay.phone },
    ];
    const wanted = { caseId, invitationsOf: counted.map(({ name }) => name) };
    return deps.cases.perform<CaseChanged, InviteDriverRefusal>(command, wanted, async (found) => {
      const seat = seatOf(found.accident, personId);
      if (!seat.ok) return seat;
      const at = deps.now();
      const { token, tokenHash } = newToken(deps, caseId);
      const [phone, link] = await Promise.all([
        deps.vault.seal('phone', caseId, request.phone),
        deps.vault.seal('link', caseId, linkOf(deps.h5Url, token)),
      ]);
      const step = invite(seat.value.accident, seat.value.role, { tokenHash, phone, link }, at);
      if (!step.ok) return step;
      const invitationCounts = counted.flatMap(({ name, most }, i) => {
        const count = countInvitation(found.invitationCounts[i], dayOf(at), most);
        return count ? [{ name, count }] : [];
      });
      if (invitationCounts.length < counted.length) return refuse('accident.invitations_spent');
      return accept({ ...written(step.value), invitationCounts });
    });
  };
