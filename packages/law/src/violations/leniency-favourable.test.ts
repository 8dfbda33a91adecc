import { describe, expect, it } from 'vitest';
import { editCatalogue } from './catalogue-edit.js';
import { ningboCatalogue } from './catalogue-ningbo.js';
import { cityFines } from './city-fines.js';
import type { Case } from './leniency-case.js';
import { favourableRuling } from './leniency-favourable.js';

const edited = editCatalogue(
  ningboCatalogue,
  {
    version: 'ningbo-2027',
    effectiveFrom: '2027-01-01',
    lenience: { bus_lane: 'warning', horn: null },
    add: [{ id: 'bus_lane.trial', key: 'bus_lane', zh: '公交车道试行期', en: 'A bus lane on trial', generated: false }],
  },
  '2026-11-22',
);
if (!edited.ok) throw new Error(JSON.stringify(edited.refusal));
const versions = [ningboCatalogue, edited.value];

const asked = (situationId: string, occurredOn = '2026-12-30'): Omit<Case, 'catalogue'> => ({
  situationId,
  occurredOn,
  vehicleKind: 'small_car_non_commercial',
  facts: {},
  priors: [],
  fines: cityFines('ningbo', occurredOn),
});
const answer = (situationId: string, decidedOn: string, occurredOn?: string) => {
  const result = favourableRuling(asked(situationId, occurredOn), versions, decidedOn);
  return result.ok ? `${result.value.outcome} by ${result.value.versions.catalogue}` : result.refusal;
};

describe('a catalogue that changes between act and decision', () => {
  it.each([
    ['bus_lane', '2026-12-31', 'fine by ningbo-2024'],
    ['bus_lane', '2027-01-05', 'warning by ningbo-2027'],
    ['horn', '2027-01-05', 'warning by ningbo-2024'],
    ['red_light', '2027-01-05', 'fine by ningbo-2024'],
    ['bus_lane.trial', '2027-01-05', 'fine by ningbo-2027'],
    ['bus_lane.trial', '2026-12-31', 'ruling.unknown_situation'],
  ])('%s decided on %s: %s', (situationId, decidedOn, expected) =>
    expect(answer(situationId, decidedOn)).toBe(expected),
  );

  it('helps an act of the days before the first one', () =>
    expect(answer('horn', '2024-01-01', '2023-12-30')).toBe('warning by ningbo-2024'));

  it('names the article that gives the milder rule', () => {
    const result = favourableRuling(asked('bus_lane'), versions, '2027-01-05');
    expect(result.ok && result.value.reason.basis).toMatch(/；《行政处罚法》第三十七条$/);
  });
});
