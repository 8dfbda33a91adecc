import type { AcceptMandateRequest, Vehicle } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type MandateBlock, mandateBlock, withBoundDay } from '../domain/binding.js';
import { mandateOf, pruned, withDriver } from '../domain/garage.js';
import { mayAsk, missed } from '../domain/misses.js';
import { changed, type DrivenVehicle, type OwnedVehicle, type Person, touched } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import { type MandateOffer, ref } from '../domain/records.js';
import type { SessionRefusal } from '../domain/session.js';
import { vehiclesOf } from '../domain/views.js';
import type { Deps } from '../ports.js';
import { moment } from './caller-records.js';
import { type CallerChange, changeCaller } from './change-caller.js';
import { offerKeyOf } from './offer-mandate.js';

type Refusal = 'person.not_verified' | 'mandate.too_many_tries' | MandateBlock;
export type AcceptMandateRefusal = Refusal | 'mandate.code_wrong' | SessionRefusal | CommandRefusal;
type Outcome = { readonly mandateId: string } | 'wrong_code';

/** The offer that a code opens, with its owner and car; undefined for a code that is wrong, used or lapsed. */
async function openOffer({ store }: Deps, offer: MandateOffer | undefined, at: Date, today: string) {
  if (!offer || at.toISOString() >= offer.expiresAt) return undefined;
  const [owner] = await store.read([ref.person(offer.ownerId)]);
  const vehicle = owner?.vehicles.find(({ vehicleId }) => vehicleId === offer.vehicleId);
  const mandate = owner && mandateOf(owner, offer.mandateId);
  // A code of the last evening outlives the consent's last day.
  if (owner?.status !== 'active' || !vehicle || !mandate || mandate.until < today) return undefined;
  return { owner, vehicle, mandate };
}

/** The owner's car as the driver holds it: the policy number sealed for him, and without the owner's other consents. */
async function drivenCopy(
  { vault }: Deps,
  owner: Person,
  { mandates: _ofOwner, boundAt: _since, ...facts }: OwnedVehicle,
  driver: Person,
  mandate: { mandateId: string; until: string },
  boundOn: string,
): Promise<DrivenVehicle> {
  const policyNumber = await vault.open('policy_number', owner.personId, facts.policyNumber);
  return {
    ...facts,
    policyNumber: await vault.seal('policy_number', driver.personId, policyNumber),
    ownerId: owner.personId,
    mandateId: mandate.mandateId,
    until: mandate.until,
    boundOn,
  };
}

async function decide(deps: Deps, before: Person, code: string): Promise<Result<CallerChange<Outcome>, Refusal>> {
  const { at, today } = moment(deps);
  if (!before.realName) return refuse('person.not_verified');
  if (!mayAsk(before, 'mandate', today)) return refuse('mandate.too_many_tries');
  const named = ref.offer(await offerKeyOf(deps, code));
  const [offer] = await deps.store.read([named]);
  const opened = await openOffer(deps, offer, at, today);
  if (!offer || !opened) {
    const person = touched(before, { misses: missed(before, 'mandate', today) });
    return accept({ person, answer: 'wrong_code' });
  }
  const { owner, vehicle, mandate } = opened;
  const kept = pruned(before, today, at);
  const isOwn = owner.personId === before.personId;
  const blocked = mandateBlock({ ...before, ...kept }, vehicle, { isOwn, today });
  if (blocked) return refuse(blocked);
  const driven = [...kept.driven, await drivenCopy(deps, owner, vehicle, before, mandate, today)];
  const person = changed(before, { ...kept, driven, boundDays: withBoundDay(before, today) });
  const consenting = touched(owner, {
    vehicles: withDriver(owner, mandate.mandateId, person.personId, before.realName.maskedName),
  });
  return accept({
    person,
    save: [[ref.person(owner.personId), consenting]],
    erase: [[named, offer.version]],
    events: [personChanged(person)],
    answer: { mandateId: mandate.mandateId },
  });
}

/**
 * Takes up an owner's consent by its one-time code: the car joins the driver's garage until the day agreed, within the
 * limits of the national platform on cars of others.
 */
export const acceptMandate =
  (deps: Deps) =>
  async (
    caller: Citizen,
    command: Command,
    { code }: AcceptMandateRequest,
  ): Promise<Result<Vehicle, AcceptMandateRefusal>> => {
    const outcome = await changeCaller<Outcome, Refusal>(deps, caller, command, (before) => decide(deps, before, code));
    if (!outcome.ok) return outcome;
    const { answer, person } = outcome.value;
    if (answer === 'wrong_code') return refuse('mandate.code_wrong');
    const { at, today } = moment(deps);
    const taken = vehiclesOf(person, today, at).find(
      ({ relation, mandates }) => relation === 'driver' && mandates[0]?.mandateId === answer.mandateId,
    );
    return taken ? accept(taken) : refuse('mandate.code_wrong');
  };
