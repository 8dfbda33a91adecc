import { describe, expect, it } from 'vitest';
import { degrees, isSamePlace } from './places.js';

describe('a place in degrees', () => {
  it('is read as it is typed, and is none where it lies nowhere on earth', () => {
    expect(degrees(' 29.8683 ', 90)).toBe(29.8683);
    for (const typed of ['', ' ', '北纬', '91', '-90.1']) expect(degrees(typed, 90), typed).toBeUndefined();
    expect(degrees('121.5', 180)).toBe(121.5);
  });
  it('is the same within a tenth of a metre', () => {
    const pin = { lat: 29.8683, lng: 121.544 };
    expect(isSamePlace(pin, { lat: 29.86830004, lng: 121.544 })).toBe(true);
    expect(isSamePlace(pin, { lat: 29.86831, lng: 121.544 })).toBe(false);
  });
});
