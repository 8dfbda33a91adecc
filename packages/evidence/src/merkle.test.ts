import { ed25519 } from '@noble/curves/ed25519.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64url } from './base64url.js';
import { byStreamAndPlace, dayHeadFault, isIncluded, proofsFor, sealDay } from './day-head.js';
import { phoneSigner, verifierOf } from './ed25519.js';
import { inclusionPaths, merkleRoot, rootFrom } from './merkle.js';
import { fromHex, hex, sha256Hex } from './sha256.js';

/** Leaves and roots that the Certificate Transparency projects test RFC 6962 with. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('a Merkle tree', () => {
  it.each(roots.map((root, count) => [count, root] as const))(
    'over %i known leaves has the known root',
    (count, root) => {
      expect(hex(merkleRoot(leaves.slice(0, count).map(fromHex)))).toBe(root);
    },
  );

  const anyLeaves = fc.array(fc.uint8Array({ maxLength: 4 }), { minLength: 1, maxLength: 70 });
  it('proves each of its leaves, and no other leaf, place or size', async () => {
    await fc.assert(
      fc.property(anyLeaves, fc.nat(), fc.uint8Array({ minLength: 5, maxLength: 5 }), (all, seed, stranger) => {
        const index = seed % all.length;
        const root = hex(merkleRoot(all));
        const [path = []] = inclusionPaths(all, [index]);
        const leaf = all[index] ?? new Uint8Array();
        const led = (...args: Parameters<typeof rootFrom>) => {
          const to = rootFrom(...args);
          return to && hex(to);
        };
        expect(led(leaf, index, all.length, path)).toBe(root);
        expect(led(stranger, index, all.length, path)).not.toBe(root);
        expect(led(leaf, index, all.length, [...path, stranger])).toBeUndefined();
        if (path.length > 0) expect(led(leaf, index, all.length, path.slice(1))).toBeUndefined();
        expect(led(leaf, all.length, all.length, path)).toBeUndefined();
      }),
    );
  });

  it('does not take a node for a leaf', () => {
    const [one, other] = [fromHex('00'), fromHex('01')];
    const forged = Uint8Array.from([...merkleRoot([one]), ...merkleRoot([other])]);
    expect(hex(merkleRoot([forged]))).not.toBe(hex(merkleRoot([one, other])));
  });

  it('has no path to a leaf that it has not', () => {
    expect(() => inclusionPaths([fromHex('00')], [1])).toThrow(RangeError);
  });
});

describe('a day head', () => {
  const secret = Uint8Array.from({ length: 32 }, () => 1);
  const signer = phoneSigner('k1', secret);
  const verify = verifierOf([{ kid: 'k1', kty: 'OKP', crv: 'Ed25519', x: base64url(ed25519.getPublicKey(secret)) }]);
  const hashes = ['a', 'b', 'c'].map(sha256Hex);
  const first = sealDay({ stream: 'audit', day: '2026-11-21', hashes }, undefined, signer);
  const second = sealDay({ stream: 'audit', day: '2026-11-22', hashes: [] }, first, signer);

  it('verifies with the one before, an empty day too', () => {
    expect(dayHeadFault(first, verify)).toBeUndefined();
    expect(dayHeadFault(second, verify, first)).toBeUndefined();
    expect(second).toMatchObject({ count: 0, root: roots[0] });
  });
  it('names what is wrong with it', () => {
    expect(dayHeadFault({ ...first, count: 2 }, verify)).toBe('changed');
    expect(dayHeadFault({ ...first, day: '2026-11-20' }, verify)).toBe('changed');
    expect(dayHeadFault({ ...first, signature: second.signature }, verify)).toBe('signature');
    expect(dayHeadFault({ ...first, keyId: 'k2' }, verify)).toBe('unknown_key');
    expect(dayHeadFault(second, verify, second)).toBe('unlinked');
  });
  it('includes its links and nothing else', () => {
    const proofs = proofsFor(hashes, [0, 1, 2]);
    for (const [at, proof] of proofs.entries()) {
      expect(isIncluded(hashes[at] ?? '', proof, first)).toBe(true);
      expect(isIncluded(sha256Hex('d'), proof, first)).toBe(false);
    }
  });
  it('orders its links by stream and place', () => {
    const at = (stream: string, place: number) => ({ stream, place });
    const ordered = [at('case:a', 2), at('case:a', 10), at('case:b', 1)];
    expect([...ordered].reverse().sort(byStreamAndPlace)).toEqual(ordered);
  });
});
