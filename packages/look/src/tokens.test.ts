import { describe, expect, test } from 'vitest';
import { colourVariables, cssVariables } from './css-variables.js';
import { type Colour, colour, type Scheme } from './tokens.js';

const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

const plain: readonly Colour[] = ['ink', 'ink2', 'ink3', 'brand', 'danger', 'warn', 'ok', 'carA', 'carB'];
const pairs: readonly (readonly [Colour, Colour])[] = [
  ...plain.flatMap((name) => [[name, 'canvas'] as const, [name, 'surface'] as const]),
  ['onBrand', 'brand'],
  ['onDanger', 'danger'],
  ['onWarn', 'warn'],
  ['onOk', 'ok'],
  ['brand', 'brandSoft'],
  ['danger', 'dangerSoft'],
  ['warn', 'warnSoft'],
  ['ok', 'okSoft'],
  ['ink', 'warnSoft'],
];

describe.each<Scheme>(['light', 'dark'])('colours of the %s scheme', (scheme) => {
  test.each(pairs)('%s on %s is readable (4.5:1)', (front, back) => {
    expect(contrast(colour(front, scheme), colour(back, scheme))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('CSS variables', () => {
  test('carry every colour of the scheme', () => {
    expect(colourVariables('dark')).toMatchObject({ '--ink': '#F2F4F7', '--ink-2': '#B8C0CC', '--car-a': '#7CACF8' });
  });
  test('let an explicit class win over the system’s scheme', () => {
    const css = cssVariables();
    expect(css.indexOf('prefers-color-scheme')).toBeLessThan(css.indexOf('.light {'));
    expect(css).toContain('.elder {');
    expect(cssVariables({ root: 'page', followSystem: false })).not.toContain('prefers-color-scheme');
  });
  test('are the same text at every call', () => {
    expect(cssVariables()).toBe(cssVariables());
  });
});
