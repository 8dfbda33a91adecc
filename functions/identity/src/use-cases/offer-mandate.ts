import type { Instant, OfferMandateRequest, OfferMandateResponse, VehicleId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, type Result } from '@yilu/kernel';
import { type OfferRefusal, offerMandate as offer, pruned } from '../domain/garage.js';
import { touched } from '../domain/person.js';
import { ref } from '../domain/records.js';
import type { SessionRefusal } from '../domain/session.js';
import type { Deps } from '../ports.js';
import { moment } from './caller-records.js';
import { changeCaller } from './change-caller.js';

export type OfferMandateRefusal = OfferRefusal | SessionRefusal | CommandRefusal;

export const offerKeyOf = ({ vault }: Pick<Deps, 'vault'>, code: string) =>
  vault.lookup('sms_code', `consent\n${code}`);

/** Offers consent for one's own car; answers the one-time code for the driver, which is stored as a keyed hash alone. */
export const offerMandate =
  (deps: Deps) =>
  async (
    caller: Citizen,
    command: Command,
    vehicleId: VehicleId,
    { until }: OfferMandateRequest,
  ): Promise<Result<OfferMandateResponse, OfferMandateRefusal>> => {
    const { keys, newId } = deps;
    type Kept = { mandateId: string; expiresAt: Instant };
    const outcome = await changeCaller<Kept, OfferRefusal>(deps, caller, command, async (before) => {
      const { at, today } = moment(deps);
      const mandateId = newId();
      const offerKey = await offerKeyOf(deps, keys.consentCode(mandateId));
      const owner = { ...before, ...pruned(before, today, at) };
      const offered = offer(owner, vehicleId, { mandateId, offerKey, until }, today, at);
      if (!offered.ok) return offered;
      const { vehicles, mandate } = offered.value;
      const expiresAt = mandate.offerExpiresAt ?? at.toISOString();
      return accept({
        person: touched(owner, { vehicles }),
        save: [[ref.offer(offerKey), { version: 1, mandateId, ownerId: owner.personId, vehicleId, expiresAt }]],
        answer: { mandateId, expiresAt },
      });
    });
    if (!outcome.ok) return outcome;
    const { answer } = outcome.value;
    return accept({ ...answer, code: keys.consentCode(answer.mandateId) });
  };
