import type { DocumentKind, SeatGuestRequest } from '@yilu/contracts';
import type { RegistryRefusal } from '@yilu/http/registry';
import { accept, type Result } from '@yilu/kernel';
import type { Registered } from '../domain/guest.js';
import type { Deps } from '../ports.js';

export type RegistersRefusal = RegistryRefusal;

/** What the registers know of somebody at the scene and of what he drives; of a licence, as far as there is one. */
export async function askRegisters(
  { registry }: Pick<Deps, 'registry'>,
  {
    name,
    documentKind,
    documentNumber,
    vehicle: wish,
  }: {
    readonly name: string;
    readonly documentKind: DocumentKind;
    readonly documentNumber: string;
    readonly vehicle: SeatGuestRequest['vehicle'];
  },
): Promise<Result<Registered & { readonly policyNumber?: string }, RegistersRefusal>> {
  const identity = registry.matches({ name, documentKind, documentNumber });
  if (wish.kind === 'non_motor') {
    const matches = await identity;
    return matches.ok ? accept({ matches: matches.value }) : matches;
  }
  const { plate, plateKind } = wish;
  const [matches, found, licence] = await Promise.all([
    identity,
    registry.findVehicle({ plate, plateKind, documentNumber }),
    registry.findLicence({ documentNumber }),
  ]);
  if (!matches.ok) return matches;
  if (!found.ok) return found;
  if (!licence.ok) return licence;
  const held = licence.value ? { licence: licence.value } : {};
  if (!found.value) return accept({ matches: matches.value, ...held });
  const { kind: vehicleKind, policyNumber, ...facts } = found.value;
  return accept({ matches: matches.value, vehicle: { ...facts, vehicleKind, plate }, policyNumber, ...held });
}
