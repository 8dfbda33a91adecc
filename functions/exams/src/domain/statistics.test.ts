import { describe, expect, it } from 'vitest';
import { type Counted, mondayOf, talliesOf, tellable } from './statistics.js';

const cell = (counts: Partial<Record<Counted, number>>) => ({
  week: '2026-12-07',
  siteId: 'yinzhou',
  subject: 'S2' as const,
  counts: new Map(Object.entries(counts) as [Counted, number][]),
});
const told = (counts: Partial<Record<Counted, number>>) => {
  const { week: _, siteId: __, subject: ___, ...figures } = tellable(cell(counts), 5);
  return figures;
};

describe('figures of a week', () => {
  it.each([
    ['are whole where all groups are many', { seats: 60, passed: 30, failed: 12, no_show: 5 }, [47, 42, 30, 5]],
    ['tell of nobody who missed it where none did', { passed: 30, failed: 12 }, [42, 42, 30, 0]],
    ['leave out missed exams of a few', { passed: 30, failed: 12, no_show: 2 }, [44, undefined, 30, undefined]],
    ['leave out how many passed where a few failed', { passed: 30, failed: 4 }, [34, 34, undefined, 0]],
    ['leave out how many passed where all did', { passed: 30 }, [30, 30, undefined, 0]],
    ['leave out everything of few people', { passed: 2, failed: 2 }, [4, undefined, undefined, undefined]],
  ])('%s', (_, counts, [booked, sat, passed, noShows]) => {
    expect(told(counts)).toEqual({
      seats: (counts as { seats?: number }).seats ?? 0,
      booked,
      ...(sat === undefined ? {} : { sat }),
      ...(passed === undefined ? {} : { passed }),
      ...(noShows === undefined ? {} : { noShows }),
    });
  });

  it('name the wait of whoever is in the middle', () => {
    const middle = (waits: Partial<Record<Counted, number>>) => told({ passed: 9, failed: 9, ...waits }).medianWaitDays;
    expect(middle({ 'waited:40': 1, 'waited:7': 4, 'waited:12': 4 })).toBe(12);
    expect(middle({ 'waited:7': 4, 'waited:12': 4 })).toBe(7);
    expect(middle({})).toBeUndefined();
  });
});

it('counts an exam in the week of its day, and moves it where an appeal was right', () => {
  const used = { siteId: 'yinzhou', subject: 'S2', on: '2026-12-13', outcome: 'passed', waitedDays: 12 } as const;
  const place = { week: '2026-12-07', siteId: 'yinzhou', subject: 'S2' };
  expect(talliesOf(used)).toEqual([{ ...place, changes: { passed: 1, 'waited:12': 1 } }]);
  expect(talliesOf({ ...used, was: 'failed' })).toEqual([{ ...place, changes: { passed: 1, failed: -1 } }]);
  expect(talliesOf({ ...used, was: 'passed' })).toEqual([]);
});

it.each([
  ['2026-11-16', '2026-11-16'],
  ['2026-11-22', '2026-11-16'],
])('counts %s in the week of %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});
