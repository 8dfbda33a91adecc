import { describe, expect, it } from 'vitest';
import { type CityProfile, cityProfile } from './city-profile.js';
import { gatePictures, otherHazards } from './gate-pictures.js';
import { circumstanceHazards, hazardsOf, isHazardId, screen } from './screening.js';
import { screeningRows } from './screening-rows.js';
import table from './vectors/accidents.json' with { type: 'json' };
import { chineseArticles } from './vectors/chinese-articles.js';

const ningbo = cityProfile('ningbo');
const strict: CityProfile = {
  ...ningbo,
  highwaySelfHandlingAllowed: false,
  lossCapFen: 500_000,
  nightExclusion: { fromHour: 20, toHour: 6 },
};

// The question of feature A01, written down here a second time, so that a lost row of the pictures shows.
const asked: Record<string, string[]> = {
  injury: ['X01', 'X02'],
  cannot_move: ['X08'],
  drink_or_drugs: ['X05'],
  no_plate_or_insurance: ['X07', 'X11', 'C02'],
  no_licence: ['X03', 'X04'],
  dangerous_goods: ['X13'],
  facility_hit: ['X12'],
  somebody_left: ['X09'],
};
const lawOrder = ['POLICE_PROTECT_SCENE', 'POLICE_IMMEDIATE', 'MOVE_THEN_POLICE'];

/** What the facts table says of some rows, by itself. */
function expected(ids: readonly string[]) {
  const rows = table.screening.filter((row) => ids.includes(row.id));
  return {
    clear: false,
    effect: lawOrder.find((effect) => rows.some((row) => row.effect === effect)),
    call: new Set(rows.flatMap((row) => row.call)),
    rows: new Set(rows.map((row) => row.id)),
  };
}
const answered = (ids: readonly string[], profile = ningbo) => {
  const outcome = screen(ids, profile);
  if (outcome.clear) return outcome;
  return { ...outcome, call: new Set(outcome.call), rows: new Set(outcome.rows.map((row) => row.id)) };
};

describe('the gate', () => {
  const pictureIds = Object.keys(asked);
  const combinations = Array.from({ length: 2 ** pictureIds.length }, (_none, bits) =>
    pictureIds.filter((_id, at) => bits & (1 << at)),
  );

  it('shows the eight pictures of the question', () => {
    expect(Object.fromEntries(gatePictures.map(({ id, hazards }) => [id, [...hazards]]))).toEqual(asked);
  });

  it('has 256 combinations, of which only 以上都没有 goes on', () => {
    const clear = combinations.filter(
      (touched) =>
        screen(
          touched.flatMap((id) => asked[id] ?? []),
          ningbo,
        ).clear,
    );
    expect(combinations).toHaveLength(256);
    expect(clear).toEqual([[]]);
  });

  it('answers every other combination with the effect, numbers and rows of the law', () => {
    for (const touched of combinations.slice(1)) {
      const ids = touched.flatMap((id) => asked[id] ?? []);
      expect(answered(ids)).toEqual(expected(ids));
    }
  });

  it('always names an article and lets 122 be called first', () => {
    for (const touched of combinations.slice(1)) {
      const outcome = screen(
        touched.flatMap((id) => asked[id] ?? []),
        ningbo,
      );
      if (outcome.clear) throw new Error('the gate stands open');
      expect(outcome.call[0]).toBe('122');
      expect(outcome.rows.every((row) => row.basis.includes('》第'))).toBe(true);
      expect(outcome.rows[0]?.effect).toBe(outcome.effect);
    }
  });

  it('asks closer exactly where rows of one picture have different effects', () => {
    for (const { hazards, choices } of gatePictures) {
      const effects = new Set(
        table.screening.filter((row) => hazards.some((id) => id === row.id)).map((r) => r.effect),
      );
      expect(choices).toEqual(effects.size > 1 ? hazards : []);
    }
  });

  it('offers every other row in the list below', () => {
    const pictured = Object.values(asked).flat();
    const rest = table.screening.map((row) => row.id).filter((id) => id !== 'X15' && !pictured.includes(id));
    expect(otherHazards).toEqual(rest);
  });
});

describe('each row', () => {
  it.each(table.screening)('$id says what the table says, with its article in Chinese', (row) => {
    const own = screeningRows.find(({ id }) => id === row.id);
    expect(own).toMatchObject({ zh: row.zh, effect: row.effect, call: row.call });
    for (const article of chineseArticles(row.basis)) expect(own?.basis).toContain(article);
    expect(own?.en.length).toBeGreaterThan(0);
  });
  it.each(table.screening.filter((row) => row.id !== 'X15'))('$id closes the gate of a strict city', ({ id }) => {
    expect(answered([id], strict)).toEqual({ ...expected([id]) });
  });
});

describe('city rows', () => {
  it.each(['C03', 'C05', 'C06'])('%s does not apply in Ningbo', (id) => expect(screen([id], ningbo).clear).toBe(true));
  it.each(['C01', 'C02', 'C04'])('%s applies in Ningbo', (id) => expect(screen([id], ningbo).clear).toBe(false));
  it('follow the defaults of the facts table', () => {
    const defaults = table.config_defaults;
    expect(ningbo).toMatchObject({
      maxOnlineParties: defaults.max_online_parties,
      lossCapFen: defaults.loss_cap_per_party_cny,
      highwaySelfHandlingAllowed: defaults.highway_self_handling_allowed,
      nightExclusion: defaults.night_exclusion,
      foreignPlateAllowed: defaults.foreign_plate_allowed,
      claimWindowHours: defaults.claim_window_hours,
    });
  });
  it('lists fewer rows where a city has switched some off', () => {
    expect(hazardsOf(strict)).toHaveLength(20);
    expect(hazardsOf(ningbo)).toHaveLength(17);
  });
});

it('a dispute alone does not close the gate: all parties may apply together (D146 art 20)', () => {
  expect(screen(['X15'], ningbo)).toEqual({ clear: true });
});
it.each(['X99', 'x01', ''])('an answer %j outside the table never opens the gate', (id) => {
  expect(isHazardId(id)).toBe(false);
  expect(screen([id], ningbo)).toEqual({ clear: false, effect: 'POLICE_PROTECT_SCENE', call: ['122'], rows: [] });
});

describe('circumstanceHazards', () => {
  it.each([
    [{ parties: 4 }, ['C04']],
    [{ parties: 3 }, []],
    [{ lossFen: 500_001 }, ['C05']],
    [{ lossFen: 500_000 }, []],
    [{ shanghaiHour: 20 }, ['C06']],
    [{ shanghaiHour: 5 }, ['C06']],
    [{ shanghaiHour: 6 }, []],
    [{ shanghaiHour: 12 }, []],
    [{}, []],
  ])('%j in a strict city: %j', (known, ids) => expect(circumstanceHazards(known, strict)).toEqual(ids));
  it('reads hours within one day too', () => {
    const noon = { ...strict, nightExclusion: { fromHour: 11, toHour: 13 } };
    expect([10, 11, 12, 13].map((shanghaiHour) => circumstanceHazards({ shanghaiHour }, noon).length)).toEqual([
      0, 1, 1, 0,
    ]);
  });
});
