import { shapes } from '@yilu/law';
import { describe, expect, test } from 'vitest';
import { shapeAlt, shapeCodes, shapeDiagram } from './shape-diagram.js';
import { svgDataUri } from './svg.js';

const light = { scheme: 'light' } as const;

describe('pictures of accident forms', () => {
  test('there is one for every shape of the law, and none besides', () => {
    expect(shapeCodes).toEqual(shapes.map((shape) => shape.code).sort());
  });

  test.each(shapeCodes)('%s is the same text for the same input, and well formed', (code) => {
    const svg = shapeDiagram(code, { ...light, mover: 'a' });
    expect(shapeDiagram(code, { ...light, mover: 'a' })).toBe(svg);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    const open = [...svg.matchAll(/<(svg|g|title)[ >]/g)].length;
    expect([...svg.matchAll(/<\/(svg|g|title)>/g)]).toHaveLength(open);
  });

  test('no two forms share a picture', () => {
    expect(new Set(shapeCodes.map((code) => shapeDiagram(code, light).replace(/<title>.*<\/title>/, ''))).size).toBe(
      shapeCodes.length,
    );
  });

  test.each(shapeCodes)('%s has words for who cannot see it, in both languages and for both movers', (code) => {
    expect(shapeAlt(code, 'zh-CN', 'b')).toContain('B 车');
    expect(shapeAlt(code, 'en', 'b')).toMatch(/[Cc]ar B/);
    expect(shapeAlt(code, 'zh-CN')).not.toMatch(/[{}]/);
    expect(shapeAlt(code, 'en')).not.toMatch(/[{}]|[\u4e00-\u9fff]/);
  });

  test('the mover takes its party’s colour, and cars carry letters only where parties are known', () => {
    expect(shapeDiagram('A01', { ...light, mover: 'a' })).not.toBe(shapeDiagram('A01', { ...light, mover: 'b' }));
    expect(shapeDiagram('A01', light).length).toBeLessThan(shapeDiagram('A01', { ...light, mover: 'a' }).length);
  });

  test('an unknown code gets the picture of an undecided form', () => {
    expect(shapeDiagram('A88', light)).toBe(shapeDiagram('A99', light));
  });

  test('a picture is small enough to travel as a data URI', () => {
    for (const code of shapeCodes) expect(svgDataUri(shapeDiagram(code, light)).length).toBeLessThan(12_000);
    expect(svgDataUri('<svg a="#"/>')).toBe('data:image/svg+xml,%3Csvg%20a%3D%22%23%22%2F%3E');
  });
});
