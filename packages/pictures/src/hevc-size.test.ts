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

/** The fixture with another parameter set in its stream: what a decoder of it makes room for. */
async function streaming(width: number, height: number): Promise<Buffer> {
  const heic = await readFile(new URL('../fixtures/kerb.heic', import.meta.url));
  const configuration = heic.indexOf(Buffer.from('hvcC'));
  // The unit of the parameter set, which begins by its own type.
  const unit = heic.indexOf(Buffer.from([0x42, 0x01]), configuration);
  const length = heic.readUInt16BE(unit - 2);
  heic.fill(0, unit, unit + length);
  heic.set(parameterSet(width, height).subarray(0, length), unit);
  return heic;
}

/** A file with so many coded pictures more. */
function withTiles(heic: Buffer, count: number): Buffer {
  const tile = Buffer.from('\0\0\0\x15infe\x02\0\0\x01\0\x09\0\0hvc1\0', 'latin1');
  const longer = (box: string, by: number) => {
    const at = heic.indexOf(Buffer.from(box)) - 4;
    heic.writeUInt32BE(heic.readUInt32BE(at) + by, at);
    return at + heic.readUInt32BE(at) - by;
  };
  longer('meta', tile.length * count);
  const end = longer('iinf', tile.length * count);
  return Buffer.concat([heic.subarray(0, end), ...Array.from({ length: count }, () => tile), heic.subarray(end)]);
}

it('measures a stream by what it says itself: a small frame around a large picture is found out', async () => {
  expect(lookAt(await streaming(30_000, 30_000))).toEqual({ ok: false, refusal: 'too_many_pixels' });
});

it('counts what tiles come to: a small whole of huge ones is found out, and a large one of small ones is not', async () => {
  expect(lookAt(await streaming(7000, 7000)).ok).toBe(true);
  expect(lookAt(withTiles(await streaming(7000, 7000), 2)).ok).toBe(true);
  expect(lookAt(withTiles(await streaming(7000, 7000), 4))).toEqual({ ok: false, refusal: 'too_many_pixels' });
  // 48 megapixels as a telephone writes them.
  expect(lookAt(withTiles(await streaming(512, 512), 192)).ok).toBe(true);
});
