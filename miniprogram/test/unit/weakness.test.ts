import { describe, expect, test } from 'vitest';
import type { Pixels } from '../../src/capture/pixels.js';
import { showsPlate } from '../../src/capture/plate.js';
import { weaknessIn } from '../../src/capture/weakness.js';

type Rgb = readonly [number, number, number];
const width = 320;
const height = 240;

/** A picture painted point by point, with a camera's noise that is the same each time. */
function picture(paint: (x: number, y: number) => Rgb, noise = 6): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  let seed = 7;
  for (let at = 0; at < width * height; at += 1) {
    const colour = paint(at % width, Math.floor(at / width));
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const grain = ((seed / 2_147_483_648) * 2 - 1) * noise;
    for (let channel = 0; channel < 3; channel += 1) data[at * 4 + channel] = (colour[channel] ?? 0) + grain;
    data[at * 4 + 3] = 255;
  }
  return { width, height, data };
}

const paint: Rgb = [120, 122, 126];
const road: Rgb = [88, 86, 84];
const dark: Rgb = [24, 24, 26];
const light: Rgb = [236, 236, 236];
/** A grey car with its shadow and lamps on a road with a line: what stands around every plate. */
const scene = (x: number, y: number): Rgb => {
  if (y > 200) return Math.abs(x - 160) < 6 ? light : road;
  if (y > 185) return dark;
  if (y < 50) return [168, 184, 196];
  return (x > 40 && x < 70 && y > 120 && y < 140) || (x > 250 && x < 280 && y > 120 && y < 140) ? [220, 60, 50] : paint;
};
interface Plate {
  readonly ground: Rgb;
  readonly letters: Rgb;
  readonly left?: number;
  readonly across?: number;
  readonly down?: number;
}
/** Seven characters of upright strokes on their ground. */
const withPlate = ({ ground, letters, left = 110, across = 96, down = 30 }: Plate) =>
  picture((x, y) => {
    const [column, row] = [x - left, y - 140];
    if (column < 0 || row < 0 || column >= across || row >= down) return scene(x, y);
    const inLetters = row > down * 0.2 && row < down * 0.8 && column > 4 && column < across - 4;
    return inLetters && Math.floor(column / (across / 24)) % 3 === 1 ? letters : ground;
  });

const plates: readonly [string, Plate][] = [
  ['a blue plate', { ground: [30, 70, 170], letters: light }],
  ['a green plate of new energy', { ground: [110, 190, 130], letters: dark }],
  ['a yellow plate', { ground: [220, 170, 40], letters: dark }],
  ['a white plate', { ground: light, letters: dark }],
  ['a blue plate from the side', { ground: [30, 70, 170], letters: light, across: 60 }],
  ['a small blue plate at the edge', { ground: [34, 76, 168], letters: light, left: 4, across: 44, down: 16 }],
  ['a blue plate in lamplight', { ground: [24, 44, 96], letters: [190, 184, 170] }],
];

describe('a plate', () => {
  test.each(plates)('is seen where there is %s', (_what, plate) => {
    expect(showsPlate(withPlate(plate))).toBe(true);
  });

  const others: readonly [string, Pixels][] = [
    ['a road and a car without a plate', picture(scene)],
    ['a blue car', picture((x, y) => (y > 60 && y < 180 && x > 40 && x < 290 ? [30, 70, 170] : scene(x, y)))],
    ['a blue sky', picture((x, y) => (y < 120 ? [70, 130, 230] : scene(x, y)))],
    ['a white van', picture((x, y) => (y > 60 && y < 190 ? light : scene(x, y)))],
    ['a blank blue board of a plate’s shape', withPlate({ ground: [30, 70, 170], letters: [30, 70, 170] })],
    ['a green hedge', picture((x, y) => (y > 150 ? [70 + ((x * y) % 23), 130, 60] : scene(x, y)))],
  ];
  test.each(others)('is not seen in %s', (_what, pixels) => {
    expect(showsPlate(pixels)).toBe(false);
  });
});

describe('a weakness', () => {
  const sharp = withPlate({ ground: [30, 70, 170], letters: light });
  const dimmed = (pixels: Pixels, factor: number): Pixels => ({
    ...pixels,
    data: Array.from(pixels.data, (value, at) => (at % 4 === 3 ? value : value * factor)),
  });
  /** Out of focus: each point the mean of those around it. */
  const smeared = ({ data }: Pixels, reach: number): Pixels =>
    picture((x, y) => {
      const sum = [0, 0, 0];
      for (let step = 0; step < (2 * reach + 1) ** 2; step += 1) {
        const column = Math.min(width - 1, Math.max(0, x - reach + (step % (2 * reach + 1))));
        const row = Math.min(height - 1, Math.max(0, y - reach + Math.floor(step / (2 * reach + 1))));
        const at = (row * width + column) * 4;
        for (let channel = 0; channel < 3; channel += 1) sum[channel] = (sum[channel] ?? 0) + (data[at + channel] ?? 0);
      }
      const [red = 0, green = 0, blue = 0] = sum.map((value) => value / (2 * reach + 1) ** 2);
      return [red, green, blue];
    }, 0);

  test('is not found in a sharp picture with its plate', () => {
    for (const shot of ['P1', 'P3', 'P4', 'free'] as const) expect(weaknessIn(sharp, shot)).toBeUndefined();
  });
  test('is the dark before anything else', () => {
    expect(weaknessIn(dimmed(sharp, 0.12), 'P4')).toBe('dark');
  });
  test('is the blur of a picture out of focus, and of a lens that a finger covers', () => {
    expect(weaknessIn(smeared(sharp, 5), 'P1')).toBe('blurred');
    expect(
      weaknessIn(
        picture(() => [140, 100, 90], 0),
        'P1',
      ),
    ).toBe('blurred');
  });
  test('is a missing plate in the close-up and in the shot of the plates alone', () => {
    const without = picture(scene);
    expect(weaknessIn(without, 'P4')).toBe('no_plate');
    expect(weaknessIn(without, 'P3')).toBe('no_plate');
    for (const shot of ['P1', 'P2', 'P5', 'P6', 'P7', 'P8', 'free'] as const)
      expect(weaknessIn(without, shot)).toBeUndefined();
  });
});
