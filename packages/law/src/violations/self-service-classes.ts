import type { PlateKind } from '@yilu/kernel/plates';

/** The next classes below each that its holder may drive too, and theirs in turn (D172 annex 1). */
const below = {
  A1: ['A3', 'B1', 'B2'],
  A2: ['B1', 'B2', 'C6'],
  A3: ['C1'],
  B1: ['C1', 'M'],
  B2: ['C1', 'M'],
  C1: ['C2', 'C3'],
  C2: [],
  C3: ['C4'],
  C4: [],
  C5: [],
  C6: [],
  D: ['E'],
  E: ['F'],
  F: [],
  M: [],
  N: [],
  P: [],
} as const;
export type LicenceClass = keyof typeof below;

const isLicenceClass = (name: string): name is LicenceClass => Object.hasOwn(below, name);

const holds = (held: LicenceClass, wanted: LicenceClass): boolean =>
  held === wanted || below[held].some((lower) => holds(lower, wanted));

/** Whether a licence with these classes covers a vehicle that any one of the wanted classes may drive. */
export const licenceCovers = (classes: readonly string[], wanted: readonly LicenceClass[]): boolean =>
  classes.some((held) => isLicenceClass(held) && wanted.some((one) => holds(held, one)));

// A plate tells small from large, not manual from automatic nor coach from lorry: any class that might do is enough.
const byPlate: Partial<Record<PlateKind, readonly LicenceClass[]>> = {
  '01': ['A1', 'A2', 'A3', 'B1', 'B2'],
  '02': ['C1', 'C2', 'C5'],
  '07': ['D', 'E'],
  '08': ['F'],
  '13': ['C3', 'C4'],
  '51': ['A1', 'A2', 'A3', 'B1', 'B2'],
  '52': ['C1', 'C2', 'C5'],
};

/** Classes that may drive what bears such a plate; none where the plate alone does not say it, so an officer looks. */
export const classesForPlate = (kind: PlateKind): readonly LicenceClass[] => byPlate[kind] ?? [];
