import type { DeskReportItem } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { filtered, isNewToUnit, suggestedUnits } from './queue-filters.js';

const item = (status: DeskReportItem['status'], suggestedUnitId?: string) => ({
  status,
  ...(suggestedUnitId ? { suggestedUnitId } : {}),
});

describe('the inbox', () => {
  const items = [
    item('submitted', 'technology'),
    item('submitted', 'greening'),
    item('returned', 'greening'),
    item('reopened'),
    item('done'),
  ];
  it('is told apart by why a report lies there', () => {
    expect(filtered(items, 'all', '')).toHaveLength(5);
    expect(filtered(items, 'new', '')).toHaveLength(2);
    expect(filtered(items, 'returned', '')).toEqual([items[2]]);
    expect(filtered(items, 'reopened', '')).toEqual([items[3]]);
    expect(filtered(items, 'to_reply', '')).toEqual([items[4]]);
  });
  it('is told apart by the unit that would be first, the busiest named first', () => {
    expect(suggestedUnits(items)).toEqual([
      { unitId: 'greening', count: 2 },
      { unitId: 'technology', count: 1 },
    ]);
    expect(filtered(items, 'new', 'greening')).toEqual([items[1]]);
  });
});

describe('a unit’s list', () => {
  it('knows what its people have not looked at', () => {
    expect(isNewToUnit({ status: 'dispatched' })).toBe(true);
    expect(isNewToUnit({ status: 'dispatched', seenAt: '2026-11-20T01:00:00.000Z' })).toBe(false);
    expect(isNewToUnit({ status: 'in_progress' })).toBe(false);
  });
});
