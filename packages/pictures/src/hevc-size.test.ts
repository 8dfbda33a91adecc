import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { hevcSize } from './hevc-size.js';
import { lookAt } from './look-at.js';

const bytesOf = (bits: string) =>
  Uint8Array.from(bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? [], (byte) =>
    Number.parseInt(byte, 2),
  );
const number = (value: number) => {
  const bits = (value + 1).toString(2);
  return '0'.repeat(bits.length - 1) + bits;
};
/** A sequence parameter set as far as its size: head, profile and level, sub-layers, colours. */
const parameterSet = (width: number, height: number, { subLayers = 0, colours = 1 } = {}) => {
  const layers = subLayers > 0 ? '10'.repeat(subLayers) + '00'.repeat(8 - subLayers) + '0'.repeat(88 * subLayers) : '';
  const head = `01000010000000010000${subLayers.toString(2).padStart(3, '0')}1${'1'.repeat(96)}`;
  return bytesOf(
    head + layers + number(0) + number(colours) + (colours === 3 ? '0' : '') + number(width) + number(height),
  );
};

it.each([
  ['a tile', 512, 512, {}],
  ['a bomb', 65_535, 65_535, {}],
  ['one with sub-layers', 4032, 3024, { subLayers: 2 }],
  ['one in full colours', 4032, 3024, { colours: 3 }],
])('reads the size of %s', (_what, width, height, more) => {
  expect(hevcSize(parameterSet(width, height, more))).toEqual({ width, height });
});

it('throws for nothing', () => {
  for (const bytes of [new Uint8Array(), new Uint8Array(3), new Uint8Array(4000)])
    expect(() => hevcSize(bytes)).not.toThrow();
});

it('measures a stream by what it says itself: a small frame around a large picture is found out', async () => {
  const heic = await readFile(new URL('../fixtures/kerb.heic', import.meta.url));
  const configuration = heic.indexOf(Buffer.from('hvcC'));
  // The unit of the parameter set, which begins by its own type.
  const unit = heic.indexOf(Buffer.from([0x42, 0x01]), configuration);
  const length = heic.readUInt16BE(unit - 2);
  const bomb = parameterSet(30_000, 30_000).subarray(0, length);
  const lying = Buffer.from(heic);
  lying.fill(0, unit, unit + length);
  lying.set(bomb, unit);
  expect(lookAt(lying)).toEqual({ ok: false, refusal: 'too_many_pixels' });
});
