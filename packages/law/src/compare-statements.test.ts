import type { Statement } from '@yilu/contracts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStatements, impactOf } from './compare-statements.js';

const said = (over: Partial<Statement> = {}): Statement => ({ shape: 'A01', mover: 'a', facts: [], ...over });

describe('compareStatements', () => {
  it('agrees where both tell the same, whatever their notes', () => {
    const one = said({ facts: ['front_car_cut_in', 'on_expressway'], note: '我正常行驶' });
    const other = said({ facts: ['on_expressway', 'front_car_cut_in'], note: '他太快' });
    expect(compareStatements({ a: one, b: other })).toEqual({ agree: true, differing: [] });
  });
  it.each([
    ['the shape', { shape: 'A02' }, { fact: 'shape', said: { a: 'A01', b: 'A02' } }],
    ['who moved', { mover: 'b' as const }, { fact: 'mover', said: { a: 'a', b: 'b' } }],
    ['an exception', { facts: ['front_car_cut_in'] }, { fact: 'front_car_cut_in', said: { a: false, b: true } }],
  ])('shows %s and nothing else', (_what, over, difference) => {
    expect(compareStatements({ a: said(), b: said(over) })).toEqual({ agree: false, differing: [difference] });
  });
  it('compares contact zones only where both named them', () => {
    const front = said({ impact: { a: 'front', b: 'rear' } });
    expect(compareStatements({ a: front, b: said() }).agree).toBe(true);
    expect(compareStatements({ a: front, b: said({ impact: { a: 'front', b: 'rear_left' } }) }).differing).toEqual([
      { fact: 'impact_b', said: { a: 'rear', b: 'rear_left' } },
    ]);
  });
  it('shows what each of three said, where one tells it otherwise', () => {
    expect(compareStatements({ a: said(), b: said(), c: said({ mover: 'c' }) }).differing).toEqual([
      { fact: 'mover', said: { a: 'a', b: 'a', c: 'c' } },
    ]);
  });
  it('finds nothing to compare where one was alone', () => {
    expect(compareStatements({ a: said({ shape: 'A99' }) })).toEqual({ agree: true, differing: [] });
  });
  it('does not care who is named where both changed lane at once', () => {
    expect(compareStatements({ a: said({ shape: 'A47' }), b: said({ shape: 'A47', mover: 'b' }) }).agree).toBe(true);
  });
  it('is the same from either side', async () => {
    const anyone = fc.record({
      shape: fc.constantFrom('A01', 'A02', 'A47'),
      mover: fc.constantFrom('a' as const, 'b' as const),
      facts: fc.subarray(['front_car_cut_in', 'both_changed_lane']),
    });
    await fc.assert(
      fc.property(anyone, anyone, (one, other) => {
        const mirrored = compareStatements({ a: other, b: one }).differing.map(({ fact, said: { a, b } }) => ({
          fact,
          said: { a: b, b: a },
        }));
        expect(compareStatements({ a: one, b: other }).differing).toEqual(mirrored);
        expect(compareStatements({ a: one, b: one }).agree).toBe(true);
      }),
    );
  });
});

describe('impactOf', () => {
  it('takes the shape’s usual zones, turned to the mover', () => {
    expect(impactOf(said(), 2)).toEqual({ a: 'front', b: 'rear' });
    expect(impactOf(said({ mover: 'b' }), 2)).toEqual({ a: 'rear', b: 'front' });
  });
  it('gives everybody beside the mover the other zone', () => {
    expect(impactOf(said({ mover: 'c', impact: { a: 'left' } }), 3)).toEqual({ a: 'left', b: 'rear', c: 'front' });
  });
  it('takes what was said before what is usual', () => {
    expect(impactOf(said({ impact: { a: 'left', b: 'right' } }), 2)).toEqual({ a: 'left', b: 'right' });
  });
  it('knows nothing of an unknown shape', () => expect(impactOf(said({ shape: 'A98' }), 2)).toBeUndefined());
});
