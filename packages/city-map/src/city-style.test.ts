import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { cityStyle } from './city-style.js';

const streets = 'https://city.example/map/streets.json';
const looks = (['light', 'dark'] as const).flatMap((scheme) =>
  (['zh-CN', 'en'] as const).map((locale) => ({ scheme, locale })),
);

describe('the style of the map', () => {
  test.each(looks)('is valid in $scheme, $locale', (look) => {
    expect(validateStyleMin(cityStyle(look, streets)).map(({ message }) => message)).toEqual([]);
  });

  test.each(looks)('asks for nothing but the streets in $scheme, $locale', (look) => {
    const style = cityStyle(look, streets);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style).match(/https?:[^"]*/g)).toEqual([streets]);
  });

  test('differs by scheme and by language', () => {
    const texts = looks.map((look) => JSON.stringify(cityStyle(look, streets)));
    expect(new Set(texts).size).toBe(looks.length);
  });
});
