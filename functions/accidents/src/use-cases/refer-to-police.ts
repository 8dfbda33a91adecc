import type { ReferToPoliceRequest } from '@yilu/contracts';
import { accept, normalisePlate, refuse } from '@yilu/kernel';
import { isHazardId } from '@yilu/law';
import { seatOf } from '../domain/lifecycle.js';
import { paperNumber } from '../domain/numbers.js';
import { lawOf, referToPolice as refer } from '../domain/referral.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { written } from './outcome.js';

// The one who left is a row of the law's table of its own (D146 art 13 ¶1(6)).
const hazardsOf = ({ reason, hazards }: ReferToPoliceRequest) =>
  reason === 'left_scene' ? [...new Set([...hazards, 'X09'])] : hazards;

/** Hands one side's record to 122, pre-filled: the other's plate, up to four witnesses, everything known so far. */
export const referToPolice =
  ({ cases, vault, now, random, profile }: Deps) =>
  ({ command, personId, caseId }: PartyCommand, request: ReferToPoliceRequest) =>
    cases.perform(command, { caseId }, async ({ accident }) => {
      const seat = seatOf(accident, personId);
      if (!seat.ok) return seat;
      if (!request.hazards.every(isHazardId)) return refuse('accident.unknown_hazard' as const);
      const witnesses = await Promise.all(
        request.witnesses.map(async ({ name, phone }) => ({
          name: await vault.seal('name', caseId, name),
          ...(phone ? { phone: await vault.seal('phone', caseId, phone) } : {}),
        })),
      );
      const { reason, note, otherPlate } = request;
      const at = now();
      const number = paperNumber('referral', at, random);
      const record = {
        reason,
        number,
        witnesses,
        law: lawOf(hazardsOf(request), profile),
        ...(note ? { note } : {}),
        ...(otherPlate ? { otherPlate: normalisePlate(otherPlate) } : {}),
      };
      const step = refer(seat.value.accident, seat.value.role, record, at);
      return step.ok ? accept({ ...written(step.value), claim: { name: number, until: undefined } }) : step;
    });
