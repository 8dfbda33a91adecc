import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DuplicateRule, defaultDuplicateRule, findDuplicates, type Sighting } from './duplicates.js';

const place = { lat: 29.8683, lng: 121.544 };
/** So many metres to the north: the great circle there is the earth's radius alone. */
const north = (metres: number) => ({ ...place, lat: place.lat + (metres / 6_371_000) * (180 / Math.PI) });
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 1, 0, seconds));
const first: Sighting = {
  recordId: 'R1',
  plate: '浙B12345',
  plateKind: '02',
  conduct: 'red_light',
  deviceId: 'D1',
  capturedAt: at(0),
  place,
};
const second = (more: Partial<Sighting>): Sighting => ({ ...first, recordId: 'R2', deviceId: 'D2', ...more });
const held = (sightings: Sighting[], rule?: DuplicateRule) =>
  findDuplicates(sightings, rule).map(({ recordId, sameAs }) => [recordId, sameAs]);

describe('two records of one event', () => {
  it.each([
    [0, 0, true],
    [119, 0, true],
    [120, 0, true],
    [121, 0, false],
    [0, 999, true],
    [0, 1000, true],
    [0, 1001, false],
    [120, 1000, true],
    [121, 1000, false],
    [120, 1001, false],
  ])('%i s and %i m apart: the later one is held: %s', (seconds, metres, isHeld) => {
    const later = second({ capturedAt: at(seconds), place: north(metres) });
    expect(held([first, later])).toEqual(isHeld ? [['R2', 'R1']] : []);
    expect(held([later, first]).length).toBe(isHeld ? 1 : 0);
  });
  it.each<[string, Partial<Sighting>]>([
    ['another plate', { plate: '浙B12346' }],
    ['another kind of plate', { plateKind: '01' }],
    ['another conduct', { conduct: 'parking_obstruct' }],
    ['the same device', { deviceId: 'D1' }],
  ])('are none with %s', (_what, more) => expect(held([first, second({ capturedAt: at(60), ...more })])).toEqual([]));

  it.each(['41', '42', '44'])('are none where the plate is nobody’s (kind %s)', (plateKind) => {
    expect(held([{ ...first, plateKind }, second({ plateKind })])).toEqual([]);
  });
  it('are told with time, distance and the record that stands', () => {
    expect(findDuplicates([first, second({ capturedAt: at(90), place: north(400) })])).toEqual([
      {
        recordId: 'R2',
        sameAs: 'R1',
        seconds: 90,
        metres: 400,
        zh: '与记录 R1 为同一号牌、同一行为，由另一设备拍摄，相隔 90 秒、400 米，疑为同一事件。',
        en: 'Same plate and same conduct as record R1, by another device, 90 s and 400 m apart: perhaps one event.',
      },
    ]);
  });
  it('are held before issue: a record that was told already stands, even where it is the later one', () => {
    expect(held([first, second({ capturedAt: at(60), issued: true })])).toEqual([['R1', 'R2']]);
  });
  it('are found from device to device along a road', () => {
    const along = [0, 1, 2].map((step) =>
      second({ recordId: `R${step}`, deviceId: `D${step}`, capturedAt: at(100 * step), place: north(900 * step) }),
    );
    expect(held(along)).toEqual([
      ['R1', 'R0'],
      ['R2', 'R1'],
    ]);
  });
  it('are found where a device saw the car twice and another between', () => {
    const between = second({ capturedAt: at(100) });
    const again = second({ recordId: 'R3', deviceId: 'D1', capturedAt: at(200) });
    expect(held([first, between, again])).toEqual([
      ['R2', 'R1'],
      ['R3', 'R2'],
    ]);
  });
});

describe('a city’s own rule', () => {
  it('may be narrower', () => {
    const rule = { ...defaultDuplicateRule, withinSeconds: 30, withinMetres: 100 };
    expect(held([first, second({ capturedAt: at(30), place: north(100) })], rule)).toHaveLength(1);
    expect(held([first, second({ capturedAt: at(31) })], rule)).toEqual([]);
    expect(held([first, second({ place: north(101) })], rule)).toEqual([]);
  });
  it('may take two conducts for one', () => {
    const rule = { ...defaultDuplicateRule, alike: [['red_light', 'stop_line_over']] };
    expect(held([first, second({ conduct: 'stop_line_over' })], rule)).toEqual([['R2', 'R1']]);
    expect(held([first, second({ conduct: 'stop_line_over' })])).toEqual([]);
  });
});

describe('a whole batch', () => {
  it('has those held that a comparison of each with each finds', () => {
    const sighting = fc.record({
      seconds: fc.integer({ min: 0, max: 600 }),
      metres: fc.integer({ min: 0, max: 3_000 }),
      device: fc.integer({ min: 1, max: 3 }),
      plate: fc.constantFrom('浙B12345', '浙B54321'),
    });
    fc.assert(
      fc.property(fc.array(sighting, { maxLength: 12 }), (drawn) => {
        const batch = drawn
          .sort((a, b) => a.seconds - b.seconds)
          // A device stands where it stands.
          .map(({ seconds, device, plate }, index) =>
            second({
              recordId: `R${index}`,
              deviceId: `D${device}`,
              plate,
              capturedAt: at(seconds),
              place: north(device * 600),
            }),
          );
        const expected = batch.filter((later, index) =>
          batch
            .slice(0, index)
            .some(
              (earlier) =>
                earlier.plate === later.plate &&
                earlier.deviceId !== later.deviceId &&
                later.capturedAt.getTime() - earlier.capturedAt.getTime() <= 120_000 &&
                Math.abs(Number(earlier.deviceId.slice(1)) - Number(later.deviceId.slice(1))) * 600 <= 1_000,
            ),
        );
        expect(
          findDuplicates(batch)
            .map(({ recordId }) => recordId)
            .sort(),
        ).toEqual(expected.map(({ recordId }) => recordId).sort());
      }),
    );
  });
  it('of fifty thousand records of one plate within two minutes is done in one pass', () => {
    const batch = Array.from({ length: 50_000 }, (_, index) =>
      second({ recordId: `R${index}`, deviceId: `D${index % 4}`, capturedAt: new Date(at(0).getTime() + index) }),
    );
    expect(findDuplicates(batch)).toHaveLength(49_999);
  });
});
