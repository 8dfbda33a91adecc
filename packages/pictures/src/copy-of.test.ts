import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { blurred } from './blurred.js';
import { copyOf, PictureBroken, thumbnail, viewSize } from './copy-of.js';
import { exifOf } from './exif-of.js';
import { lookAt } from './look-at.js';
import { readExif } from './read-exif.js';

const gps = { lat: 29.875, lng: 121.55 };
const exif = {
  IFD0: { Make: 'Yilu', DateTime: '2026:11:22 09:00:00' },
  IFD2: { DateTimeOriginal: '2026:11:22 08:30:15', OffsetTimeOriginal: '+08:00' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '29/1 52/1 3000/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '121/1 33/1 0/1',
  },
};

/** Left half red, right half blue, and a white corner above on the left, so that every turn can be told. */
const scene = (width = 400, height = 200) => {
  const part = (w: number, h: number, background: string, left: number) => ({
    input: { create: { width: w, height: h, channels: 3 as const, background } },
    left,
    top: 0,
  });
  return sharp({ create: { width, height, channels: 3, background: '#c00000' } }).composite([
    part(width / 2, height, '#0000c0', width / 2),
    part(width / 8, height / 4, '#ffffff', 0),
  ]);
};
const pixel = async (bytes: Uint8Array, x: number, y: number) => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
  if (red > 200 && green > 200) return 'white';
  return red > blue ? 'red' : 'blue';
};

let phone: Buffer;
let heic: Buffer;
beforeAll(async () => {
  phone = await scene().withExif(exif).withMetadata({ orientation: 6, exif }).jpeg({ quality: 95 }).toBuffer();
  heic = await readFile(new URL('../fixtures/kerb.heic', import.meta.url));
});

