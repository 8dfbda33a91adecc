import { describe, expect, it } from 'vitest';
import vectors from '../vectors/violations.json' with { type: 'json' };
import { type Catalogue, catalogueOn, type Situation, situationOf } from './catalogue.js';
import { faultsIn, successionFaults } from './catalogue-check.js';
import { diffCatalogues } from './catalogue-diff.js';
import { importCatalogue } from './catalogue-import.js';
import { ningboCatalogue } from './catalogue-ningbo.js';
import { violationOf, violations } from './table.js';

const defaults = vectors.flexible_enforcement.default_config;
const flexible = ningboCatalogue.situations.filter(({ lenience }) => lenience);
const edit = (id: string, change: Partial<Situation>, changed: Partial<Catalogue> = {}): Catalogue => ({
  ...ningboCatalogue,
  ...changed,
  situations: ningboCatalogue.situations.map((situation) =>
    situation.id === id ? { ...situation, ...change } : situation,
  ),
});
const faultCodes = (catalogue: unknown) => {
  const result = importCatalogue(catalogue);
  return result.ok ? [] : result.refusal.map(({ code, at }) => `${code} ${at}`);
};
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the catalogue that a city begins with', () => {
  it('has exactly 993 situations, of which exactly 288 are flexible', () => {
    expect(new Set(ningboCatalogue.situations.map(({ id }) => id)).size).toBe(993);
    expect(ningboCatalogue.situations).toHaveLength(993);
    expect(flexible).toHaveLength(288);
    expect(vectors.flexible_enforcement.source).toContain('993 situations, 288 flexible');
  });

  it('holds the 143 real rows, word for word, and marks everything else as made up', () => {
    const real = ningboCatalogue.situations.filter(({ generated }) => !generated);
    expect(real.map(({ id, key, zh, en }) => [id, key, zh, en])).toEqual(
      violations.map(({ key, zh, en }) => [key, key, zh, en]),
    );
    for (const { id, key, zh, en, generated } of ningboCatalogue.situations.slice(real.length)) {
      expect(generated).toBe(true);
      expect(id.startsWith(`${key}.`)).toBe(true);
      expect([zh, en]).toEqual([expect.stringContaining('（'), expect.stringMatching(/\(.+\)$/)]);
    }
  });

  it('is flexible in the published kinds and never in the grave ones', () => {
    const real = flexible.filter(({ generated }) => !generated).map(({ key }) => key);
    expect(real.sort()).toEqual([...defaults.keys].sort());
    expect(flexible.filter(({ key }) => defaults.never.includes(key))).toEqual([]);
    for (const { key } of flexible) expect(violationOf(key)?.points.value).toBeLessThanOrEqual(1);
  });

  it('has the terms of the source', () =>
    expect(ningboCatalogue.terms).toEqual({
      cleanMonths: defaults.clean_months,
      allOldCasesHandled: defaults.all_old_cases_handled,
      noAccidentOrJam: defaults.no_accident_or_jam,
      oncePerPeriod: defaults.once_per_period,
      vehicleKinds: defaults.vehicle_kinds,
      never: defaults.never,
    }));

  it('survives its own export and import', () =>
    expect(importCatalogue(asJson(ningboCatalogue))).toEqual({ ok: true, value: ningboCatalogue }));
});

