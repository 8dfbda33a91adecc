import type { Day } from '@yilu/kernel/day';
import type { Catalogue, VehicleKind } from './catalogue.js';
import type { CityFines } from './city-fines.js';
import type { Prior } from './leniency-priors.js';

/** What is established about a case; a fact left out is not established and helps nobody. */
export interface CaseFacts {
  /** An officer finds it slight. */
  readonly slight?: boolean;
  readonly mended?: boolean;
  readonly harm?: 'none' | 'slight' | 'serious';
  /** Evidence proves that there was no fault. */
  readonly noFault?: boolean;
  readonly age?: number;
  readonly onTheSpot?: boolean;
  readonly inTheWay?: boolean;
  readonly accident?: boolean;
  readonly jam?: boolean;
  /** Excess over the limit in per cent, where a city fines by it. */
  readonly overPercent?: number;
}

export interface Case {
  /** Id in the catalogue; a key of the table is the row without a circumstance. */
  readonly situationId: string;
  readonly occurredOn: Day;
  readonly vehicleKind: VehicleKind;
  readonly facts: CaseFacts;
  readonly priors: readonly Prior[];
  /**
   * The version in force on the day, undefined in a city without one. Where a later one is milder, the Administrative
   * Penalty Law, art 37, asks for the later one.
   */
  readonly catalogue: Catalogue | undefined;
  readonly fines: CityFines;
}
