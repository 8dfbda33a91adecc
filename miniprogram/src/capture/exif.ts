import type { Location } from '@yilu/contracts';

/** What a camera writes about a picture, as far as it is evidence. */
export interface CameraWords {
  readonly takenAt?: string;
  readonly location?: Location;
}

// Only what stands near the start counts, where every camera puts it: a picture's own bytes may look like anything.
const searched = 256 * 1024;
/** Where a camera names no zone it is the city's. */
const cityZone = '+08:00';

const tags = { exif: 0x8769, gps: 0x8825, takenAt: 0x9003, zone: 0x9011 } as const;
const gpsTags = { latRef: 1, lat: 2, lngRef: 3, lng: 4, error: 0x1f } as const;
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 };

interface Entry {
  readonly type: number;
  readonly count: number;
  /** Where its value stands, from the start of the file. */
  readonly at: number;
}

/** Where the block of tags begins: behind "Exif\0\0" of a JPEG or HEIC. */
function startOf(bytes: Uint8Array): number | undefined {
  const last = Math.min(bytes.length - 14, searched);
  for (let at = 0; at < last; at += 1) {
    const isMark = bytes[at] === 0x45 && bytes[at + 1] === 0x78 && bytes[at + 2] === 0x69 && bytes[at + 3] === 0x66;
    if (!isMark || bytes[at + 4] !== 0 || bytes[at + 5] !== 0) continue;
    const order = bytes[at + 6];
    if ((order === 0x49 || order === 0x4d) && bytes[at + 7] === order) return at + 6;
  }
  return undefined;
}

/** Reads one directory of tags; one that points outside the file reads as empty. */
function directory(view: DataView, start: number, offset: number, little: boolean): Map<number, Entry> {
  const found = new Map<number, Entry>();
  const at = start + offset;
  if (offset < 8 || at + 2 > view.byteLength) return found;
  const count = view.getUint16(at, little);
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * 12;
    if (entry + 12 > view.byteLength) break;
    const type = view.getUint16(entry + 2, little);
    const number = view.getUint32(entry + 4, little);
    const length = (sizes[type] ?? 1) * number;
    const value = length <= 4 ? entry + 8 : start + view.getUint32(entry + 8, little);
    if (value + length <= view.byteLength) found.set(view.getUint16(entry, little), { type, count: number, at: value });
  }
  return found;
}

/**
 * Time and place that the camera wrote, out of a JPEG's or HEIC's EXIF block. By hand, because what there is for it
 * either has had no release for years or brings a hundred times the code; both fail on the wallets' engines.
 */
export function cameraWords(bytes: Uint8Array): CameraWords {
  const start = startOf(bytes);
  if (start === undefined) return {};
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[start] === 0x49;
  const read = (offset: number) => directory(view, start, offset, little);
  const numberAt = (entry: Entry | undefined) => (entry ? view.getUint32(entry.at, little) : 0);
  const textAt = (entry: Entry | undefined): string =>
    entry
      ? String.fromCharCode(...Array.from(bytes.subarray(entry.at, entry.at + entry.count))).replace(/\0.*$/, '')
      : '';
  const rationals = (entry: Entry | undefined): number[] =>
    Array.from({ length: Math.min(entry?.count ?? 0, 3) }, (_, index) => {
      const at = (entry?.at ?? 0) + index * 8;
      return view.getUint32(at, little) / view.getUint32(at + 4, little);
    });

  const first = read(view.getUint32(start + 4, little));
  const exif = read(numberAt(first.get(tags.exif)));
  const gps = read(numberAt(first.get(tags.gps)));
  const takenAt = instantOf(textAt(exif.get(tags.takenAt)), textAt(exif.get(tags.zone)));
  const location = placeOf(
    degrees(rationals(gps.get(gpsTags.lat)), textAt(gps.get(gpsTags.latRef)) === 'S'),
    degrees(rationals(gps.get(gpsTags.lng)), textAt(gps.get(gpsTags.lngRef)) === 'W'),
    rationals(gps.get(gpsTags.error))[0],
  );
  return { ...(takenAt ? { takenAt } : {}), ...(location ? { location } : {}) };
}

function instantOf(text: string, zone: string): string | undefined {
  const [, day, time] = /^(\d{4}:\d{2}:\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text) ?? [];
  if (!day || !time) return undefined;
  const instant = new Date(`${day.replace(/:/g, '-')}T${time}${/^[+-]\d{2}:\d{2}$/.test(zone) ? zone : cityZone}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

const degrees = ([whole, minutes = 0, seconds = 0]: readonly number[], negative: boolean): number =>
  whole === undefined ? Number.NaN : (whole + minutes / 60 + seconds / 3600) * (negative ? -1 : 1);

function placeOf(lat: number, lng: number, error: number | undefined): Location | undefined {
  // Some cameras write zeros where they knew nothing.
  if (!(Math.abs(lat) <= 90) || !(Math.abs(lng) <= 180) || (lat === 0 && lng === 0)) return undefined;
  const known = error !== undefined && Number.isFinite(error) && error >= 0;
  return { lat, lng, ...(known ? { accuracyMetres: Math.min(error, 100_000) } : {}) };
}
