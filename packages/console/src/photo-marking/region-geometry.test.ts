import { PhotoRegion } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import {
  arrowed,
  freshRegion,
  isMeant,
  mostRegions,
  movedBy,
  pulledTo,
  regionBetween,
  resizedBy,
} from './region-geometry.js';

const region = { x: 0.4, y: 0.4, width: 0.2, height: 0.1 };

describe('rectangles on a photograph', () => {
  it('are the same drawn from any corner', () => {
    const drawn = regionBetween({ x: 0.1, y: 0.2 }, { x: 0.5, y: 0.4 });
    expect(drawn).toEqual({ x: 0.1, y: 0.2, width: 0.4, height: 0.2 });
    expect(regionBetween({ x: 0.5, y: 0.4 }, { x: 0.1, y: 0.2 })).toEqual(drawn);
    expect(regionBetween({ x: 0.5, y: 0.2 }, { x: 0.1, y: 0.4 })).toEqual(drawn);
  });

  it('stop at the edges when they are moved, and keep their size', () => {
    expect(movedBy(region, { x: 5, y: -5 })).toEqual({ x: 0.8, y: 0, width: 0.2, height: 0.1 });
  });

  it('never shrink to nothing nor grow beyond the picture', () => {
    const grown = resizedBy(region, { x: 3, y: 3 });
    expect(grown).toEqual({ x: 0.4, y: 0.4, width: 0.6, height: 0.6 });
    const shrunk = resizedBy(region, { x: -3, y: -3 });
    expect(shrunk.width).toBeGreaterThan(0);
    expect(shrunk.height).toBeGreaterThan(0);
  });

  it('are pulled at one corner while the opposite one stays', () => {
    expect(pulledTo(region, 'nw', { x: 0.3, y: 0.3 })).toEqual({ x: 0.3, y: 0.3, width: 0.3, height: 0.2 });
    expect(pulledTo(region, 'se', { x: 0.8, y: 0.9 })).toEqual({ x: 0.4, y: 0.4, width: 0.4, height: 0.5 });
  });

  it('turn over when a corner is pulled across the opposite one', () => {
    expect(pulledTo(region, 'se', { x: 0.3, y: 0.3 })).toEqual({ x: 0.3, y: 0.3, width: 0.1, height: 0.1 });
  });

  it('move by arrows, and are resized with shift', () => {
    expect(arrowed(region, 'ArrowRight', false, 0.01)?.x).toBe(0.41);
    expect(arrowed(region, 'ArrowUp', true, 0.01)).toEqual({ ...region, height: 0.09 });
    expect(arrowed(region, 'a', false, 0.01)).toBeUndefined();
  });

  it('are not made by a click', () => {
    expect(isMeant(regionBetween({ x: 0.5, y: 0.5 }, { x: 0.5, y: 0.5 }))).toBe(false);
    expect(isMeant(region)).toBe(true);
  });

  it('are begun beside each other, however many there are', () => {
    const all: PhotoRegion[] = [];
    for (let count = 0; count < 8; count += 1) all.push(freshRegion(all));
    expect(new Set(all.map(({ x, y }) => `${x} ${y}`)).size).toBe(8);
    while (all.length < mostRegions) all.push(freshRegion(all, { x: 0.95, y: 0.02 }));
    for (const one of all) expect(PhotoRegion.safeParse(one).success).toBe(true);
  });

  it('are what the API takes, wherever arrows drive them', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
    let one: PhotoRegion = region;
    for (let turn = 0; turn < 600; turn += 1)
      one = arrowed(one, keys[(turn * 7 + (turn >> 3)) % 4] ?? '', turn % 3 === 0, 0.037) ?? one;
    expect(PhotoRegion.safeParse(one).success).toBe(true);
  });
});
