import { feedbackCityOf } from '../city/cities.js';
import { firstUnitFor, unitNameOf, unitOf } from '../city/units.js';
import type { DeskOfficer } from '../domain/desk-officer.js';
import type { DeskViewing } from '../domain/desk-view.js';
import type { Deps } from '../ports.js';

/** What the city adds to the view of a report. */
export const deskViewing = (
  { now, city }: Pick<Deps, 'now' | 'city'>,
  { onlyOf, isAuditor = false }: DeskOfficer,
): DeskViewing => ({
  now: now(),
  profile: feedbackCityOf(city),
  readsPublic: isAuditor || (onlyOf !== undefined && unitOf(city, onlyOf)?.kind === 'outside'),
  unitName: (unitId) => unitNameOf(city, unitId),
  firstUnitFor: ({ serviceCode, location }) => firstUnitFor(city, serviceCode, location),
});
