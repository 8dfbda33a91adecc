import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { exifInJpeg, exifWithinBytes } from './exif-in-jpeg.js';
import { exifOf } from './exif-of.js';

const exif = {
  IFD0: { Make: 'Yilu' },
  IFD2: { DateTimeOriginal: '2026:11:22 08:30:15', OffsetTimeOriginal: '+08:00' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '29/1 52/1 3000/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '121/1 33/1 0/1',
  },
};
let told: Buffer;
let silent: Buffer;
beforeAll(async () => {
  const grey = () => sharp({ create: { width: 320, height: 240, channels: 3, background: '#888' } });
  told = await grey().withMetadata({ exif }).jpeg().toBuffer();
  silent = await grey().jpeg().toBuffer();
});

describe('what the first bytes of a JPEG say of time and place', () => {
  it('is what the library reads in the whole', async () => {
    const read = exifInJpeg(told.subarray(0, exifWithinBytes));
    expect(read.takenAt).toBe('2026-11-22T00:30:15.000Z');
    expect(read).toEqual(await exifOf(told));
  });
  it('is found behind other segments and padded markers', () => {
    const note = Buffer.from([0xff, 0xfe, 0, 6, 1, 2, 3, 4, 0xff, 0xff]);
    const padded = Buffer.concat([told.subarray(0, 2), note, told.subarray(2)]);
    expect(exifInJpeg(padded)).toEqual(exifInJpeg(told));
  });
  it('is nothing where it is not there, is cut off, or is no JPEG', () => {
    for (const bytes of [silent, Buffer.alloc(0), Buffer.from('no picture'), Buffer.from([0xff, 0xd8, 0xff])])
      expect(exifInJpeg(bytes)).toEqual({});
    expect(exifInJpeg(told.subarray(0, 12))).toEqual({});
  });
  it('is read without a throw, whatever the bytes are', () => {
    for (let n = 0; n < 500; n++) {
      const broken = Buffer.from(told.subarray(0, 2 + Math.floor(Math.random() * (told.length - 2))));
      for (let hit = 0; hit < 6; hit++) broken[2 + Math.floor(Math.random() * (broken.length - 2))] = 255;
      expect(() => exifInJpeg(broken)).not.toThrow();
    }
  });
});
