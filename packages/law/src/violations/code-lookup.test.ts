import { describe, expect, it } from 'vitest';
import vectors from '../vectors/violations.json' with { type: 'json' };
import { type CodeDictionary, importDictionary } from './code-dictionary.js';
import { codeEras, meaningOf } from './code-lookup.js';

const summary = (code: string, on: string, dictionaries: CodeDictionary[] = []) => {
  const meaning = meaningOf(code, on, dictionaries);
  if (meaning.kind === 'listed') return `listed ${meaning.key}`;
  if (meaning.kind === 'unknown' || meaning.kind === 'unverified') return meaning.kind;
  return `${meaning.kind}${meaning.inEra ? '' : ' of another era'}: ${meaning.candidates.map(({ key }) => key).join(', ')}`;
};

const source = {
  city: 'ningbo',
  effectiveFrom: '2025-01-01',
  until: '2026-12-31',
  entries: [
    { code: '1039', key: 'parking_obstruct' },
    { code: '1718', key: 'no_plate' },
  ],
};
const imported = importDictionary(source);
if (!imported.ok) throw new Error(JSON.stringify(imported.refusal));
const ningbo = imported.value;

describe('the meaning of a code on a day', () => {
  it.each([
    ['1039', '2011-06-01', 'evidence_only: parking_obstruct'],
    ['1039', '2026-11-22', 'evidence_only of another era: parking_obstruct'],
    ['1625', '2012-12-31', 'evidence_only of another era: red_light'],
    ['1625', '2013-01-01', 'evidence_only: red_light'],
    ['1225', '2022-04-01', 'evidence_only of another era: distract_other'],
    ['1371', '2022-04-01', 'evidence_only: distract_other'],
    ['1603', '2011-01-01', 'ambiguous: speed_small_ge50_hw, speed_small_ge50_other'],
    ['1705', '2026-11-22', 'ambiguous of another era: hit_run_minor, hit_run_injury'],
    ['1349', '2026-11-22', 'unverified'],
    ['9999', '2026-11-22', 'unknown'],
    ['constructor', '2026-11-22', 'unknown'],
  ])('%s on %s: %s', (code, on, answer) => expect(summary(code, on)).toBe(answer));

  it.each(vectors.unverified_codes.flatMap(({ code, status }) => code.split('/').map((one) => ({ one, status }))))(
    'of $one is refused, because nobody read it',
    ({ one, status }) => {
      for (const code of one.endsWith('xx') ? [one.replace('xx', '00'), one.replace('xx', '99')] : [one])
        expect(meaningOf(code, '2023-01-01')).toEqual({ kind: 'unverified', status });
    },
  );

  it('is certain only by the city’s own dictionary, on the days that it is in force', () => {
    expect(summary('1039', '2025-01-01', [ningbo])).toBe('listed parking_obstruct');
    expect(summary('1718', '2026-12-31', [ningbo])).toBe('listed no_plate');
    expect(summary('1718', '2027-01-01', [ningbo])).toBe('unverified');
    expect(summary('toString', '2026-01-01', [ningbo])).toBe('unknown');
  });

  it('never carries points', () => {
    for (const { codes } of vectors.violations)
      for (const code of codes) expect(JSON.stringify(meaningOf(code, '2026-11-22'))).not.toMatch(/"points"/);
  });

  it('knows one era for every day since 2004', () => {
    const eras = Object.values(codeEras);
    for (const day of [
      '2004-05-01',
      '2010-03-31',
      '2010-04-01',
      '2012-12-31',
      '2013-01-01',
      '2022-03-31',
      '2026-11-22',
    ])
      expect(eras.filter(({ from, until }) => from <= day && (!until || day <= until))).toHaveLength(1);
  });
});

describe('a dictionary is imported only', () => {
  it.each<[string, unknown, string]>([
    ['with keys of the table', { ...source, entries: [{ code: '1039', key: 'parking' }] }, 'unknown_key parking'],
    ['with each code once', { ...source, entries: [source.entries[0], source.entries[0]] }, 'duplicate_code 1039'],
    ['with codes', { ...source, entries: [{ code: '__proto__', key: 'horn' }] }, 'shape entries[0].code'],
    ['with digits in them', { ...source, entries: [{ code: 'horn', key: 'horn' }] }, 'not_a_code horn'],
    ['with days in order', { ...source, until: '2024-12-31' }, 'ends_before_it_begins 2024-12-31'],
    ['without points', { ...source, entries: [{ code: '1039', key: 'horn', points: 3 }] }, 'shape entries[0].points'],
    ['as an object', null, 'shape dictionary'],
  ])('%s', (_, json, fault) => {
    const result = importDictionary(json);
    expect(result.ok ? [] : result.refusal.map(({ code, at }) => `${code} ${at}`)).toEqual([fault]);
  });

  it('and stays open where no last day is given', () => {
    const { until: _, ...open } = source;
    expect(importDictionary(open)).toMatchObject({ ok: true, value: { keys: { '1718': 'no_plate' } } });
  });
});
