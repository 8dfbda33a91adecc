import { describe, expect, it } from 'vitest';
import type { FirstViolationTerms } from './catalogue.js';
import { ningboCatalogue } from './catalogue-ningbo.js';
import { cityFines } from './city-fines.js';
import { rulingOn } from './leniency.js';
import type { Case, CaseFacts } from './leniency-case.js';
import type { Prior } from './leniency-priors.js';

const today = '2026-11-22';
const prior = (over: Partial<Prior> = {}): Prior => ({
  recordId: 'R1',
  key: 'prohibition_marking',
  city: 'ningbo',
  on: '2026-08-03',
  outcome: 'fine',
  ...over,
});
const laterWarned = prior({ on: '2026-12-01', outcome: 'warning', ruleId: 'first_warning' });
const asked = (over: Partial<Case> = {}): Case => ({
  situationId: 'prohibition_sign',
  occurredOn: today,
  vehicleKind: 'small_car_non_commercial',
  facts: {},
  priors: [],
  catalogue: ningboCatalogue,
  fines: cityFines('ningbo', today),
  ...over,
});
const ruling = (over: Partial<Case> = {}) => {
  const result = rulingOn(asked(over));
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
};
const short = (over: Partial<Case> = {}) => {
  const result = rulingOn(asked(over));
  return result.ok ? `${result.value.ruleId} ${result.value.fen} ${result.value.points}` : result.refusal;
};
const codes = (over: Partial<Case>) => ruling(over).obstacles.map(({ code }) => code);

describe('a first violation', () => {
  it('is warned by itself, without fine and points, with rule, articles, a plain reason and a lesson', () => {
    expect(ruling()).toEqual({
      outcome: 'warning',
      fen: 0,
      points: 0,
      ruleId: 'first_warning',
      key: 'prohibition_sign',
      reason: {
        zh: '近6个月内您和这辆车在本市没有交通违法，这次属于初次违法，给予警告，不罚款，不记分。',
        en: 'No violation by you or this vehicle in the city for 6 months: a warning this first time, no fine and no points.',
        basis: '《道路交通安全法》第九十条；《道路交通安全违法行为记分管理办法》第二十八条',
        basisEn: 'Road Traffic Safety Law art 90; Points Measures art 28',
      },
      education: expect.objectContaining({ id: 'education.signals' }),
      obstacles: [],
      versions: { table: 'violations-2026-11', catalogue: 'ningbo-2024' },
    });
  });

  it('is fined where a prior stands against it, and the prior is named', () => {
    expect(ruling({ priors: [prior()] })).toMatchObject({
      outcome: 'fine',
      fen: 100_00,
      points: 1,
      ruleId: 'usual_fine',
      obstacles: [{ code: 'within_period', prior: { recordId: 'R1' } }],
      reason: {
        zh: '按规定罚款¥100.00。不适用首违宽容，因为2026-08-03的“机动车违反禁止标线指示”（记录R1）距这次不满6个月。',
        en: 'The usual fine, ¥100.00. Not lenient as a first violation, because “Crossed or ignored a prohibition marking” of 2026-08-03 (record R1) lies less than 6 months away.',
      },
    });
    expect(ruling({ priors: [prior()] }).education).toBeUndefined();
  });

  it.each<[string, Partial<Prior>, string[]]>([
    ['six months ago to the day', { on: '2026-05-22' }, ['within_period']],
    ['six months and a day ago', { on: '2026-05-21' }, []],
    ['at the end of a longer month', { on: '2026-05-31' }, ['within_period']],
    ['in another city', { city: 'zaozhuang' }, []],
    ['long ago, but never settled', { on: '2020-01-01', outcome: 'open' }, ['open_case']],
    ['that was warned lately', { outcome: 'warning', ruleId: 'first_warning' }, ['used_already']],
    ['that was warned long ago', { on: '2026-01-01', outcome: 'warning', ruleId: 'first_warning' }, []],
    [
      'later, warned before this one was settled',
      { on: '2026-11-23', outcome: 'warning', ruleId: 'first_warning' },
      ['used_already'],
    ],
    ['later and fined', { on: '2026-11-23' }, []],
    ['that was nobody’s fault', { outcome: 'no_penalty', ruleId: 'no_fault' }, []],
    ['let off on the spot', { outcome: 'no_penalty', ruleId: 'slight_on_the_spot' }, []],
    ['let off as a first one', { outcome: 'no_penalty', ruleId: 'first_no_penalty' }, ['used_already']],
    ['let off by an officer’s grace', { outcome: 'no_penalty' }, ['within_period']],
  ])('with a record %s', (_, over, expected) => expect(codes({ priors: [prior(over)] })).toEqual(expected));

  it.each<[string, Partial<FirstViolationTerms>, Partial<Case>, string[]]>([
    [
      'lets unsettled old cases pass',
      { allOldCasesHandled: false },
      { priors: [prior({ on: '2020-01-01', outcome: 'open' })] },
      [],
    ],
    ['lets a jam pass', { noAccidentOrJam: false }, { facts: { jam: true } }, []],
    ['does not count leniency by periods', { oncePerPeriod: false }, { priors: [laterWarned] }, []],
    ['asks for a year', { cleanMonths: 12 }, { priors: [prior({ on: '2025-11-22' })] }, ['within_period']],
    ['takes in taxis', { vehicleKinds: ['small_car_commercial'] }, { vehicleKind: 'small_car_commercial' }, []],
  ])('in a city that %s', (_, terms, over, expected) => {
    const catalogue = { ...ningboCatalogue, terms: { ...ningboCatalogue.terms, ...terms } };
    expect(codes({ ...over, catalogue })).toEqual(expected);
  });

  it.each([
    ['2027-05-22', ['used_already']],
    ['2027-05-23', []],
  ])('is not warned beside a later warning of %s in the same period', (on, expected) =>
    expect(codes({ priors: [{ ...laterWarned, on }] })).toEqual(expected),
  );

  it('names every record that stands against it, the latest first', () => {
    const priors = [prior({ recordId: 'A', on: '2026-06-01' }), prior({ recordId: 'B', on: '2026-11-01' })];
    expect(ruling({ priors }).reason.zh).toMatch(/记录B.*记录A/);
  });

  it.each<[string, Partial<Case>, string[]]>([
    ['a situation off the list', { situationId: 'crosswalk_yield' }, ['not_flexible']],
    ['a red light', { situationId: 'red_light' }, ['not_flexible']],
    ['a taxi', { vehicleKind: 'small_car_commercial' }, ['vehicle_kind']],
    ['an accident', { facts: { accident: true } }, ['accident_or_jam']],
    ['a jam', { facts: { jam: true } }, ['accident_or_jam']],
    ['grave harm', { facts: { harm: 'serious' } }, ['harm']],
    ['a car left where it stood', { situationId: 'parking_obstruct' }, ['not_mended']],
    ['a city without a catalogue', { catalogue: undefined }, ['no_catalogue']],
  ])('is not what %s is', (_, over, expected) => expect(codes(over)).toEqual(expected));

  it('gets no penalty instead of a warning where the article of the fine knows none', () =>
    expect(ruling({ situationId: 'parking_obstruct', facts: { mended: true } })).toMatchObject({
      outcome: 'no_penalty',
      ruleId: 'first_no_penalty',
      reason: { basis: '《行政处罚法》第三十三条第一款、第三款' },
    }));
});

