import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framed, utf8 } from './encoding.js';
import { sha256Hex, sha256InPieces } from './sha256.js';

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('utf8', () => {
  it('writes what the platform’s encoder writes', async () => {
    await fc.assert(
      fc.property(anyText, (text) => {
        expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
      }),
    );
  });
  it('replaces a lone surrogate, as the platform does', () => {
    expect([...utf8('a\ud800b')]).toEqual([...new TextEncoder().encode('a\ud800b')]);
  });
});

describe('framed', () => {
  it('gives two lists of parts the same bytes only if they are the same', async () => {
    const anyParts = fc.array(fc.string({ maxLength: 3 }), { maxLength: 4 });
    await fc.assert(
      fc.property(anyParts, anyParts, (one, other) => {
        const same = Buffer.from(framed(one)).equals(Buffer.from(framed(other)));
        expect(same).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});

describe('sha256', () => {
  it('is the SHA-256 that everybody computes', async () => {
    await fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
    expect(sha256Hex('一路')).toBe(createHash('sha256').update('一路').digest('hex'));
  });
  it('is the same in pieces', async () => {
    await fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 100 }), { maxLength: 5 }), (pieces) => {
        const hash = sha256InPieces();
        for (const piece of pieces) hash.add(piece);
        expect(hash.end()).toBe(sha256Hex(Uint8Array.from(pieces.flatMap((piece) => [...piece]))));
      }),
    );
  });
});
