import { describe, expect, it } from 'vitest';
import { arrivalRefusal, imageKind } from './picture-kind.js';

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((c) => c.charCodeAt(0)))));

describe('imageKind', () => {
  it.each([
    ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['image/png', bytes(0x89, 'PNG\r\n', 0x1a, '\n')],
    ['image/webp', bytes('RIFF', 0, 0, 0, 0, 'WEBP')],
    ['image/heic', bytes(0, 0, 0, 24, 'ftypheic')],
    ['image/heic', bytes(0, 0, 0, 24, 'ftypmif1')],
  ])('knows %s by its first bytes', (kind, first) => {
    expect(imageKind(first)).toBe(kind);
  });
  it.each([
    ['a video', bytes(0, 0, 0, 24, 'ftypisom')],
    ['a program', bytes('MZ')],
    ['a sound', bytes('RIFF', 0, 0, 0, 0, 'WAVE')],
    ['a drawing that could run scripts', bytes('<svg xmlns=')],
    ['nothing', bytes()],
  ])('takes %s for no picture', (_what, first) => {
    expect(imageKind(first)).toBeUndefined();
  });
});

describe('arrivalRefusal', () => {
  const photo = { sizeBytes: 100, mediaType: 'image/jpeg' } as const;
  const jpeg = bytes(0xff, 0xd8, 0xff);
  it.each([
    ['takes what was registered', 100, jpeg, undefined],
    ['refuses more bytes', 101, jpeg, 'too_large'],
    ['refuses fewer bytes', 99, jpeg, 'hash_mismatch'],
    ['refuses another kind of picture than was named', 100, bytes(0x89, 'PNG\r\n', 0x1a, '\n'), 'not_an_image'],
  ])('%s', (_what, size, first, refusal) => {
    expect(arrivalRefusal(photo, { size, first })).toBe(refusal);
  });
});
