import type { ChangePartiesRequest } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { circumstanceHazards } from '@yilu/law';
import { changeParties as change } from '../domain/changing-parties.js';
import { seatOf } from '../domain/lifecycle.js';
import { paperNumber } from '../domain/numbers.js';
import { lawOf, referToPolice } from '../domain/referral.js';
import type { Deps } from '../ports.js';
import type { PartyCommand } from './change-case.js';
import { outcomeOf, written } from './outcome.js';

/** The opener counts the parties again; more than the city lets settle online go to the police (C04). */
export const changeParties =
  ({ cases, now, random, profile }: Deps) =>
  ({ command, personId, caseId }: PartyCommand, { others }: ChangePartiesRequest) =>
    cases.perform(command, { caseId }, ({ accident }) => {
      const seat = seatOf(accident, personId);
      if (!seat.ok) return seat;
      const at = now();
      const law = lawOf(circumstanceHazards({ parties: others.length + 1 }, profile), profile);
      if (!law) return outcomeOf(change(seat.value.accident, seat.value.role, others, { at, city: profile.city }));
      const number = paperNumber('referral', at, random);
      const record = { reason: 'too_many_parties' as const, law, number, witnesses: [] };
      const step = referToPolice(seat.value.accident, seat.value.role, record, at);
      return step.ok ? accept({ ...written(step.value), claim: { name: number, until: undefined } }) : step;
    });
