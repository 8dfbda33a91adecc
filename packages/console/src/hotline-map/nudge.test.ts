import { metresBetween } from '@yilu/kernel/distance';
import { describe, expect, test } from 'vitest';
import { nudged } from './nudge.js';

const place = { lat: 29.872, lng: 121.5485 };

describe('a pin that is moved by keys', () => {
  test.each(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'])('goes as many metres as were asked on %s', (key) => {
    const next = nudged(place, key, 50);
    expect(next && metresBetween(place, next)).toBe(50);
  });

  test('goes east on the right arrow and north on the upper', () => {
    expect(nudged(place, 'ArrowRight', 5)?.lng).toBeGreaterThan(place.lng);
    expect(nudged(place, 'ArrowRight', 5)?.lat).toBe(place.lat);
    expect(nudged(place, 'ArrowUp', 5)?.lat).toBeGreaterThan(place.lat);
  });

  test('stays where it is on any other key', () => {
    expect(nudged(place, 'Tab', 5)).toBeUndefined();
    expect(nudged(place, 'constructor', 5)).toBeUndefined();
  });
});
