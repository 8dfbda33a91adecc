import type { EventData, PersonId } from '@yilu/contracts';
import { type Day, dayOf } from '@yilu/kernel';
import { isSameVehicle } from '@yilu/kernel/garage-plates';
import type { PersonFile, PlateRef, VehicleFile } from './files.js';

export const emptyPerson = (personId: PersonId): PersonFile => ({
  ...{ personId, version: 0, revision: 0, verified: false, vehicles: [], asked: [], misuses: [] },
});

/** The projection after an event of identity; undefined for one that is older than what is known, or comes after the end. */
export function personAfter(
  known: PersonFile | undefined,
  { personId, revision, verified, vehicles }: EventData<'identity.person_changed'>,
): PersonFile | undefined {
  if (known && (known.ended || known.revision >= revision)) return undefined;
  const before = known ?? emptyPerson(personId);
  const held = vehicles.map(({ plate, plateKind, mandateUntil }) => ({
    ...{ plate, plateKind },
    ...(mandateUntil ? { until: mandateUntil } : {}),
  }));
  return { ...before, version: before.version + 1, revision, verified, vehicles: held };
}

/** Nothing of him is left but that he is gone, and where to. */
export const personEnded = (
  personId: PersonId,
  known: PersonFile | undefined,
  { revision, into }: { readonly revision: number; readonly into?: PersonId },
): PersonFile => ({
  ...emptyPerson(personId),
  version: (known?.version ?? 0) + 1,
  revision,
  ended: into ? { into } : {},
});

/** What counts for and against a merged person counts for his heir: becoming one with another lifts no limit and no bar. */
export function inherited(heir: PersonFile, merged: PersonFile): PersonFile {
  const bars = [heir.bar, merged.bar].filter((bar) => bar !== undefined);
  const bar = bars.sort((one, other) => (one.until < other.until ? 1 : -1))[0];
  const byTime = (one: { readonly at: string }, other: { readonly at: string }) => (one.at < other.at ? -1 : 1);
  return {
    ...heir,
    version: heir.version + 1,
    asked: [...heir.asked, ...merged.asked].sort(byTime),
    misuses: [...heir.misuses, ...merged.misuses].sort(byTime),
    ...(bar ? { bar } : {}),
  };
}

/** A plate's holders after its holder's garage changed; undefined where nothing is new about this plate. */
export function vehicleAfter(
  known: VehicleFile | undefined,
  plate: PlateRef,
  person: PersonFile,
): VehicleFile | undefined {
  const held = person.vehicles.find((one) => isSameVehicle(one, plate));
  const others = known?.holders.filter(({ personId }) => personId !== person.personId) ?? [];
  const mine = held ? [{ personId: person.personId, ...(held.until ? { until: held.until } : {}) }] : [];
  const holders = [...others, ...mine];
  if (JSON.stringify(holders) === JSON.stringify(known?.holders ?? [])) return undefined;
  return { ...(known ?? plate), version: (known?.version ?? 0) + 1, holders };
}

/** Who is told in the app: owners, and whoever drives the car by a consent that still runs. */
export function holdersOf(vehicle: VehicleFile | undefined, at: Date): PersonId[] {
  const today: Day = dayOf(at);
  return (vehicle?.holders ?? []).filter(({ until }) => !until || until >= today).map(({ personId }) => personId);
}
