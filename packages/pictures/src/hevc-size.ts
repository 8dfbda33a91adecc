/** Reads a stream of bits; behind its end there are zeros only. */
function bitReader(bytes: Uint8Array) {
  let at = 0;
  const bit = () => {
    const value = ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
    at++;
    return value;
  };
  const bits = (count: number) => Array.from({ length: count }).reduce<number>((value) => value * 2 + bit(), 0);
  /** Exp-Golomb: as many zeros as the number has bits behind its first. */
  const number = () => {
    let zeros = 0;
    while (zeros < 32 && bit() === 0) zeros++;
    return 2 ** zeros - 1 + bits(zeros);
  };
  const skip = (count: number) => {
    at += count;
  };
  return { bits, number, skip };
}

/** Without the bytes that keep a stream from looking like a start code (ITU-T H.265 §7.4.2). */
const unescaped = (bytes: Uint8Array) =>
  bytes.filter((byte, at) => !(byte === 3 && bytes[at - 1] === 0 && bytes[at - 2] === 0));

/** How large the pictures of a HEVC stream are, by its sequence parameter set (H.265 §7.3.2.2): what a decoder makes room for. */
export function hevcSize(parameterSet: Uint8Array): { readonly width: number; readonly height: number } {
  const { bits, number, skip } = bitReader(unescaped(parameterSet));
  // Head of the unit, and the number of the set of the video.
  skip(16 + 4);
  const subLayers = bits(3);
  // Whether temporal ids nest; then profile, tier and level of the whole.
  skip(1 + 88 + 8);
  const present = Array.from({ length: subLayers }, () => [bits(1), bits(1)] as const);
  if (subLayers > 0) skip(2 * (8 - subLayers));
  for (const [profile, level] of present) skip((profile ? 88 : 0) + (level ? 8 : 0));
  number();
  const colours = number();
  if (colours === 3) skip(1);
  return { width: number(), height: number() };
}
