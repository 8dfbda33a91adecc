import { describe, expect, test } from 'vitest';
import { cameraWords } from '../../src/capture/exif.js';
import { withoutMetadata } from '../../src/capture/without-metadata.js';

/** One tag of an EXIF directory: its number, type, count, and value or its bytes. */
type Tag = readonly [number, number, number, Buffer];

/** A TIFF block as cameras write it: the main directory, the picture's own, and the place. */
function tiff(little: boolean, exif: readonly Tag[], gps: readonly Tag[]): Buffer {
  const short = (value: number) => {
    const bytes = Buffer.alloc(2);
    if (little) bytes.writeUInt16LE(value);
    else bytes.writeUInt16BE(value);
    return bytes;
  };
  const long = (value: number) => {
    const bytes = Buffer.alloc(4);
    if (little) bytes.writeUInt32LE(value);
    else bytes.writeUInt32BE(value);
    return bytes;
  };
  const directory = (start: number, tags: readonly Tag[]): Buffer => {
    const values: Buffer[] = [];
    let free = start + 2 + tags.length * 12 + 4;
    const rows = tags.map(([tag, type, count, value]) => {
      const head = [short(tag), short(type), long(count)];
      if (value.length <= 4) return Buffer.concat([...head, value, Buffer.alloc(4 - value.length)]);
      const at = free;
      values.push(value);
      free += value.length;
      return Buffer.concat([...head, long(at)]);
    });
    return Buffer.concat([short(tags.length), ...rows, long(0), ...values]);
  };
  const order = Buffer.from(little ? 'II*\0' : 'MM\0*');
  const mainLength = 2 + 2 * 12 + 4;
  const exifAt = 8 + mainLength;
  const ownExif = directory(exifAt, exif);
  const gpsAt = exifAt + ownExif.length;
  const main = directory(8, [
    [0x8769, 4, 1, long(exifAt)],
    [0x8825, 4, 1, long(gpsAt)],
  ]);
  return Buffer.concat([order, long(8), main, ownExif, directory(gpsAt, gps)]);
}
const rationals = (little: boolean, ...values: readonly number[]) =>
  Buffer.concat(
    values.map((value) => {
      const bytes = Buffer.alloc(8);
      const [top, bottom] = [Math.round(value * 10_000), 10_000];
      if (little) {
        bytes.writeUInt32LE(top);
        bytes.writeUInt32LE(bottom, 4);
      } else {
        bytes.writeUInt32BE(top);
        bytes.writeUInt32BE(bottom, 4);
      }
      return bytes;
    }),
  );
const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const jpegOf = (...segments: readonly Buffer[]) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments,
    Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xe1, 9, 0xff, 0xd9]),
  ]);
const exifSegment = (little: boolean, zone?: string) =>
  segment(
    0xe1,
    Buffer.concat([
      Buffer.from('Exif\0\0'),
      tiff(
        little,
        [
          [0x9003, 2, 20, Buffer.from('2026:11:22 14:03:05\0')],
          ...(zone ? [[0x9011, 2, 7, Buffer.from(`${zone}\0`)] as const] : []),
        ],
        [
          [1, 2, 2, Buffer.from('N\0')],
          [2, 5, 3, rationals(little, 29, 52, 5.88)],
          [3, 2, 2, Buffer.from('E\0')],
          [4, 5, 3, rationals(little, 121, 32, 38.4)],
        ],
      ),
    ]),
  );

describe('what a camera wrote', () => {
  test.each([true, false])('is read from either order of bytes (little-endian: %s)', (little) => {
    const { takenAt, location } = cameraWords(jpegOf(exifSegment(little)));
    // A camera that names no zone stands in the city's.
    expect(takenAt).toBe('2026-11-22T06:03:05.000Z');
    expect(location?.lat).toBeCloseTo(29.8683, 4);
    expect(location?.lng).toBeCloseTo(121.544, 3);
  });
  test('keeps the zone that the camera names', () => {
    expect(cameraWords(jpegOf(exifSegment(true, '+01:00'))).takenAt).toBe('2026-11-22T13:03:05.000Z');
  });
  test('is nothing where there is none, and never a fault in a broken file', () => {
    expect(cameraWords(jpegOf())).toEqual({});
    const whole = jpegOf(exifSegment(true));
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => cameraWords(whole.subarray(0, length))).not.toThrow();
      for (const value of [0x00, 0xff]) {
        const broken = Uint8Array.from(whole);
        broken[length] = value;
        expect(() => cameraWords(broken)).not.toThrow();
      }
    }
  });
});

describe('a picture without metadata', () => {
  const frame = segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0]));
  const colours = segment(0xe2, Buffer.from('ICC_PROFILE\0'));
  test('keeps its drawing and colours, and loses place, time, editor’s notes and comments', () => {
    const jpeg = jpegOf(
      exifSegment(true),
      segment(0xed, Buffer.from('Photoshop')),
      segment(0xfe, Buffer.from('a comment')),
      colours,
      frame,
    );
    expect(Buffer.from(withoutMetadata(jpeg))).toEqual(jpegOf(colours, frame));
  });
  test('is the very same file where there is nothing to lose, where it is broken, and where it is no JPEG', () => {
    const bare = jpegOf(frame);
    const broken = Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]);
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
    for (const bytes of [bare, broken, png]) expect(withoutMetadata(bytes)).toBe(bytes);
  });
});
