import { describe, expect, it } from 'vitest';
import { minutesApart, type TipRow, tipGroups } from './tip-groups.js';

const tip = (tipId: string, plate: string | undefined, occurredAt: string) =>
  ({ tipId, ...(plate ? { plate } : {}), occurredAt, type: 'red_light' }) as TipRow;
const idsOf = (tips: readonly TipRow[]) => tips.map(({ tipId }) => tipId);

describe('reports of one car', () => {
  it('stand together where they lie within the hours in which an act counts once', () => {
    const groups = tipGroups([
      tip('a', '浙B12345', '2026-11-20T08:00:00Z'),
      tip('b', '浙B99999', '2026-11-20T08:01:00Z'),
      tip('c', '浙B12345', '2026-11-20T08:03:00Z'),
      tip('d', '浙B12345', '2026-11-22T09:00:00Z'),
    ]);
    expect(groups.map(({ tips }) => idsOf(tips))).toEqual([['a', 'c'], ['b'], ['d']]);
    expect(groups.map(minutesApart)).toEqual([3, 0, 0]);
  });

  it('stay apart where nobody could read a plate', () => {
    const at = '2026-11-20T08:00:00Z';
    expect(tipGroups([tip('a', undefined, at), tip('b', undefined, at)])).toHaveLength(2);
  });

  it('are one group where another one lies between two, in whatever order they come', () => {
    const early = tip('a', '浙B12345', '2026-11-20T00:00:00Z');
    const late = tip('c', '浙B12345', '2026-11-21T16:00:00Z');
    const between = tip('b', '浙B12345', '2026-11-20T20:00:00Z');
    expect(tipGroups([early, late])).toHaveLength(2);
    const [only, ...none] = tipGroups([early, late, between]);
    expect(none).toEqual([]);
    expect(idsOf(only?.tips ?? []).sort()).toEqual(['a', 'b', 'c']);
  });

  it('keep the order of the list by their first', () => {
    const groups = tipGroups([
      tip('x', '浙B11111', '2026-11-20T08:00:00Z'),
      tip('y', '浙B22222', '2026-11-20T08:00:00Z'),
      tip('z', '浙B11111', '2026-11-20T08:30:00Z'),
    ]);
    expect(groups.map(({ plate }) => plate)).toEqual(['浙B11111', '浙B22222']);
  });
});
