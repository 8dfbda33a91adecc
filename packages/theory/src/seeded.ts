/** Four 32-bit words from a text (cyrb128): any change of the text changes all of them. */
function wordsOf(seed: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let at = 0; at < seed.length; at++) {
    const code = seed.charCodeAt(at);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  return [a, b, c, d];
}

/** Whole numbers from 0 below a bound, the same row of them for the same seed on every machine. */
export type Below = (bound: number) => number;

/**
 * A small fast generator (sfc32): the same paper on server, phone and in a re-count needs one that is written down here.
 * Good enough to mix papers; nothing that anybody would gain from foreseeing may hang on it.
 */
export function seeded(seed: string): Below {
  let [a, b, c, d] = wordsOf(seed);
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  // Its first numbers still show the seed's pattern.
  for (let round = 0; round < 12; round++) next();
  return (bound) => Math.floor(next() * bound);
}

/** The first `count` of a shuffle (Fisher-Yates); the given row stays as it is. */
export function drawnFrom<T>(all: readonly T[], count: number, below: Below): T[] {
  const left = [...all];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) {
    const at = below(left.length);
    const [one] = left.slice(at, at + 1) as [T];
    taken.push(one);
    // The last one fills the gap, so that no row is moved along.
    left[at] = left[left.length - 1] as T;
    left.pop();
  }
  return taken;
}
