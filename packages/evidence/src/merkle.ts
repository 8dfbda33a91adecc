import { sha256 } from '@noble/hashes/sha2.js';

// Merkle trees of RFC 6962 §2.1: a leaf is hashed behind 0x00 and a node behind 0x01, so that none passes for the other.

const behind = (prefix: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = sha256.create().update(Uint8Array.of(prefix));
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const leafHash = (leaf: Uint8Array) => behind(0, leaf);
const nodeHash = (left: Uint8Array, right: Uint8Array) => behind(1, left, right);

/** The largest power of two below `count`: how many leaves the left half of a tree holds. */
const leftHalf = (count: number) => 2 ** (31 - Math.clz32(count - 1));

/** The root over hashes: of leaves, or of subtrees that each stand for as many leaves, a power of two, but for the last. */
export function rootOfHashes(hashes: readonly Uint8Array[]): Uint8Array {
  const [only] = hashes;
  if (!only) return sha256(new Uint8Array());
  if (hashes.length === 1) return only;
  const left = leftHalf(hashes.length);
  return nodeHash(rootOfHashes(hashes.slice(0, left)), rootOfHashes(hashes.slice(left)));
}

/** The root over all leaves in their order; that of none is the hash of nothing. */
export const merkleRoot = (leaves: readonly Uint8Array[]): Uint8Array => rootOfHashes(leaves.map(leafHash));

/** Of several leaves the hashes beside the way from each up to the root, lowest first; the tree is hashed once. */
export const inclusionPaths = (leaves: readonly Uint8Array[], wanted: readonly number[]): Uint8Array[][] =>
  pathsOverHashes(leaves.map(leafHash), wanted);

/** As `inclusionPaths`, where the leaves' hashes (or those of equal subtrees) are at hand. */
export function pathsOverHashes(leaves: readonly Uint8Array[], wanted: readonly number[]): Uint8Array[][] {
  const asked = new Set(wanted);
  const found = new Map<number, Uint8Array[]>();
  for (const at of asked)
    if (!Number.isInteger(at) || at < 0 || at >= leaves.length) throw new RangeError('No such leaf');
    else found.set(at, []);
  const within = (from: number, to: number) => [...asked].filter((at) => at >= from && at < to);
  const walk = (hashes: readonly Uint8Array[], from: number): Uint8Array => {
    if (within(from, from + hashes.length).length === 0 || hashes.length === 1) return rootOfHashes(hashes);
    const split = leftHalf(hashes.length);
    const left = walk(hashes.slice(0, split), from);
    const right = walk(hashes.slice(split), from + split);
    for (const at of within(from, from + split)) found.get(at)?.push(right);
    for (const at of within(from + split, from + hashes.length)) found.get(at)?.push(left);
    return nodeHash(left, right);
  };
  walk(leaves, 0);
  return wanted.map((at) => found.get(at) ?? []);
}

/** The root that a leaf and the hashes beside its way lead to; undefined where the way has another length. */
export const rootFrom = (
  leaf: Uint8Array,
  index: number,
  count: number,
  path: readonly Uint8Array[],
): Uint8Array | undefined => rootFromHash(leafHash(leaf), index, count, path);

/** As `rootFrom`, where the leaf's hash is at hand. */
export function rootFromHash(
  leaf: Uint8Array,
  index: number,
  count: number,
  path: readonly Uint8Array[],
): Uint8Array | undefined {
  if (!Number.isInteger(index) || index < 0 || index >= count) return undefined;
  const walk = (at: number, size: number, depth: number): Uint8Array | undefined => {
    if (size === 1) return depth === 0 ? leaf : undefined;
    const beside = path[depth - 1];
    if (!beside) return undefined;
    const left = leftHalf(size);
    if (at < left) {
      const below = walk(at, left, depth - 1);
      return below && nodeHash(below, beside);
    }
    const below = walk(at - left, size - left, depth - 1);
    return below && nodeHash(beside, below);
  };
  return walk(index, count, path.length);
}
