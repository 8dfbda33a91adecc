import { describe, expect, test } from 'vitest';
import { clusters } from './clusters.js';

const mark = (id: string, lat: number, lng: number) => ({ id, place: { lat, lng } });
const near = [mark('a', 29.87, 121.55), mark('b', 29.8702, 121.5502), mark('c', 29.88, 121.57)];

describe('marks that lie close together', () => {
  test('are one group from afar and each its own from near', () => {
    const ids = (zoom: number) => clusters(near, zoom, 40).map(({ marks }) => marks.map(({ id }) => id));
    expect(ids(10)).toEqual([['a', 'b', 'c']]);
    expect(ids(14)).toEqual([['a', 'b'], ['c']]);
    expect(ids(18)).toEqual([['a'], ['b'], ['c']]);
  });

  test('keep every mark in exactly one group', () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      mark(`m${at}`, 29.8 + (at % 17) / 100, 121.5 + (at % 23) / 100),
    );
    const grouped = clusters(many, 12, 48).flatMap(({ marks }) => marks.map(({ id }) => id));
    expect(grouped.sort()).toEqual(many.map(({ id }) => id).sort());
  });

  test('do not change with the order in which they are told, nor within a step of the zoom', () => {
    expect(clusters([...near].reverse(), 14.9, 40)).toEqual(clusters(near, 14.1, 40));
  });

  test('stand in the middle of their marks', () => {
    const [only] = clusters(near.slice(0, 2), 10, 40);
    expect(only?.place.lat).toBeCloseTo(29.8701, 9);
    expect(only?.place.lng).toBeCloseTo(121.5501, 9);
  });
});
