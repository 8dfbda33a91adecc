import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from './look-at.js';
import { maximumPixels } from './picture.js';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#808080' } });
const refused = (refusal: string) => ({ ok: false, refusal });
const seen = (kind: string, width: number, height: number) => ({ ok: true, value: { kind, width, height } });
const text = (words: string) => Buffer.from(words, 'latin1');
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const box = (type: string, ...content: readonly Uint8Array[]) => {
  const inner = Buffer.concat(content);
  return Buffer.concat([u32(inner.length + 8), text(type), inner]);
};
/** As small as a ZIP archive can be. */
const zip = Buffer.concat([text('PK\x05\x06'), Buffer.alloc(18)]);

let jpeg: Buffer;
let progressive: Buffer;
let webp: Buffer;
let heic: Buffer;
beforeAll(async () => {
  [jpeg, progressive, webp, heic] = await Promise.all([
    plain(160, 90).jpeg().toBuffer(),
    plain(160, 90).jpeg({ progressive: true }).toBuffer(),
    plain(160, 90).webp().toBuffer(),
    readFile(new URL('../fixtures/kerb.heic', import.meta.url)),
  ]);
});

describe('a picture', () => {
  it('is known by its bytes with its size, undecoded', async () => {
    expect(lookAt(jpeg)).toEqual(seen('image/jpeg', 160, 90));
    expect(lookAt(progressive)).toEqual(seen('image/jpeg', 160, 90));
    expect(lookAt(webp)).toEqual(seen('image/webp', 160, 90));
    expect(lookAt(await plain(160, 90).webp({ lossless: true }).toBuffer())).toEqual(seen('image/webp', 160, 90));
    const clear = sharp({ create: { width: 160, height: 90, channels: 4, background: '#80808080' } });
    expect(lookAt(await clear.webp().toBuffer())).toEqual(seen('image/webp', 160, 90));
    expect(lookAt(heic)).toEqual(seen('image/heic', 192, 128));
  });

  it('of a phone may carry what phones append', () => {
    const film = box('ftyp', text('isom'), u32(512));
    const samsung = Buffer.concat([randomBytes(40), text('SEFT')]);
    for (const appendix of [Buffer.alloc(64), jpeg, film, samsung])
      expect(lookAt(Buffer.concat([jpeg, appendix]))).toEqual(seen('image/jpeg', 160, 90));
  });

  it('may lie anywhere in memory', () => {
    const shelf = Buffer.concat([randomBytes(7), jpeg, randomBytes(9)]);
    expect(lookAt(shelf.subarray(7, 7 + jpeg.length))).toEqual(seen('image/jpeg', 160, 90));
  });
});

