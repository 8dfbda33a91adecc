const startOfScan = 0xda;
const endOfImage = 0xd9;
/** APP0 (JFIF) and APP14 (Adobe) say how colours are meant; every other APP and each comment is about its maker. */
const isTold = (marker: number) => (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Where the next marker stands behind a scan: a zero behind 0xff is data, and so is a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !standsAlone(next)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return -1;
}

/** Which way up a picture is, by its Exif; 1 where it does not tell. */
function orientationIn(segment: Uint8Array): number {
  if (String.fromCharCode(...segment.subarray(4, 10)) !== 'Exif\0\0' || segment.length < 24) return 1;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 10, segment.length - 10);
  const little = tiff.getUint16(0) === 0x4949;
  const from = tiff.getUint32(4, little);
  if (from + 2 > tiff.byteLength) return 1;
  for (let entry = 0; entry < tiff.getUint16(from, little); entry++) {
    const at = from + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(at, little) === 0x0112) return tiff.getUint16(at + 8, little);
  }
  return 1;
}

/** The smallest Exif there is, which says which way up a picture is and nothing else. */
const upright = (orientation: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ]);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * A JPEG with the very same picture and nothing of what a phone writes beside it: no place, no device, no thumbnail, no
 * words, and nothing behind its end. Undefined where the bytes are no whole JPEG.
 */
export function plainJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return undefined;
    if (marker === endOfImage) break;
    const length = standsAlone(marker) ? 0 : ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    let end = at + 2 + length;
    if (end > bytes.length || (length < 2 && !standsAlone(marker))) return undefined;
    if (marker === startOfScan) end = afterScan(bytes, end);
    if (end < 0) return undefined;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1 && orientation === 1) orientation = orientationIn(segment);
    if (!isTold(marker)) kept.push(segment);
    at = end;
  }
  const turned = orientation > 1 && orientation <= 8 ? [upright(orientation)] : [];
  const head = Uint8Array.of(0xff, 0xd8);
  return joined([head, ...turned, ...kept, Uint8Array.of(0xff, endOfImage)]);
}