describe('the order of the rules', () => {
  const slight: CaseFacts = { slight: true, mended: true, harm: 'none' };
  it.each<[string, Partial<Case>, string]>([
    ['a child', { situationId: 'nm_wrong_way', vehicleKind: 'non_motor', facts: { age: 13 } }, 'under_14 0 0'],
    ['a youth', { situationId: 'nm_wrong_way', vehicleKind: 'non_motor', facts: { age: 14 } }, 'aged_14_to_17 500 0'],
    ['an adult', { situationId: 'nm_wrong_way', vehicleKind: 'non_motor', facts: { age: 18 } }, 'usual_fine 2000 0'],
    ['a red light that showed green to him', { situationId: 'red_light', facts: { noFault: true } }, 'no_fault 0 0'],
    [
      'something slight, mended and harmless',
      { situationId: 'crosswalk_yield', facts: slight },
      'slight_and_mended 0 0',
    ],
    [
      'the same after a prior',
      { situationId: 'crosswalk_yield', facts: slight, priors: [prior()] },
      'slight_and_mended 0 0',
    ],
    ['a red light called slight', { situationId: 'red_light', facts: slight }, 'usual_fine 15000 6'],
    [
      'something slight with harm',
      { situationId: 'crosswalk_yield', facts: { ...slight, harm: 'slight' } },
      'usual_fine 10000 3',
    ],
    [
      'a stop on the spot, in nobody’s way',
      { facts: { slight: true, onTheSpot: true, inTheWay: false } },
      'slight_on_the_spot 0 0',
    ],
    ['an accident called slight', { situationId: 'horn', facts: { ...slight, accident: true } }, 'usual_fine 5000 0'],
    ['8 % too fast, again', { situationId: 'speed_small_lt10', priors: [prior()] }, 'usual_warning 0 0'],
    ['drink driving', { situationId: 'drink_drive' }, 'usual_fine 100000 12'],
    ['drunk driving, even without fault', { situationId: 'drunk_drive', facts: { noFault: true } }, 'ruling.criminal'],
    ['a sum that nobody set', { situationId: 'class_mismatch' }, 'ruling.officer_sets_sum'],
    ['a situation nobody entered', { situationId: 'flying' }, 'ruling.unknown_situation'],
    ['a day before D163', { occurredOn: '2022-03-31' }, 'ruling.before_table'],
    ['unclear points', { situationId: 'unlicensed' }, 'usual_fine 100000 undefined'],
  ])('%s', (_, over, expected) => expect(short(over)).toBe(expected));

  it('holds in another city by its own scale', () => {
    const over = { catalogue: undefined, fines: cityFines('zaozhuang', today), situationId: 'speed_small_10_20' };
    expect(short({ ...over, facts: { overPercent: 15 } })).toBe('usual_fine 5000 0');
    expect(ruling({ ...over, facts: { overPercent: 15 } }).reason.basis).toBe(
      '《道路交通安全法》第九十条；《山东省实施〈中华人民共和国道路交通安全法〉办法》第七十七条',
    );
    expect(short({ ...over, situationId: 'speed_small_lt10', facts: { overPercent: 9 } })).toBe('usual_warning 0 0');
    expect(short(over)).toBe('ruling.officer_sets_sum');
  });

  it('throws where two cities are mixed', () =>
    expect(() => short({ fines: cityFines('zaozhuang', today) })).toThrow(
      'Catalogue of ningbo with fines of zaozhuang',
    ));
});