describe('a copy', () => {
  it('is a JPEG, upright, and says nothing beside its pixels', async () => {
    expect(JSON.stringify(await sharp(phone).metadata())).toContain('exif');
    const copy = await copyOf(phone, viewSize);
    const { format, width, height, exif: left, xmp, iptc, icc, orientation } = await sharp(copy).metadata();
    expect([format, width, height]).toEqual(['jpeg', 200, 400]);
    expect([left, xmp, iptc, icc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(Buffer.from(copy).includes('Exif')).toBe(false);
    // Turned by a quarter: what was above on the left is above on the right now, and red is above blue.
    expect(await pixel(copy, 0.95, 0.03)).toBe('white');
    expect([await pixel(copy, 0.3, 0.2), await pixel(copy, 0.3, 0.8)]).toEqual(['red', 'blue']);
  });

  it.each([
    ['no larger than its size', 4000, 1000, [2048, 512]],
    ['never enlarged', 320, 100, [320, 100]],
  ])('is %s', async (_what, width, height, size) => {
    const copy = await copyOf(await scene(width, height).jpeg().toBuffer(), viewSize);
    const made = await sharp(copy).metadata();
    expect([made.width, made.height]).toEqual(size);
    const small = await sharp(await thumbnail(copy)).metadata();
    expect(Math.max(small.width, small.height)).toBeLessThanOrEqual(320);
  });

  it('of a WebP is a JPEG on white', async () => {
    const clear = sharp({ create: { width: 64, height: 64, channels: 4, background: '#00000000' } });
    const copy = await copyOf(await clear.webp().toBuffer(), viewSize);
    expect(lookAt(copy)).toEqual({ ok: true, value: { kind: 'image/jpeg', width: 64, height: 64 } });
    expect(await pixel(copy, 0.5, 0.5)).toBe('white');
  });

  it('of a HEIC is upright too, and without its metadata', async () => {
    const copy = await copyOf(heic, viewSize);
    const { format, width, height, exif: left } = await sharp(copy).metadata();
    expect([format, width, height, left]).toEqual(['jpeg', 128, 192, undefined]);
    expect([await pixel(copy, 0.3, 0.25), await pixel(copy, 0.3, 0.75)]).toEqual(['red', 'blue']);
    expect(await pixel(copy, 0.95, 0.03)).toBe('white');
  });

  it('of a HEIC in tiles, as phones write them, is put together and cut to its size', async () => {
    const tiled = await readFile(new URL('../fixtures/phone.heic', import.meta.url));
    expect(lookAt(tiled)).toEqual({ ok: true, value: { kind: 'image/heic', width: 1000, height: 700 } });
    const copy = await copyOf(tiled, viewSize);
    const { format, width, height } = await sharp(copy).metadata();
    // The primary picture, not the small one beside it, upright.
    expect([format, width, height]).toEqual(['jpeg', 700, 1000]);
    expect([await pixel(copy, 0.3, 0.25), await pixel(copy, 0.3, 0.75)]).toEqual(['red', 'blue']);
    expect(await pixel(copy, 0.95, 0.03)).toBe('white');
    // Each half is one colour over the seams of its six tiles.
    for (const top of [0.2, 0.52]) {
      const half = { left: 20, top: Math.round(height * top), width: width - 40, height: Math.round(height * 0.28) };
      const { channels } = await sharp(await sharp(copy).extract(half).png().toBuffer()).stats();
      expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeLessThan(4);
    }
    const { takenAt, location } = await exifOf(tiled);
    expect([takenAt, location?.lat]).toEqual(['2026-11-22T00:30:15.000Z', expect.closeTo(gps.lat, 5)]);
  });

  it('of what is broken within is refused by throwing', async () => {
    await expect(copyOf(Buffer.from('no picture'), viewSize)).rejects.toThrow(PictureBroken);
    const broken = Buffer.concat([heic.subarray(0, -300), Buffer.alloc(300)]);
    await expect(copyOf(broken.subarray(0, 200), viewSize)).rejects.toThrow(PictureBroken);
  });
});

describe('what a file says of time and place', () => {
  it('is read before it is dropped: JPEG, WebP and HEIC', async () => {
    const webp = await scene().withMetadata({ exif }).webp().toBuffer();
    for (const bytes of [phone, webp, heic]) {
      const { takenAt, location } = await exifOf(bytes);
      expect(takenAt).toBe('2026-11-22T00:30:15.000Z');
      expect(location?.lat).toBeCloseTo(gps.lat, 5);
      expect(location?.lng).toBeCloseTo(gps.lng, 5);
    }
  });

  it('is of the city’s clocks where it names no zone, and of its own where it does', async () => {
    const taken = async (IFD2: Record<string, string>) =>
      (await exifOf(await scene().withMetadata({ exif: { IFD2 } }).jpeg().toBuffer())).takenAt;
    expect(await taken({ DateTimeOriginal: '2026:11:22 08:30:15' })).toBe('2026-11-22T00:30:15.000Z');
    const tokyo = { DateTimeOriginal: '2026:11:22 08:30:15', OffsetTimeOriginal: '+09:00' };
    expect(await taken(tokyo)).toBe('2026-11-21T23:30:15.000Z');
    expect(await taken({ DateTimeOriginal: '0000:00:00 00:00:00' })).toBeUndefined();
  });

  it('is south and west below zero, and nothing on another map than WGS-84 or before a fix', async () => {
    const placed = async (IFD3: Record<string, string>) =>
      (
        await exifOf(
          await scene()
            .withMetadata({ exif: { IFD3: { ...exif.IFD3, ...IFD3 } } })
            .jpeg()
            .toBuffer(),
        )
      ).location;
    expect(await placed({ GPSLatitudeRef: 'S', GPSLongitudeRef: 'W' })).toMatchObject({ lat: -29.875, lng: -121.55 });
    expect(await placed({ GPSMapDatum: 'WGS-84' })).toMatchObject(gps);
    expect(await placed({ GPSMapDatum: 'GCJ-02' })).toBeUndefined();
    expect(await placed({ GPSLatitude: '0/1 0/1 0/1', GPSLongitude: '0/1 0/1 0/1' })).toBeUndefined();
    expect(await placed({ GPSLatitude: '91/1 0/1 0/1' })).toBeUndefined();
  });

  it('is nothing where the block is broken, and never throws', async () => {
    const { exif: block } = await sharp(phone).metadata();
    if (!block) throw new Error('no block');
    for (let n = 0; n < 500; n++) {
      const broken = Buffer.from(block.subarray(0, Math.floor(Math.random() * block.length)));
      for (let hit = 0; hit < 4 && broken.length > 0; hit++) broken[Math.floor(Math.random() * broken.length)] = 255;
      expect(() => readExif(broken)).not.toThrow();
    }
    expect(await exifOf(Buffer.from('no picture'))).toEqual({});
  });
});

describe('a blurred copy', () => {
  const noisy = () =>
    sharp({
      create: {
        width: 400,
        height: 300,
        channels: 3,
        background: '#777',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    });
  const spread = async (bytes: Uint8Array, left: number, top: number, width: number, height: number) => {
    // Written out first: statistics are those of the file, whatever is cut from it.
    const part = await sharp(bytes).extract({ left, top, width, height }).png().toBuffer();
    const { channels } = await sharp(part).stats();
    return Math.max(...channels.map(({ stdev }) => stdev));
  };

  it('is flat where it was marked, and as it was elsewhere', async () => {
    const copy = await copyOf(await noisy().jpeg({ quality: 95 }).toBuffer(), viewSize);
    const shown = await blurred(copy, [{ x: 0.25, y: 0.2, width: 0.3, height: 0.4 }]);
    // 100..220 by 60..180; the outermost block of a JPEG rings.
    expect(await spread(shown, 108, 68, 104, 104)).toBeLessThan(1);
    expect(await spread(copy, 108, 68, 104, 104)).toBeGreaterThan(20);
    expect(await spread(shown, 240, 200, 100, 80)).toBeGreaterThan(20);
  });

  it('hides what is half inside, at the edges and in the corners too', async () => {
    const copy = await copyOf(await noisy().jpeg({ quality: 95 }).toBuffer(), viewSize);
    const shown = await blurred(copy, [
      { x: 0, y: 0, width: 0.001, height: 1 },
      { x: 0.5, y: 0.5, width: 0.5, height: 0.5 },
    ]);
    expect(await spread(shown, 208, 158, 192, 142)).toBeLessThan(1);
    const { width, height } = await sharp(shown).metadata();
    expect([width, height]).toEqual([400, 300]);
  });

  it('without regions keeps the picture and carries no metadata', async () => {
    const shown = await blurred(phone, []);
    const { width, height, exif: left } = await sharp(shown).metadata();
    expect([width, height, left]).toEqual([200, 400, undefined]);
  });
});
