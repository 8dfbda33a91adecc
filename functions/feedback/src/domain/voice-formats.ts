import { mp4Seconds } from '@yilu/evidence/mp4';

/** Seconds of sound in a file; undefined where it is no file of this format. */
export type AudioLength = (bytes: Uint8Array) => number | undefined | Promise<number | undefined>;

const ascii = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length));
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** RIFF: what the data chunk holds by the bytes of a second; PCM and A-law alone are what phones write. */
export const wavSeconds: AudioLength = (bytes) => {
  if (ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WAVE') return undefined;
  const view = viewOf(bytes);
  let perSecond = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = ascii(bytes, at, 4);
    const size = view.getUint32(at + 4, true);
    if (type === 'fmt ' && at + 24 <= bytes.length) perSecond = view.getUint32(at + 16, true);
    // A recorder that streams does not know the size yet: what is there counts.
    if (type === 'data') return perSecond > 0 ? Math.min(size, bytes.length - at - 8) / perSecond : undefined;
    at += 8 + size + (size % 2);
  }
  return undefined;
};

// Bytes of a frame of 20 ms by its type (3GPP TS 26.101 and 26.201), with its header.
const amrFrames = [13, 14, 16, 18, 20, 21, 27, 32, 6, 6, 6, 6, 0, 0, 0, 1];
const amrWideFrames = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 0, 0, 0, 0, 1, 1];

export const amrSeconds: AudioLength = (bytes) => {
  const isWide = ascii(bytes, 0, 9) === '#!AMR-WB\n';
  if (!isWide && ascii(bytes, 0, 6) !== '#!AMR\n') return undefined;
  const sizes = isWide ? amrWideFrames : amrFrames;
  let frames = 0;
  for (let at = isWide ? 9 : 6; at < bytes.length; frames++) {
    const size = sizes[((bytes[at] ?? 0) >> 3) & 0x0f] ?? 0;
    if (size === 0) return undefined;
    at += size;
  }
  return frames * 0.02;
};

/** The longest of the movie header and its tracks, as videos are measured. */
export const m4aSeconds: AudioLength = async (bytes) =>
  ascii(bytes, 4, 4) === 'ftyp'
    ? mp4Seconds(async (from, length) => bytes.subarray(from, from + length), bytes.length)
    : undefined;

const aacRates = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350];
const samplesOfAac = 1024;

/** Frames of ADTS one behind the other; a file cut in its last frame still counts. */
export const aacSeconds: AudioLength = (bytes) => {
  let seconds = 0;
  for (let at = 0; at + 7 <= bytes.length; ) {
    const isFrame = bytes[at] === 0xff && ((bytes[at + 1] ?? 0) & 0xf6) === 0xf0;
    const rate = aacRates[((bytes[at + 2] ?? 0) >> 2) & 0x0f];
    const size = (((bytes[at + 3] ?? 0) & 0x03) << 11) | ((bytes[at + 4] ?? 0) << 3) | ((bytes[at + 5] ?? 0) >> 5);
    if (!isFrame || !rate || size < 7) return undefined;
    seconds += (samplesOfAac * (((bytes[at + 6] ?? 0) & 0x03) + 1)) / rate;
    at += size;
  }
  return seconds > 0 ? seconds : undefined;
};

const kilobits = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const mp3Rates = [44_100, 48_000, 32_000];

/** A frame of MPEG layer III at this place: its bytes and seconds. */
function mp3Frame(bytes: Uint8Array, at: number) {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  const version = (second >> 3) & 3;
  const rate = mp3Rates[(third >> 2) & 3];
  if (first !== 0xff || (second & 0xe6) !== 0xe2 || version === 1 || !rate) return undefined;
  const isOne = version === 3;
  const bits = (isOne ? kilobits.one : kilobits.two)[third >> 4];
  if (!bits) return undefined;
  const perSecond = rate / (isOne ? 1 : version === 2 ? 2 : 4);
  const samples = isOne ? 1152 : 576;
  return {
    size: Math.floor((samples / 8) * ((bits * 1000) / perSecond)) + ((third >> 1) & 1),
    seconds: samples / perSecond,
  };
}

/** Frames of layer III behind a tag, if there is one; a tag at the end is no sound. */
export const mp3Seconds: AudioLength = (bytes) => {
  let at = 0;
  if (ascii(bytes, 0, 3) === 'ID3' && bytes.length > 10)
    at = 10 + bytes.subarray(6, 10).reduce((size, part) => (size << 7) | (part & 0x7f), 0);
  let seconds = 0;
  while (at + 4 <= bytes.length) {
    const frame = mp3Frame(bytes, at);
    if (!frame) {
      if (seconds > 0 && ascii(bytes, at, 3) === 'TAG') break;
      return undefined;
    }
    seconds += frame.seconds;
    at += frame.size;
  }
  return seconds > 0 ? seconds : undefined;
};
