import { type ByteReader, byteReader } from './byte-reader.js';

/** What a photograph says of when and where it was taken. */
export interface Exif {
  /** UTC. */
  readonly takenAt?: string;
  /** WGS-84. */
  readonly location?: { readonly lat: number; readonly lng: number; readonly accuracyMetres?: number };
}

/** Cameras that name no zone are taken to show the time of the city's clocks. */
const cityOffset = '+08:00';

const tags = {
  changedAt: 0x0132,
  exifDirectory: 0x8769,
  gpsDirectory: 0x8825,
  takenAt: 0x9003,
  offset: 0x9010,
  takenOffset: 0x9011,
  latitudeSide: 1,
  latitude: 2,
  longitudeSide: 3,
  longitude: 4,
  datum: 0x12,
  error: 0x1f,
} as const;

/** Bytes of one value by its type: a byte, a text, a short, a long, a fraction; others are not read. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8 };
const mostEntries = 512;

interface Entry {
  readonly type: number;
  readonly count: number;
  readonly at: number;
}
type Directory = ReadonlyMap<number, Entry>;

/** The entries of a directory of TIFF by their tags; a value of more than four bytes lies elsewhere. */
function directoryAt(reader: ByteReader, start: number | undefined): Directory {
  const entries = new Map<number, Entry>();
  const count = start === undefined ? 0 : Math.min(reader.u16(start) ?? 0, mostEntries);
  for (let n = 0; n < count; n++) {
    const at = (start ?? 0) + 2 + n * 12;
    const [tag, type, values] = [reader.u16(at), reader.u16(at + 2), reader.u32(at + 4)];
    if (tag === undefined || type === undefined || values === undefined) break;
    const bytes = (sizes[type] ?? 0) * values;
    const place = bytes > 4 ? reader.u32(at + 8) : at + 8;
    if (bytes > 0 && place !== undefined && place + bytes <= reader.length)
      entries.set(tag, { type, count: values, at: place });
  }
  return entries;
}

function textOf(reader: ByteReader, entry: Entry | undefined): string | undefined {
  if (entry?.type !== 2) return undefined;
  return reader
    .text(entry.at, entry.at + Math.min(entry.count, 64))
    .replace(/\0[\s\S]*$/, '')
    .trim();
}

function fractionsOf({ u32 }: ByteReader, entry: Entry | undefined): readonly number[] {
  if (entry?.type !== 5) return [];
  return Array.from({ length: Math.min(entry.count, 3) }, (_none, n) => {
    const [above, below] = [u32(entry.at + n * 8), u32(entry.at + n * 8 + 4)];
    return above === undefined || !below ? Number.NaN : above / below;
  });
}

function pointer({ u32 }: ByteReader, entry: Entry | undefined): number | undefined {
  return entry?.type === 4 ? u32(entry.at) : undefined;
}

/** Degrees, minutes and seconds, south and west below zero; undefined for what is on no earth. */
function degrees(parts: readonly number[], side: string | undefined, most: number, negative: string) {
  const [whole = Number.NaN, minutes = 0, seconds = 0] = parts;
  const value = whole + minutes / 60 + seconds / 3600;
  if (!side || !(value >= 0 && value <= most)) return undefined;
  return side.toUpperCase() === negative ? -value : value;
}

function locationIn(reader: ByteReader, gps: Directory): Exif['location'] {
  const datum = textOf(reader, gps.get(tags.datum));
  // Some phones write the coordinates of the national grid, and say so: half a kilometre off the pole.
  if (datum && !/^wgs-?84$/i.test(datum)) return undefined;
  const side = (tag: number) => textOf(reader, gps.get(tag));
  const lat = degrees(fractionsOf(reader, gps.get(tags.latitude)), side(tags.latitudeSide), 90, 'S');
  const lng = degrees(fractionsOf(reader, gps.get(tags.longitude)), side(tags.longitudeSide), 180, 'W');
  // Zero and zero is what a phone writes that had no fix yet.
  if (lat === undefined || lng === undefined || (lat === 0 && lng === 0)) return undefined;
  const [error] = fractionsOf(reader, gps.get(tags.error));
  return { lat, lng, ...(error !== undefined && error > 0 && error < 100_000 ? { accuracyMetres: error } : {}) };
}

function instantOf(time: string | undefined, offset: string | undefined): string | undefined {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(time ?? '');
  if (!parts) return undefined;
  const [, year, month, day, clock] = parts;
  const zone = /^[+-]\d\d:\d\d$/.test(offset ?? '') ? offset : cityOffset;
  const at = new Date(`${year}-${month}-${day}T${clock}${zone}`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** Time and place in a block of EXIF (a TIFF file, with or without its name before it); never throws. */
export function readExif(block: Uint8Array): Exif {
  const tiff = byteReader(block).text(0, 4) === 'Exif' ? block.subarray(6) : block;
  const order = byteReader(tiff).text(0, 2);
  if (order !== 'II' && order !== 'MM') return {};
  const reader = byteReader(tiff, order === 'II');
  const main = directoryAt(reader, reader.u32(4));
  const camera = directoryAt(reader, pointer(reader, main.get(tags.exifDirectory)));
  const text = (directory: Directory, tag: number) => textOf(reader, directory.get(tag));
  const takenAt =
    instantOf(text(camera, tags.takenAt), text(camera, tags.takenOffset)) ??
    instantOf(text(main, tags.changedAt), text(camera, tags.offset));
  const location = locationIn(reader, directoryAt(reader, pointer(reader, main.get(tags.gpsDirectory))));
  return { ...(takenAt ? { takenAt } : {}), ...(location ? { location } : {}) };
}