describe('an edited catalogue is refused', () => {
  it.each<[string, Catalogue, string[]]>([
    [
      'that is lenient with red lights',
      edit('red_light', { lenience: 'warning' }),
      ['never_flexible red_light', 'totals_differ 993/289'],
    ],
    [
      'that warns where the law knows no warning',
      edit('parking_obstruct', { lenience: 'warning' }),
      ['warning_not_in_law parking_obstruct'],
    ],
    [
      'that is lenient in a general procedure',
      edit('siren', { lenience: 'no_penalty' }),
      ['not_simple siren', 'totals_differ 993/289'],
    ],
    ['with a row that the table lacks', edit('horn.school', { key: 'hornet' }), ['unknown_key horn.school']],
    ['with an id that stands twice', edit('horn.school', { id: 'horn.market' }), ['duplicate_id horn.market']],
    ['without a row of the table', edit('horn', { id: 'horn.plain' }), ['row_missing horn']],
    ['whose totals are not the announced ones', edit('horn', { lenience: undefined }), ['totals_differ 993/287']],
  ])('%s', (_, catalogue, faults) => expect(faultCodes(catalogue)).toEqual(faults));

  it.each<[string, unknown, string]>([
    ['that is no object', 'catalogue', 'catalogue'],
    ['that is a list', [], 'catalogue'],
    ['with an unknown field', { ...ningboCatalogue, secret: 1 }, 'catalogue.secret'],
    ['with a day that does not exist', { ...ningboCatalogue, effectiveFrom: '2026-02-30' }, 'effectiveFrom'],
    [
      'with a part of a month',
      { ...ningboCatalogue, terms: { ...ningboCatalogue.terms, cleanMonths: 1.5 } },
      'terms.cleanMonths',
    ],
    [
      'with an unknown kind of vehicle',
      { ...ningboCatalogue, terms: { ...ningboCatalogue.terms, vehicleKinds: ['tank'] } },
      'terms.vehicleKinds[0]',
    ],
    [
      'with an unknown lenience',
      { ...ningboCatalogue, situations: [{ ...ningboCatalogue.situations[0], lenience: 'praise' }] },
      'situations[0].lenience',
    ],
    [
      'with a text that is not one',
      { ...ningboCatalogue, situations: [{ ...ningboCatalogue.situations[0], zh: ' ' }] },
      'situations[0].zh',
    ],
    ['with too many situations', { ...ningboCatalogue, situations: Array(5001).fill({}) }, 'situations'],
  ])('%s', (_, json, at) => expect(faultCodes(json)).toEqual([`shape ${at}`]));
});

describe('versions', () => {
  const next = edit(
    'bus_lane',
    { lenience: 'warning' },
    {
      version: 'ningbo-2027',
      effectiveFrom: '2027-01-01',
      announced: { situations: 993, flexible: 289 },
      terms: { ...ningboCatalogue.terms, cleanMonths: 12 },
    },
  );

  it('follow each other by their first day', () => {
    expect(faultsIn(next)).toEqual([]);
    const versions = [next, ningboCatalogue];
    const on = (day: string) => catalogueOn(versions, 'ningbo', day)?.version;
    expect([on('2023-12-31'), on('2024-01-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([
      undefined,
      'ningbo-2024',
      'ningbo-2024',
      'ningbo-2027',
    ]);
    expect(catalogueOn(versions, 'zaozhuang', '2027-01-01')).toBeUndefined();
  });

  it('tell what they change', () => {
    expect(diffCatalogues(ningboCatalogue, next)).toEqual({
      from: 'ningbo-2024',
      to: 'ningbo-2027',
      added: [],
      removed: [],
      changed: [
        { id: 'bus_lane', before: situationOf(ningboCatalogue, 'bus_lane'), after: situationOf(next, 'bus_lane') },
      ],
      terms: ['cleanMonths'],
      milder: ['bus_lane'],
      stricter: [],
    });
    expect(diffCatalogues(next, ningboCatalogue)).toMatchObject({ milder: [], stricter: ['bus_lane'] });
    expect(diffCatalogues(ningboCatalogue, { ...next, situations: next.situations.slice(1) })).toMatchObject({
      removed: [{ id: next.situations[0]?.id }],
    });
  });

  it('never take effect on a day that has begun, under an old name or in another city', () => {
    const codes = (changed: Partial<Catalogue>, today = '2026-11-22') =>
      successionFaults(ningboCatalogue, { ...next, ...changed }, today).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({}, '2027-01-01')).toEqual(['not_later']);
    expect(codes({ effectiveFrom: '2024-01-01' }, '2023-01-01')).toEqual(['not_later']);
    expect(codes({ version: 'ningbo-2024', city: 'zaozhuang' })).toEqual(['other_city', 'same_version']);
  });
});
