import { createHash } from 'node:crypto';
import { Sketch } from '@yilu/contracts';
import { partyRoles } from '@yilu/contracts/constants';
import { sketchMovements, sketchRoads, sketchSide, sketchText, sketchVehicleKinds } from '@yilu/contracts/sketch-parts';
import { shapes } from '@yilu/law';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sketchAlt } from './sketch-alt.js';
import { sketchFor } from './sketch-for.js';
import { sketchSvg } from './sketch-svg.js';
import { sketchSlots } from './slots.js';

const light = { scheme: 'light', locale: 'zh-CN' } as const;
const example: Sketch = {
  road: 'crossroads_lights',
  north: 30,
  vehicles: [
    { role: 'b', kind: 'e_bike', x: 420, y: 595, angle: 90, movement: 'forward' },
    { role: 'a', kind: 'car', x: 595, y: 700, angle: 0, movement: 'forward' },
    { role: 'c', kind: 'truck', x: 365, y: 200, angle: 180, movement: 'still' },
    { role: 'd', kind: 'bus', x: 800, y: 365, angle: 270, movement: 'backward' },
  ],
  contact: { x: 560, y: 600 },
};
const unit = fc.integer({ min: 0, max: sketchSide });
const degrees = fc.integer({ min: 0, max: 359 });
const anySketch: fc.Arbitrary<Sketch> = fc
  .record({
    road: fc.constantFrom(...sketchRoads),
    north: degrees,
    roles: fc.subarray([...partyRoles], { minLength: 1 }),
    drawn: fc.array(
      fc.record({
        kind: fc.constantFrom(...sketchVehicleKinds),
        x: unit,
        y: unit,
        angle: degrees,
        movement: fc.constantFrom(...sketchMovements),
      }),
      { minLength: 4, maxLength: 4 },
    ),
    contact: fc.option(fc.record({ x: unit, y: unit }), { nil: undefined }),
  })
  .map(({ roles, drawn, contact, ...rest }) => ({
    ...rest,
    vehicles: roles.flatMap((role, at) => (drawn[at] ? [{ role, ...drawn[at] }] : [])),
    ...(contact ? { contact } : {}),
  }));

const wellFormed = (svg: string) => {
  const open: string[] = [];
  for (const [, close, tag, self] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(tag);
    else if (!self && tag) open.push(tag);
  }
  return open.length === 0;
};

describe('a sketch', () => {
  it('is the bytes that it always was', () => {
    const hashes = (['light', 'dark'] as const).map((scheme) =>
      createHash('sha256')
        .update(sketchSvg(example, { scheme, locale: 'en' }))
        .digest('hex')
        .slice(0, 16),
    );
    expect(hashes).toMatchInlineSnapshot(`
      [
        "e2abf6890590d72c",
        "5a2700a5f4629d44",
      ]
    `);
  });

  it('is the same bytes for the same drawing, in whatever order it was placed, and well formed', async () => {
    await fc.assert(
      fc.property(anySketch, (sketch) => {
        const svg = sketchSvg(sketch, light);
        const turned = { ...sketch, vehicles: [...sketch.vehicles].reverse() };
        expect(sketchSvg(turned, light)).toBe(svg);
        expect(sketchText(turned)).toBe(sketchText(sketch));
        expect(svg).not.toMatch(/NaN|undefined|Infinity|e-\d/);
        expect(wellFormed(svg)).toBe(true);
        expect(Sketch.parse(sketch)).toEqual(sketch);
      }),
    );
  });

  it('differs where anything in it differs', () => {
    const [first] = example.vehicles;
    const others: Sketch[] = [
      { ...example, road: 'crossroads' },
      { ...example, north: 31 },
      { ...example, contact: { x: 561, y: 600 } },
      { ...example, vehicles: example.vehicles.slice(1) },
      ...(first
        ? [
            { ...example, vehicles: [{ ...first, x: first.x + 1 }, ...example.vehicles.slice(1)] },
            { ...example, vehicles: [{ ...first, movement: 'backward' as const }, ...example.vehicles.slice(1)] },
          ]
        : []),
    ];
    for (const other of others) {
      expect(sketchText(other)).not.toBe(sketchText(example));
      expect(sketchSvg(other, light)).not.toBe(sketchSvg(example, light));
    }
    expect(sketchSvg(example, { ...light, scheme: 'dark' })).not.toBe(sketchSvg(example, light));
  });

  it('says in words what it shows', () => {
    expect(sketchAlt(example, 'zh-CN')).toContain('有信号灯十字路口：A 方小型客车在由南向北驶入，车头朝上，前进');
    expect(sketchAlt(example, 'en')).toMatch(
      /^Sketch of a crossroads with lights: party A’s car is at: entering from below/,
    );
    expect(sketchAlt(example, 'en')).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('the places of a road', () => {
  it.each(sketchRoads)('%s: enough for four, each its own, within the picture', (road) => {
    const slots = sketchSlots[road];
    expect(slots.length).toBeGreaterThanOrEqual(4);
    expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
    expect(new Set(slots.map(({ x, y }) => `${x},${y}`)).size).toBe(slots.length);
    for (const { x, y, angle } of slots)
      for (const value of [x, y, angle])
        expect(value >= 0 && value <= sketchSide && Number.isInteger(value)).toBe(true);
  });
});

describe('a sketch to begin with', () => {
  it.each(shapes.map(({ code }) => code))('%s puts everybody on a road, whoever moved', (code) => {
    for (const mover of partyRoles) {
      const sketch = sketchFor(code, mover, { a: 'car', b: 'e_bike', c: 'truck', d: 'car' });
      expect(Sketch.parse(sketch).vehicles.map(({ role }) => role)).toEqual([...partyRoles]);
      const places = sketch.vehicles.map(({ x, y }) => `${x},${y}`);
      expect(new Set(places).size).toBe(4);
    }
  });
  it('has a driver alone on his road, without a point of contact', () => {
    const sketch = sketchFor('A99', 'a', { a: 'car' });
    expect(sketch.vehicles).toHaveLength(1);
    expect(sketch.contact).toBeUndefined();
  });
});
