import type { Day } from '@yilu/kernel/day';

export const vehicleKinds = [
  'small_car_non_commercial',
  'small_car_commercial',
  'motorcycle',
  'coach',
  'truck',
  'other_motor',
  'non_motor',
  'none',
] as const;
/** What somebody drove or rode; `none` for people on foot and passengers. */
export type VehicleKind = (typeof vehicleKinds)[number];

export const leniences = ['warning', 'no_penalty'] as const;
/** What a first violation gets instead of a fine; no penalty where the article of the fine knows no warning. */
export type Lenience = (typeof leniences)[number];

/** One situation that officers meet: a row of the table, or that row in a particular circumstance. */
export interface Situation {
  readonly id: string;
  /** Key of the table's row, whose articles and sums hold here too. */
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  /** Set where enforcement is flexible. */
  readonly lenience?: Lenience | undefined;
  /** Made up around a real row, because the city's own list is not public. */
  readonly generated: boolean;
}

/** When a first violation counts as one; the city decides it inside the Administrative Penalty Law, art 33. */
export interface FirstViolationTerms {
  /** Months without a violation in the city, of the vehicle and of the driver. */
  readonly cleanMonths: number;
  readonly allOldCasesHandled: boolean;
  readonly noAccidentOrJam: boolean;
  readonly oncePerPeriod: boolean;
  readonly vehicleKinds: readonly VehicleKind[];
  /** Keys of rows that nobody may make flexible. */
  readonly never: readonly string[];
}

/** A version of the city's flexible enforcement; it is replaced, never edited, so that an old result stays explained. */
export interface Catalogue {
  readonly version: string;
  readonly city: string;
  readonly effectiveFrom: Day;
  readonly source: string;
  /** The totals that the city made public; a catalogue that does not keep them is refused. */
  readonly announced: { readonly situations: number; readonly flexible: number };
  readonly terms: FirstViolationTerms;
  readonly situations: readonly Situation[];
}

export const situationOf = ({ situations }: Catalogue, id: string): Situation | undefined =>
  situations.find((situation) => situation.id === id);

/** The version in force in a city on a day; undefined before the first one. */
export function catalogueOn(versions: readonly Catalogue[], city: string, on: Day): Catalogue | undefined {
  const inForce = versions.filter((one) => one.city === city && one.effectiveFrom <= on);
  return inForce.reduce<Catalogue | undefined>(
    (newest, one) => (newest && newest.effectiveFrom > one.effectiveFrom ? newest : one),
    undefined,
  );
}
