import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { BookingNumber, InclusionProof, Sha256 } from '@yilu/contracts';
import { pathsOverHashes, rootFromHash, rootOfHashes } from '@yilu/evidence/merkle';
import { leafHashOf } from './application-line.js';

// The tree over half a million applications is kept in chunks of 1,024: to prove one of them takes one chunk and the list
// of all chunks' roots, some 120 kB instead of 150 MB. A chunk is a power of two, so that its root is a node of the tree.
const chunkLeaves = 1024;

/** Leaves of one chunk, in order. */
export interface TreeChunk {
  readonly numbers: readonly BookingNumber[];
  readonly leaves: readonly Sha256[];
}
/** The upper part of the tree. */
export interface Tree {
  readonly count: number;
  readonly root: Sha256;
  readonly chunks: readonly { readonly first: BookingNumber; readonly root: Sha256 }[];
}

/** Grows the tree of RFC 6962 over lines that come sorted by number; hands out each chunk when it is full. */
export function growTree(): {
  add(number: BookingNumber, line: string): TreeChunk | undefined;
  end(): { readonly last: TreeChunk | undefined; readonly tree: Tree };
} {
  const chunks: { first: BookingNumber; root: Sha256 }[] = [];
  let [numbers, leaves]: [BookingNumber[], Sha256[]] = [[], []];
  let before = '';
  let count = 0;
  const close = (): TreeChunk | undefined => {
    const chunk = { numbers, leaves };
    const [first] = numbers;
    if (!first) return undefined;
    chunks.push({ first, root: bytesToHex(rootOfHashes(leaves.map(hexToBytes))) });
    [numbers, leaves] = [[], []];
    return chunk;
  };
  return {
    add(number, line) {
      // The same number twice would be two places in line for one person.
      if (number <= before) throw new RangeError(`Application ${number} does not come after ${before}`);
      before = number;
      count++;
      numbers.push(number);
      leaves.push(leafHashOf(line));
      return numbers.length === chunkLeaves ? close() : undefined;
    },
    end() {
      const last = close();
      return {
        last,
        tree: { count, root: bytesToHex(rootOfHashes(chunks.map(({ root }) => hexToBytes(root)))), chunks },
      };
    },
  };
}

/** Which chunk a number stands in, if it stands anywhere. */
export const chunkOf = ({ chunks }: Tree, number: BookingNumber): number =>
  chunks.findLastIndex(({ first }) => first <= number);

/** The proof that a line is among those of the root; undefined where it is not. */
export function proofOf(
  tree: Tree,
  chunk: TreeChunk,
  { number, line }: { readonly number: BookingNumber; readonly line: string },
): Omit<InclusionProof, 'planId' | 'run'> | undefined {
  const [at, within] = [chunkOf(tree, number), chunk.numbers.indexOf(number)];
  const leafHash = leafHashOf(line);
  if (within < 0 || chunk.leaves[within] !== leafHash) return undefined;
  const [lower = []] = pathsOverHashes(chunk.leaves.map(hexToBytes), [within]);
  const [upper = []] = pathsOverHashes(
    tree.chunks.map(({ root }) => hexToBytes(root)),
    [at],
  );
  return {
    number,
    line,
    leafHash,
    index: at * chunkLeaves + within,
    count: tree.count,
    path: [...lower, ...upper].map((hash) => bytesToHex(hash)),
    root: tree.root,
  };
}

/** Whether a proof holds: for the phone of whoever wants to see for himself. */
export function isProved({
  line,
  leafHash,
  index,
  count,
  path,
  root,
}: Omit<InclusionProof, 'planId' | 'run'>): boolean {
  if (leafHashOf(line) !== leafHash) return false;
  const led = rootFromHash(hexToBytes(leafHash), index, count, path.map(hexToBytes));
  return led !== undefined && bytesToHex(led) === root;
}
