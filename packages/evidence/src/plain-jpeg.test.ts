import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainJpeg } from './plain-jpeg.js';

const segment = (marker: number, body: readonly number[]) => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
];
const text = (words: string) => [...Buffer.from(words, 'utf8')];
const exif = (orientation: number) =>
  segment(0xe1, [
    ...text('Exif\0\0MM'),
    ...[0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
    ...text('张伟的手机 29.87N'),
  ]);
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4];
const frame = segment(0xc0, [8, 0, 4, 0, 4, 1, 1, 0x11, 0]);
const jpeg = (...parts: readonly (readonly number[])[]) => Uint8Array.from([0xff, 0xd8, ...parts.flat(), 0xff, 0xd9]);
const words = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

describe('a plain JPEG', () => {
  it('says nothing of the phone that took it, before, within and behind the picture', () => {
    const told = jpeg(
      segment(0xe0, text('JFIF\0')),
      exif(1),
      segment(0xfe, text('李娜')),
      frame,
      scan,
      segment(0xed, text('王芳')),
      scan,
    );
    const plain = plainJpeg(Uint8Array.from([...told, ...text('MotionPhoto 陈静')]));
    expect(plain).toEqual(jpeg(segment(0xe0, text('JFIF\0')), frame, scan, scan));
    expect(words(plain)).not.toMatch(/张伟|李娜|王芳|陈静|Motion/);
  });

  it('still stands the right way up', () => {
    const plain = plainJpeg(jpeg(exif(6), frame, scan));
    expect(words(plain)).not.toContain('张伟');
    expect([...(plain ?? [])].slice(2, 4)).toEqual([0xff, 0xe1]);
    expect(plainJpeg(plain ?? new Uint8Array())).toEqual(plain);
  });

  it('is none of what is cut off, and of nothing else', () => {
    expect(plainJpeg(jpeg(frame, scan).subarray(0, 20))).toBeUndefined();
    expect(plainJpeg(Uint8Array.from(text('<svg/>')))).toBeUndefined();
  });

  it('never fails on bytes that nobody expects', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        plainJpeg(Uint8Array.from([0xff, 0xd8, ...noise]));
      }),
    );
  });
});
