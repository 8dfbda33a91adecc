import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, type Result, refuse } from '@yilu/kernel';
import { drivenBy, mandateOf, withoutMandate } from '../domain/garage.js';
import { changed, touched } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import type { SessionRefusal } from '../domain/session.js';
import type { Deps } from '../ports.js';
import { changeCaller } from './change-caller.js';
import { endConsents } from './end-consents.js';

export type RevokeMandateRefusal = 'mandate.not_found' | SessionRefusal | CommandRefusal;

/** Ends a consent, offered or accepted; its owner may and its driver may. */
export const revokeMandate =
  (deps: Deps) =>
  (caller: Citizen, command: Command, mandateId: string): Promise<Result<unknown, RevokeMandateRefusal>> =>
    changeCaller<null, 'mandate.not_found'>(deps, caller, command, async (before) => {
      const given = mandateOf(before, mandateId);
      if (given) {
        const person = touched(before, { vehicles: withoutMandate(before, mandateId) });
        return accept({ ...(await endConsents(deps, { given: [given] })), person, answer: null });
      }
      const taken = drivenBy(before, mandateId);
      if (!taken) return refuse('mandate.not_found');
      const person = changed(before, { driven: before.driven.filter((kept) => kept !== taken) });
      const ended = await endConsents(deps, { taken: [taken] });
      return accept({ ...ended, person, events: [personChanged(person), ...ended.events], answer: null });
    });