describe('refuses', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a drawing that runs scripts', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['an archive', Buffer.concat([text('PK\x03\x04'), Buffer.alloc(26), zip])],
    ['a program', Buffer.concat([text('MZ\x90\0'), randomBytes(500)])],
    ['noise', randomBytes(5000)],
    ['a sound', Buffer.concat([text('RIFF'), Buffer.from([4, 0, 0, 0]), text('WAVE')])],
    ['an AVIF', box('ftyp', text('avif'), u32(0), text('mif1avif'))],
    ['a HEIC without a picture', box('ftyp', text('heic'), u32(0), text('mif1heic'))],
    ['a JPEG that ends before it begins', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ])('%s', (_what, bytes) => {
    expect(lookAt(bytes)).toEqual(refused('not_a_picture'));
  });

  it('what is cut short, wherever it is cut', () => {
    for (const whole of [jpeg, progressive, webp, heic])
      for (const part of [0.35, 0.6, 0.9, 0.99]) {
        const look = lookAt(whole.subarray(0, Math.floor(whole.length * part)));
        expect(look.ok).toBe(false);
      }
    expect(lookAt(jpeg.subarray(0, -2))).toEqual(refused('cut_short'));
    expect(lookAt(webp.subarray(0, -2))).toEqual(refused('cut_short'));
    expect(lookAt(heic.subarray(0, -2))).toEqual(refused('cut_short'));
  });

  it('two files in one', () => {
    const archived = (bytes: Buffer) => Buffer.concat([bytes, text('PK\x03\x04'), randomBytes(100), zip]);
    for (const whole of [jpeg, webp, heic]) expect(lookAt(archived(whole))).toEqual(refused('not_only_a_picture'));
    expect(lookAt(Buffer.concat([jpeg, text('<html><script>')]))).toEqual(refused('not_only_a_picture'));
    // An archive behind what a phone may append, and one inside a box that no picture reads.
    expect(lookAt(archived(Buffer.concat([jpeg, jpeg])))).toEqual(refused('not_only_a_picture'));
    expect(lookAt(Buffer.concat([heic, box('free', zip)]))).toEqual(refused('not_only_a_picture'));
    const comment = text('\xff\xfe\0\x16<script>alert(1)');
    const scripted = Buffer.concat([jpeg.subarray(0, 2), comment, Buffer.alloc(4), jpeg.subarray(2)]);
    expect(lookAt(scripted)).toEqual(refused('not_only_a_picture'));
  });

  it('an archive under the name of a HEIC', () => {
    const named = Buffer.concat([
      box('ftyp', text('heic'), u32(0), text('mif1heic')),
      text('PK\x03\x04'),
      randomBytes(400),
    ]);
    expect(lookAt(named).ok).toBe(false);
    expect(lookAt(Buffer.concat([text('PK\x03\x04'), heic]))).toEqual(refused('not_a_picture'));
  });

  it('what moves', async () => {
    const dark = sharp({ create: { width: 8, height: 8, channels: 3, background: '#101010' } });
    const frames = await sharp([await plain(8, 8).png().toBuffer(), await dark.png().toBuffer()], {
      join: { animated: true },
    })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    expect(lookAt(frames)).toEqual(refused('animated'));
    expect(lookAt(box('ftyp', text('hevc'), u32(0), text('msf1hevc')))).toEqual(refused('animated'));
  });

  it('more pixels than anybody may have, before a single one is decoded', async () => {
    const large = Buffer.from(jpeg);
    const frame = large.indexOf(Buffer.from([0xff, 0xc0]));
    large.writeUInt16BE(30_000, frame + 5);
    large.writeUInt16BE(30_000, frame + 7);
    expect(lookAt(large)).toEqual(refused('too_many_pixels'));
    expect(maximumPixels).toBeGreaterThan(8192 * 6144);
    expect(maximumPixels).toBeLessThan(54_000_000);

    const wide = Buffer.from(heic);
    const size = wide.indexOf(text('ispe'));
    wide.writeUInt32BE(60_000, size + 8);
    wide.writeUInt32BE(60_000, size + 12);
    expect(lookAt(wide)).toEqual(refused('too_many_pixels'));
  });

  it('a JPEG of endless scans and one of two frames', () => {
    const scan = progressive.indexOf(Buffer.from([0xff, 0xda]));
    const [head, scans] = [progressive.subarray(0, scan), progressive.subarray(scan, -2)];
    const endless = Buffer.concat([head, ...Array.from({ length: 60 }, () => scans), progressive.subarray(-2)]);
    expect(lookAt(endless)).toEqual(refused('too_many_pixels'));
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    const length = jpeg.readUInt16BE(frame + 2) + 2;
    const twice = Buffer.concat([jpeg.subarray(0, frame + length), jpeg.subarray(frame)]);
    expect(lookAt(twice)).toEqual(refused('not_a_picture'));
  });
});

it('throws for nothing that a file can be', () => {
  for (const whole of [jpeg, progressive, webp, heic])
    for (let n = 0; n < 400; n++) {
      const broken = Buffer.from(whole);
      for (let hit = 0; hit < 3; hit++)
        broken[Math.floor(Math.random() * broken.length)] = Math.floor(Math.random() * 256);
      expect(() => lookAt(broken)).not.toThrow();
    }
});
