import type { CaseChanged, PartyRole } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { type GuestCodeRefusal, guestLockedUntil, sendGuestCode as send } from '../domain/guest.js';
import { type SeatRefusal, seatOf } from '../domain/lifecycle.js';
import { digits } from '../domain/numbers.js';
import { countInvitation, invitationsPerDay } from '../domain/pairing.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { guestCodeHash } from './guest-codes.js';
import { written } from './outcome.js';

type Refusal = SeatRefusal | GuestCodeRefusal;
type Locked = { readonly lockedUntil: string };
export type SendGuestCodeRefusal = Refusal | CommandRefusal | 'accident.guest_code_locked';

/**
 * Sends the guest six digits that only the holder of his telephone can read out. Each SMS costs money, so a host's are
 * counted by day together with his invitations.
 */
export const sendGuestCode =
  (deps: Deps) =>
  async (
    { command, personId, caseId }: PartyCommand,
    guest: PartyRole,
  ): Promise<Result<CaseChanged, { code: SendGuestCodeRefusal; retryAt?: string }>> => {
    const { cases, vault, now, random } = deps;
    const sender = `sender:${personId}`;
    const wanted = { caseId, invitationsOf: [sender] };
    const sent = await cases.perform<CaseChanged | Locked, Refusal>(command, wanted, async (found) => {
      const seat = seatOf(found.accident, personId, guest);
      if (!seat.ok) return seat;
      const at = now();
      const party = seat.value.accident.parties[guest];
      const lockedUntil = party?.guest && guestLockedUntil(party.guest, at);
      if (lockedUntil) return accept({ events: [], answer: { lockedUntil } });
      const code = digits(random, 6);
      const owner = party?.particulars?.owner ?? caseId;
      const [hash, sealed] = await Promise.all([
        guestCodeHash(vault, owner, code),
        vault.seal('sms_code', owner, code),
      ]);
      const step = send(seat.value.accident, guest, { hash, sealed }, at);
      if (!step.ok) return step;
      const count = countInvitation(found.invitationCounts[0], dayOf(at), invitationsPerDay.sender);
      if (!count) return refuse('accident.guest_codes_spent');
      return accept({ ...written(step.value, seat.value), invitationCounts: [{ name: sender, count }] });
    });
    if (!sent.ok) return refuse({ code: sent.refusal });
    if ('lockedUntil' in sent.value)
      return refuse({ code: 'accident.guest_code_locked', retryAt: sent.value.lockedUntil });
    return accept(sent.value);
  };
