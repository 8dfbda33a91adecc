import { describe, expect, it } from 'vitest';
import { mondayOf, publishedFigures, tellableActs, type WeekFigures } from './statistics.js';

const week = (counts: readonly number[], more: WeekFigures['cells'] = []): WeekFigures => ({
  monday: '2026-11-16',
  cells: [
    ...counts.map((count, place) => ({ what: 'act' as const, key: 'red_light', area: `area ${place}`, count })),
    ...more,
  ],
});
const range = { from: '2026-11-16', to: '2026-11-22', threshold: 5 };
const tell = (...counts: number[]) => {
  const { told, suppressed } = tellableActs(week(counts), 5);
  return [told.map(({ count }) => count), suppressed];
};

describe('acts of a week', () => {
  it.each([
    ['are all told where none is small', [9, 5, 7], [[5, 7, 9], 0]],
    ['leave out small ones, which are told together', [9, 2, 4], [[9], 6]],
    ['take the next one along where a single small one would stand alone', [9, 4, 7], [[9], 11]],
    ['take the next one along where the small ones together are small', [9, 1, 2, 7], [[9], 10]],
    ['tell nothing of a single small one with nobody to hide it behind', [3], [[], 0]],
    ['tell nothing of small ones that are few even together', [1, 2], [[], 0]],
    ['count nothing that was taken back again', [9, 0], [[9], 0]],
  ])('%s', (_, counts, expected) => {
    expect(tell(...counts)).toEqual(expected);
  });

  it('never let a small number be worked out from two answers, whatever they are', () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let n = 0; n < 2000; n++) {
      const counts = Array.from({ length: 1 + next(8) }, () => next(12));
      const { told, suppressed } = tellableActs(week(counts), 5);
      expect(told.every(({ count }) => count >= 5)).toBe(true);
      const left = counts.reduce((sum, count) => sum + count, 0) - told.reduce((sum, { count }) => sum + count, 0);
      expect([0, left]).toContain(suppressed);
      const hidden = counts.filter((count) => count > 0).length - told.length;
      if (suppressed > 0) expect(suppressed >= 5 && hidden >= 2).toBe(true);
    }
  });
});

it('adds weeks up, the most frequent act first, and shows outcomes and defences that are not too few', () => {
  const more: WeekFigures['cells'] = [
    { what: 'outcome', outcome: 'fine', count: 12 },
    { what: 'outcome', outcome: 'no_penalty', count: 4 },
    { what: 'filed', circumstance: 'cloned_plate', count: 9 },
    { what: 'answered', circumstance: 'cloned_plate', count: 8 },
    { what: 'upheld', circumstance: 'cloned_plate', count: 6 },
    { what: 'filed', circumstance: 'stolen', count: 9 },
    { what: 'upheld', circumstance: 'stolen', count: 1 },
    { what: 'filed', circumstance: 'urgent_task', count: 4 },
  ];
  const told = publishedFigures([week([6, 20], more), week([6], more)], range);
  expect(told.acts.map(({ key, area, count }) => [key, area, count])).toEqual([
    ['red_light', 'area 1', 20],
    ['red_light', 'area 0', 12],
  ]);
  expect(told.acts[0]?.act.zh).toContain('信号');
  expect(told.outcomes).toEqual([{ outcome: 'fine', count: 24 }]);
  expect(told.defences).toMatchObject([{ circumstance: 'cloned_plate', filed: 18, upheld: 12 }]);
  expect(told).toMatchObject({ ...range, suppressed: 0 });
});

it.each([
  ['2026-11-16', '2026-11-16'],
  ['2026-11-22', '2026-11-16'],
  ['2027-01-01', '2026-12-28'],
])('counts %s in the week of %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});
