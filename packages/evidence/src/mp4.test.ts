import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMp4, mp4MadeAt, mp4Seconds } from './mp4.js';

const utf8 = new TextEncoder();
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const u32 = (value: number) => Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
const box = (type: string, ...body: readonly Uint8Array[]) => {
  const inner = joined(...body);
  return joined(u32(inner.length + 8), utf8.encode(type), inner);
};
const times = (type: 'mvhd' | 'mdhd', timescale: number, duration: number) =>
  box(type, u32(0), u32(0), u32(0), u32(timescale), u32(duration), new Uint8Array(80));
const wideTimes = (timescale: number, duration: number) =>
  box('mvhd', Uint8Array.of(1, 0, 0, 0), new Uint8Array(16), u32(timescale), u32(0), u32(duration), new Uint8Array(80));
const ftyp = (brand = 'isom') => box('ftyp', utf8.encode(brand), u32(512), utf8.encode('isomavc1'));
const pictures = box('mdat', new Uint8Array(5000).fill(7));
const secondsOf = (file: Uint8Array) =>
  mp4Seconds(async (from, length) => file.subarray(from, from + length), file.length);

describe('how long a video lasts', () => {
  it.each([
    ['in front of the pictures', joined(ftyp(), box('moov', times('mvhd', 1000, 12_500)), pictures)],
    ['behind the pictures, as phones write it', joined(ftyp(), pictures, box('moov', times('mvhd', 1000, 12_500)))],
    ['in wide fields', joined(ftyp(), box('moov', wideTimes(600, 7500)), pictures)],
    ['not as the first of its box', joined(ftyp(), box('moov', box('free'), times('mvhd', 90_000, 1_125_000)))],
  ])('is read from a movie header %s', async (_name, file) => {
    expect(await secondsOf(file)).toBe(12.5);
  });
  it('reads headers and never the pictures', async () => {
    const file = joined(ftyp(), pictures, box('moov', times('mvhd', 1000, 30_000)));
    let bytes = 0;
    await mp4Seconds(async (from, length) => {
      bytes += length;
      return file.subarray(from, from + length);
    }, file.length);
    expect(bytes).toBeLessThan(300);
  });
  it('goes by the longest track where the movie header tells of less', async () => {
    const track = box('trak', box('mdia', times('mdhd', 1000, 95_000)));
    expect(await secondsOf(joined(ftyp(), box('moov', times('mvhd', 1000, 5000), track)))).toBe(95);
  });
  it.each([
    ['without a movie header', joined(ftyp(), pictures)],
    ['cut off in the pictures', joined(ftyp(), pictures).slice(0, 3000)],
    ['with a duration of nothing', joined(ftyp(), box('moov', times('mvhd', 1000, 0)))],
    ['with a timescale of nothing', joined(ftyp(), box('moov', times('mvhd', 0, 1000)))],
    ['whose box is longer than the file', joined(ftyp(), joined(u32(900_000), utf8.encode('moov')))],
    ['of empty boxes without end', joined(ftyp(), ...Array.from({ length: 500 }, () => box('free')))],
  ])('is not known of a file %s', async (_name, file) => {
    expect(await secondsOf(file)).toBeUndefined();
  });
  it('neither fails nor reads on for ever, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (noise) => {
        const seconds = await secondsOf(joined(ftyp(), noise));
        expect(seconds === undefined || seconds > 0).toBe(true);
      }),
    );
  });
});

describe('when a video was made', () => {
  const madeAtOf = (file: Uint8Array) =>
    mp4MadeAt(async (from, length) => file.subarray(from, from + length), file.length);
  const since1904 = (instant: string) => Date.parse(instant) / 1_000 + 2_082_844_800;
  const instant = '2026-11-20T01:41:07.000Z';

  it('is what its camera wrote, in narrow and in wide fields', async () => {
    const narrow = box('mvhd', u32(0), u32(since1904(instant)), new Uint8Array(92));
    const wide = box('mvhd', Uint8Array.of(1, 0, 0, 0), u32(0), u32(since1904(instant)), new Uint8Array(100));
    expect((await madeAtOf(joined(ftyp(), pictures, box('moov', narrow))))?.toISOString()).toBe(instant);
    expect((await madeAtOf(joined(ftyp(), box('moov', wide), pictures)))?.toISOString()).toBe(instant);
  });
  it.each([
    ['wrote nothing', joined(ftyp(), box('moov', times('mvhd', 1000, 5000)))],
    ['wrote no header', joined(ftyp(), pictures)],
    ['was cut off in its header', joined(ftyp(), box('moov', box('mvhd', u32(0))))],
  ])('is not known where the camera %s', async (_name, file) => {
    expect(await madeAtOf(file)).toBeUndefined();
  });
});

describe('what begins as a video', () => {
  it.each(['isom', 'iso5', 'mp42', 'avc1'])('takes the brand %s', (brand) => expect(isMp4(ftyp(brand))).toBe(true));
  it.each(['heic', 'qt  ', 'mif1', 'avif'])('leaves %s', (brand) => expect(isMp4(ftyp(brand))).toBe(false));
  it('leaves a drawing in words', () => expect(isMp4(utf8.encode('<svg xmlns="http://www.w3'))).toBe(false));
});
