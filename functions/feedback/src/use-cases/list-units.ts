import type { UnitList } from '@yilu/contracts';
import { unitsOf } from '../city/units.js';
import type { DeskOfficer } from '../domain/desk-officer.js';
import type { Deps } from '../ports.js';

/** Who can be given a report. */
export const listUnits =
  ({ city }: Pick<Deps, 'city'>) =>
  ({ onlyOf }: DeskOfficer): UnitList => ({
    items: unitsOf(city).map(({ house: _, ...unit }) => unit),
    ...(onlyOf === undefined ? {} : { own: onlyOf }),
  });
