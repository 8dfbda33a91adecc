import type { NewEvent, PersonId } from '@yilu/contracts';
import { withoutMandate } from '../domain/garage.js';
import { changed, type DrivenVehicle, type Mandate, type Person, touched } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import { type Ref, ref } from '../domain/records.js';
import type { Deps } from '../ports.js';

export interface EndedConsents {
  readonly save: readonly (readonly [Ref<'person'>, Person])[];
  readonly erase: readonly (readonly [Ref<'offer'>, number])[];
  readonly events: readonly NewEvent[];
}

/** The other side without the ended consents; the same person may be driver of one car and owner of another. */
function without(other: Person, ended: ReadonlySet<string>): Person {
  const driven = other.driven.filter(({ mandateId }) => !ended.has(mandateId));
  const vehicles = [...ended].reduce((left, id) => withoutMandate({ ...other, vehicles: left }, id), other.vehicles);
  // Only a driver's garage is known to other contexts; an owner's list of consents is not.
  return driven.length === other.driven.length ? touched(other, { vehicles }) : changed(other, { vehicles, driven });
}

/** What ended consents change at others: drivers lose the car, owners the driver's name, open offers their code. */
export async function endConsents(
  { store }: Deps,
  { given = [], taken = [] }: { given?: readonly Mandate[]; taken?: readonly DrivenVehicle[] },
): Promise<EndedConsents> {
  const ended = new Set([...given, ...taken].map(({ mandateId }) => mandateId));
  const ids = given.flatMap(({ driverId }): PersonId[] => (driverId ? [driverId] : []));
  const others = [...new Set([...ids, ...taken.map(({ ownerId }) => ownerId)])];
  const offerKeys = given.flatMap(({ offerKey }) => offerKey ?? []);
  const [people, offers] = await Promise.all([
    store.read(others.map((id) => ref.person(id))),
    store.read(offerKeys.map((key) => ref.offer(key))),
  ]);
  const released = people.flatMap((person) =>
    person?.status === 'active' ? [{ before: person, after: without(person, ended) }] : [],
  );
  return {
    save: released.map(({ after }) => [ref.person(after.personId), after] as const),
    erase: offerKeys.flatMap((key, i) => {
      const offer = offers[i];
      return offer ? [[ref.offer(key), offer.version] as const] : [];
    }),
    events: released.flatMap(({ before, after }) => (after.revision > before.revision ? [personChanged(after)] : [])),
  };
}
