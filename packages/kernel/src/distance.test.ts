import { expect, it } from 'vitest';
import { metresBetween } from './distance.js';

it('measures a thousandth of a degree to the north as 111 metres', () => {
  const scene = { lat: 29.8683, lng: 121.544 };
  expect(metresBetween(scene, { ...scene, lat: 29.8693 })).toBe(111);
  expect(metresBetween(scene, scene)).toBe(0);
});
