import type { VehicleKind } from '@yilu/contracts';

/**
 * Licence classes that let one drive a kind of vehicle (D172, annex 1). The garage knows the kind and not the weight,
 * so the lightest class that can cover the kind is enough here; an officer sees the rest.
 */
const covering: { readonly [K in VehicleKind]: readonly string[] } = {
  car: ['A1', 'A2', 'A3', 'B1', 'B2', 'C1', 'C2', 'C5'],
  truck: ['A1', 'A2', 'A3', 'B1', 'B2', 'C1', 'C2'],
  bus: ['A1', 'A2', 'A3', 'B1'],
  motorcycle: ['D', 'E', 'F'],
  trailer: ['A2', 'C6'],
  special: ['A1', 'A2', 'A3', 'B1', 'B2', 'C1', 'C2', 'C3', 'C4', 'M', 'N', 'P'],
};

export const coversKind = (classes: readonly string[], kind: VehicleKind): boolean =>
  classes.some((held) => covering[kind].includes(held));
