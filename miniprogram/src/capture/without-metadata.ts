// Segments of a JPEG that say how it is drawn: its frame, the colour profile (APP2) and Adobe's transform (APP14).
const kept = (marker: number): boolean => {
  const isApp = marker >= 0xe0 && marker <= 0xef;
  return marker !== 0xfe && (!isApp || marker === 0xe0 || marker === 0xe2 || marker === 0xee);
};

/**
 * The same JPEG without what its camera or an editor wrote about it: place, time, serial numbers, thumbnails, comments.
 * Other formats and broken files come back as they are. The picture itself is not touched.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const pieces: Uint8Array[] = [bytes.subarray(0, 2)];
  let dropped = false;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // From the scan on everything is picture.
    if (marker === 0xda) break;
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (end > bytes.length) return bytes;
    if (kept(marker)) pieces.push(bytes.subarray(at, end));
    else dropped = true;
    at = end;
  }
  if (!dropped) return bytes;
  pieces.push(bytes.subarray(at));
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let filled = 0;
  for (const piece of pieces) {
    whole.set(piece, filled);
    filled += piece.length;
  }
  return whole;
}
