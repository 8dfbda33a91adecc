import type { Comparison, Statement } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { statementRows } from './statement-rows.js';

const said = (more: Partial<Statement> = {}): Statement => ({ shape: 'A01', mover: 'b', facts: [], ...more });
const differing = (a: Statement, b: Statement | undefined, comparison?: Comparison) =>
  statementRows({ a, b }, ['a', 'b'], comparison)
    .filter(({ differs }) => differs)
    .map(({ fact }) => fact);

describe('the statements side by side', () => {
  it('mark nothing where both say the same', () => {
    expect(differing(said(), said())).toEqual([]);
  });

  it('mark the shape, who moved, and a fact that only one names', () => {
    const b = said({ shape: 'A04', mover: 'a', facts: ['front_car_reversed'] });
    expect(differing(said(), b)).toEqual(['shape', 'mover', 'front_car_reversed']);
  });

  it('mark what the case itself names, whatever the screen would find', () => {
    const comparison = { agree: false, differing: [{ fact: 'mover', said: { a: 'b', b: 'b' } }] };
    expect(differing(said(), said(), comparison)).toEqual(['mover']);
  });

  it('mark contact zones only where both named one', () => {
    const a = said({ impact: { a: 'rear', b: 'front' } });
    expect(differing(a, said())).toEqual([]);
    expect(differing(a, said({ impact: { a: 'rear_left', b: 'front' } }))).toEqual(['impact_a']);
  });

  it('fill in the usual contact zones of the shape', () => {
    const zones = statementRows({ a: said(), b: said() }, ['a', 'b']).filter(({ of }) => of === 'impact');
    expect(zones.map((row) => row.said.a)).toEqual(['rear', 'front']);
  });

  it('mark nothing while one has not spoken', () => {
    expect(differing(said(), undefined)).toEqual([]);
  });
});
