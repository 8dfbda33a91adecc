import type { Statement } from '@yilu/contracts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStatements, impactOf } from './compare-statements.js';

const said = (over: Partial<Statement> = {}): Statement => ({ shape: 'A01', mover: 'a', facts: [], ...over });

describe('compareStatements', () => {
  it('agrees where both tell the same, whatever their notes', () => {
    const one = said({ facts: ['front_car_cut_in', 'on_expressway'], note: '我正常行驶' });
    const other = said({ facts: ['on_expressway', 'front_car_cut_in'], note: '他太快' });
    expect(compareStatements(one, other)).toEqual({ agree: true, differing: [] });
  });
  it.each([
    ['the shape', { shape: 'A02' }, { fact: 'shape', a: 'A01', b: 'A02' }],
    ['who moved', { mover: 'b' as const }, { fact: 'mover', a: 'a', b: 'b' }],
    ['an exception', { facts: ['front_car_cut_in'] }, { fact: 'front_car_cut_in', a: false, b: true }],
  ])('shows %s and nothing else', (_what, over, difference) => {
    expect(compareStatements(said(), said(over))).toEqual({ agree: false, differing: [difference] });
  });
  it('compares contact zones only where both named them', () => {
    const front = said({ impact: { a: 'front', b: 'rear' } });
    expect(compareStatements(front, said()).agree).toBe(true);
    expect(compareStatements(front, said({ impact: { a: 'front', b: 'rear_left' } })).differing).toEqual([
      { fact: 'impact_b', a: 'rear', b: 'rear_left' },
    ]);
  });
  it('does not care who is named where both changed lane at once', () => {
    expect(compareStatements(said({ shape: 'A47' }), said({ shape: 'A47', mover: 'b' })).agree).toBe(true);
  });
  it('is the same from either side', async () => {
    const anyone = fc.record({
      shape: fc.constantFrom('A01', 'A02', 'A47'),
      mover: fc.constantFrom('a' as const, 'b' as const),
      facts: fc.subarray(['front_car_cut_in', 'both_changed_lane']),
    });
    await fc.assert(
      fc.property(anyone, anyone, (one, other) => {
        const mirrored = compareStatements(other, one).differing.map(({ fact, a, b }) => ({ fact, a: b, b: a }));
        expect(compareStatements(one, other).differing).toEqual(mirrored);
        expect(compareStatements(one, one).agree).toBe(true);
      }),
    );
  });
});

describe('impactOf', () => {
  it('takes the shape’s usual zones, turned to the mover', () => {
    expect(impactOf(said())).toEqual({ a: 'front', b: 'rear' });
    expect(impactOf(said({ mover: 'b' }))).toEqual({ a: 'rear', b: 'front' });
  });
  it('takes what was said before what is usual', () => {
    expect(impactOf(said({ impact: { a: 'left', b: 'right' } }))).toEqual({ a: 'left', b: 'right' });
  });
  it('knows nothing of an unknown shape', () => expect(impactOf(said({ shape: 'A98' }))).toBeUndefined());
});
