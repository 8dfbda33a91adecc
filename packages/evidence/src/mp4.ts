/** Reads a span of a file; shorter where the file ends. */
export type ReadSpan = (from: number, length: number) => Promise<Uint8Array>;

interface Box {
  readonly type: string;
  /** First byte behind the header, and first byte behind the box. */
  readonly from: number;
  readonly until: number;
}

/** A phone writes four boxes or so; whoever writes hundreds wants to keep us reading. */
const mostBoxes = 32;
const mostMovieBytes = 2_000_000;
const longestHeader = 16;

const textAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The box that begins with these bytes; undefined where they are none, or reach beyond `end`. */
function boxAt(bytes: Uint8Array, from: number, end: number): Box | undefined {
  if (bytes.length < 8) return undefined;
  const view = viewOf(bytes);
  const short = view.getUint32(0);
  if (short === 1 && bytes.length < longestHeader) return undefined;
  // 0: to the end of the file; 1: the size does not fit and stands behind the type (ISO/IEC 14496-12, 4.2).
  const size = short === 0 ? end - from : short === 1 ? Number(view.getBigUint64(8)) : short;
  const header = short === 1 ? longestHeader : 8;
  if (size < header || from + size > end) return undefined;
  return { type: textAt(bytes, 4), from: from + header, until: from + size };
}

/** Boxes that follow one another inside bytes that are at hand. */
function childrenOf(bytes: Uint8Array): Box[] {
  const found: Box[] = [];
  let at = 0;
  while (at + 8 <= bytes.length && found.length < 1000) {
    const box = boxAt(bytes.subarray(at, at + longestHeader), at, bytes.length);
    if (!box) break;
    found.push(box);
    at = box.until;
  }
  return found;
}

/** Of 1904, from which movie headers count, until 1970. */
const macintoshSeconds = 2_082_844_800;

/** When a movie header says that it was made; undefined where its camera had no clock. */
function madeAtIn(movie: Uint8Array): Date | undefined {
  const header = childrenOf(movie).find(({ type }) => type === 'mvhd');
  const body = header && movie.subarray(header.from, header.until);
  const isWide = body?.[0] === 1;
  if (!body || body.length < (isWide ? 12 : 8)) return undefined;
  const view = viewOf(body);
  const seconds = (isWide ? Number(view.getBigUint64(4)) : view.getUint32(4)) - macintoshSeconds;
  return seconds > 0 ? new Date(seconds * 1_000) : undefined;
}

/** Seconds that a full box with timescale and duration tells; its fields are wider in version 1. */
function secondsIn(movie: Uint8Array, { from, until }: Box): number | undefined {
  const body = movie.subarray(from, until);
  const isWide = body[0] === 1;
  if (body.length < (isWide ? 32 : 20)) return undefined;
  const view = viewOf(body);
  const timescale = view.getUint32(isWide ? 20 : 12);
  const duration = isWide ? Number(view.getBigUint64(24)) : view.getUint32(16);
  return timescale > 0 && duration > 0 ? duration / timescale : undefined;
}

/** Movie header and media headers of the tracks: the longest counts, so that a short header hides no long track. */
function longestIn(movie: Uint8Array): number | undefined {
  const boxes = childrenOf(movie);
  const inside = (outer: readonly Box[], bytes: Uint8Array, type: string) =>
    outer.filter((box) => box.type === type).map(({ from, until }) => bytes.subarray(from, until));
  const header = boxes.find(({ type }) => type === 'mvhd');
  const whole = header && secondsIn(movie, header);
  if (whole === undefined) return undefined;
  const tracks = inside(boxes, movie, 'trak').flatMap((track) => {
    const media = inside(childrenOf(track), track, 'mdia');
    return media.flatMap((one) => {
      const mdhd = childrenOf(one).find(({ type }) => type === 'mdhd');
      return (mdhd && secondsIn(one, mdhd)) ?? [];
    });
  });
  return Math.max(whole, ...tracks);
}

/** Whether a file begins as MP4 does; HEIC pictures and QuickTime begin alike and are none. */
export const isMp4 = (first: Uint8Array): boolean =>
  first.length >= 12 &&
  textAt(first, 4) === 'ftyp' &&
  /^(isom|iso\d|mp4\d|avc1|M4V |MSNV|dash|3gp\d)/.test(textAt(first, 8));

/** The movie header, wherever in the file it lies; undefined where there is none. */
async function movieOf(read: ReadSpan, size: number): Promise<Uint8Array | undefined> {
  let at = 0;
  for (let count = 0; count < mostBoxes && at < size; count++) {
    const box = boxAt(await read(at, longestHeader), at, size);
    if (!box) return undefined;
    if (box.type === 'moov') {
      const length = box.until - box.from;
      return length > mostMovieBytes ? undefined : read(box.from, length);
    }
    at = box.until;
  }
  return undefined;
}

/**
 * How long a video lasts, from its movie header; undefined where the file has none or does not tell. Reads headers
 * alone, never the pictures.
 */
export async function mp4Seconds(read: ReadSpan, size: number): Promise<number | undefined> {
  const movie = await movieOf(read, size);
  return movie && longestIn(movie);
}

/** When a video was made, as its camera wrote it; undefined where it does not tell. */
export async function mp4MadeAt(read: ReadSpan, size: number): Promise<Date | undefined> {
  const movie = await movieOf(read, size);
  return movie && madeAtIn(movie);
}
