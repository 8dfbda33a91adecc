import { describe, expect, test } from 'vitest';
import { markOf, walletCircles, walletMarkers } from '../../src/packageHotline/map/wallet-markers.js';

const place = { lat: 29.872, lng: 121.5485 };
const marks = [
  { id: 'A', place, tone: 'open', name: 'one' },
  { id: 'B', place: { lat: 29.88, lng: 121.56 }, tone: 'late', name: 'other' },
] as const;

describe('what lies on a wallet’s map', () => {
  test('is drawn in GCJ-02, some hundred metres from where WGS-84 would put it', () => {
    const [first] = walletMarkers(marks, undefined);
    expect(first?.latitude).toBeCloseTo(29.869_42, 6);
    expect(first?.longitude).toBeCloseTo(121.552_662, 6);
  });

  test('is found again by its number, the pin by none', () => {
    const markers = walletMarkers(marks, place);
    expect(markers.map(({ id }) => markOf(marks, id)?.id)).toEqual(['A', 'B', undefined]);
    expect(markOf(marks, '2')?.id).toBe('B');
    expect(markOf(marks, undefined)).toBeUndefined();
  });

  test('stands on its point where it is the pin, round its middle where it is a mark', () => {
    expect(walletMarkers(marks, place).map(({ anchor }) => anchor.y)).toEqual([0.5, 0.5, 1]);
  });

  test('is the stronger the more was reported there', () => {
    const [weak, strong] = walletCircles([
      { place, weight: 3 },
      { place, weight: 12 },
    ]);
    const alpha = (tint = '') => Number.parseInt(tint.slice(7), 16);
    expect(weak?.fillColor).toMatch(/^#[0-9A-F]{6}[0-9a-f]{2}$/);
    expect(alpha(strong?.fillColor)).toBeGreaterThan(alpha(weak?.fillColor));
  });
});
