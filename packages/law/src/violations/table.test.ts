import { describe, expect, it } from 'vitest';
import vectors from '../vectors/violations.json' with { type: 'json' };
import { isCitation } from './citation.js';
import { measures } from './measures.js';
import { violationOf, violations } from './table.js';

const scopeOf: Record<string, string> = {
  nonmotor: 'non_motor',
  'car7+': 'car_7_plus',
  'bus/hazmat': 'bus_or_hazmat',
  'coach/hazmat': 'coach_or_hazmat',
};
const abbreviations: readonly (readonly [string, string])[] = [
  ['校车安全管理条例', 'SCHOOLBUS'],
  ['宁波市非机动车管理条例', 'NBNM'],
];
/** Remarks that the source writes behind a citation stand in a row's note. */
const remarks = [
  ' (15 km/h in 非机动车道)',
  ' (200元)',
  ': 50 + 恢复原状 + 收缴装置',
  ' when over 50 %',
  ' by provincial rule',
];
const fenOf = (yuan: number | null) => (yuan === null ? undefined : yuan * 100);

function citationOf(source: string): string {
  const named = abbreviations.reduce((text, [long, short]) => text.replace(long, short), source);
  return remarks
    .reduce((text, remark) => text.replace(remark, ''), named)
    .replace(/: up to .*$/, '')
    .replace(/ or art |; art /, '; RTSL art ');
}

const measureText = (id: keyof typeof measures) => {
  const { zh, ...rest } = measures[id];
  return 'article' in rest ? `${zh} (${rest.article})` : zh;
};

describe('the table of violations', () => {
  it('has the 143 rows of the source and no other, each once', () => {
    expect(violations.map(({ key }) => key).sort()).toEqual(vectors.violations.map(({ key }) => key).sort());
    expect(new Set(violations.map(({ key }) => key)).size).toBe(143);
  });

  it.each(vectors.violations)('says of $key what the source says', (source) => {
    const row = violationOf(source.key);
    expect(row).toMatchObject({
      zh: source.name_zh,
      scope: scopeOf[source.scope] ?? source.scope,
      codeStatus: source.code_status,
      points: {
        value: source.points ?? undefined,
        basis: source.points_basis,
        confidence: source.points_confidence,
      },
      warningAllowed: source.warning_allowed,
      conduct: citationOf(source.conduct_basis),
      penalty: citationOf(source.penalty_basis),
      procedure: source.procedure.replace('+', '_and_'),
      onlineSelfService: source.online_self_service,
    });
    expect(row?.codes.map(({ code }) => code)).toEqual(source.codes);
    const sources = new Set(row?.codes.flatMap((seen) => seen.sources));
    expect([...sources]).toEqual(source.code_source.filter((name) => name !== 'NONE'));
    expect(row?.range?.minFen).toBe(fenOf(source.fine_min_cny));
    expect(row?.range?.maxFen).toBe(fenOf(source.fine_max_cny));
    if (row?.range) expect(row.range.confidence).toBe(source.fine_range_confidence);
    expect(row?.ningboFine?.fen).toBe(fenOf(source.default_fine_cny));
    if (row?.ningboFine) expect(row.ningboFine.confidence).toBe(source.default_fine_confidence.replace('-', '_'));
    expect(row?.measures.map(measureText)).toEqual(source.other_measures);
    if (source.note) expect(row?.note).toContain(source.note);
  });

  it('has an English line of its own for every row', () => {
    expect(new Set(violations.map(({ en }) => en)).size).toBe(143);
    for (const { en } of violations) expect(en).toMatch(/^[A-Z][ -~’]{5,140}$/);
  });

  it('gives points by an article of D163 alone, and none without one', () => {
    for (const { key, points } of violations)
      expect([key, isCitation(points.basis)]).toEqual([key, points.value !== undefined && points.value > 0]);
  });

  it('scores no one without a motor vehicle', () => {
    for (const { scope, points } of violations)
      if (['non_motor', 'pedestrian', 'passenger'].includes(scope)) expect(points.value).toBe(0);
  });

  it('never takes online what has 12 points or is more than a simple case', () => {
    const online = violations.filter(({ onlineSelfService }) => onlineSelfService);
    expect(online.filter(({ points, procedure }) => points.value === 12 || procedure !== 'simple')).toEqual([]);
    expect(online).toHaveLength(99);
  });

  it('knows no key that nobody entered', () => expect(violationOf('__proto__')).toBeUndefined());
});
