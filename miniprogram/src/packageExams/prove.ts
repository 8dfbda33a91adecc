import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { InclusionProof, Sha256 } from '@yilu/contracts';
import { utf8 } from '@yilu/evidence/encoding';
import { rootFrom } from '@yilu/evidence/merkle';

type Proof = Pick<InclusionProof, 'line' | 'index' | 'count' | 'path'>;

/** The root that this phone computes from a line and the hashes beside its way; undefined where they fit no tree. */
export function rootOf({ line, index, count, path }: Proof): Sha256 | undefined {
  const root = rootFrom(utf8(line), index, count, path.map(hexToBytes));
  return root && bytesToHex(root);
}

/** Hash of a line as a leaf: the root of a tree that holds nothing else. */
export const leafOf = (line: string): Sha256 | undefined => rootOf({ line, index: 0, count: 1, path: [] });

/** The line leads to the published root or not, and is what this phone was given or not; without a receipt the root alone tells. */
export function verdictOf(
  isRight: boolean,
  leafHash: Sha256 | undefined,
  kept: Sha256 | undefined,
): 'right' | 'wrong' | 'other_leaf' {
  if (!isRight) return 'wrong';
  return kept === undefined || kept === leafHash ? 'right' : 'other_leaf';
}
