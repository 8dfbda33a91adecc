import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64url, fromBase64url } from './base64url.js';
import { canonicalJson, contentOf } from './content.js';
import { countersign, signatureFault } from './countersign.js';
import { phoneSigner, verifierOf } from './ed25519.js';
import { appendLink, type Link, linkHash, verifyChain } from './link.js';
import { fromHex, sha256Hex } from './sha256.js';

const chainOf = (length: number, stream = 'case:1') => {
  const links: Link[] = [];
  for (let at = 0; at < length; at++)
    links.push(
      appendLink(stream, links.at(-1), {
        at: `2026-11-22T00:00:${String(at).padStart(2, '0')}.000Z`,
        kind: 'photo_added',
        content: sha256Hex(`${stream} ${at}`),
      }),
    );
  return links;
};
const anyPlace = fc
  .tuple(fc.integer({ min: 2, max: 20 }), fc.nat())
  .map(([length, at]) => ({ length, at: at % length }));

describe('a chain', () => {
  it('of any length is genuine, whole or in parts', async () => {
    await fc.assert(
      fc.property(anyPlace, ({ length, at }) => {
        const links = chainOf(length);
        expect(verifyChain('case:1', links)).toEqual({ genuine: true });
        expect(verifyChain('case:1', links.slice(at + 1), links[at])).toEqual({ genuine: true });
      }),
    );
  });

  const changes: [string, (link: Link) => Link][] = [
    ['instant', (link) => ({ ...link, at: link.at.replace('2026', '2025') })],
    ['kind', (link) => ({ ...link, kind: `${link.kind}_` })],
    ['content', (link) => ({ ...link, content: sha256Hex('other') })],
    ['previous hash', (link) => ({ ...link, previous: sha256Hex('other') })],
    ['hash', (link) => ({ ...link, hash: sha256Hex('other') })],
  ];
  it.each(changes)('with a changed %s names that link', async (_what, change) => {
    await fc.assert(
      fc.property(anyPlace, ({ length, at }) => {
        const forged = chainOf(length).map((link, place) => (place === at ? change(link) : link));
        expect(verifyChain('case:1', forged)).toEqual({ genuine: false, place: at + 1, fault: 'changed' });
      }),
    );
  });

  it('names what is missing, swapped, doubled, of another stream, or hashed anew without its followers', async () => {
    await fc.assert(
      fc.property(anyPlace, ({ length, at }) => {
        const links = chainOf(length);
        const verdict = (forged: readonly Link[]) => verifyChain('case:1', forged);
        const broken = (place: number, fault: string) => ({ genuine: false, place, fault });
        const inner = Math.min(at, length - 2);
        const pair = links.slice(inner, inner + 2);
        expect(verdict(links.toSpliced(inner, 1))).toEqual(broken(inner + 1, 'missing'));
        expect(verdict(links.toSpliced(inner, 2, ...pair.toReversed()))).toEqual(broken(inner + 1, 'moved'));
        expect(verdict(links.toSpliced(at + 1, 0, ...links.slice(at, at + 1)))).toEqual(broken(at + 1, 'added'));
        expect(verdict([...links, ...chainOf(1, 'case:2')])).toEqual(broken(1, 'added'));
        const anew = pair.slice(0, 1).map((link) => {
          const changed = { ...link, content: sha256Hex('other') };
          return { ...changed, hash: linkHash(changed) };
        });
        expect(verdict(links.toSpliced(inner, 1, ...anew))).toEqual(broken(inner + 2, 'unlinked'));
      }),
    );
  });

  it('does not pass under another stream’s name', () => {
    const renamed = chainOf(2).map((link) => ({ ...link, stream: 'case:2' }));
    expect(verifyChain('case:2', renamed)).toEqual({ genuine: false, place: 1, fault: 'changed' });
  });

  it('hashes what an independent verifier hashes', () => {
    const frame = (...parts: string[]) =>
      Buffer.concat(
        parts.flatMap((part) => {
          const length = Buffer.alloc(4);
          length.writeUInt32BE(Buffer.byteLength(part));
          return [length, Buffer.from(part)];
        }),
      );
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    const [link] = chainOf(1);
    const genesis = hash(frame('yilu.stream.v1', 'case:1'));
    expect(link?.previous).toBe(genesis);
    const parts = ['case:1', '1', '2026-11-22T00:00:00.000Z', 'photo_added', sha256Hex('case:1 0'), genesis];
    expect(link?.hash).toBe(hash(frame('yilu.link.v1', ...parts)));
  });
});

describe('a countersignature', () => {
  const secret = Uint8Array.from({ length: 32 }, (_, at) => at);
  const signer = phoneSigner('k1', secret);
  const jwk = { kid: 'k1', kty: 'OKP', crv: 'Ed25519', x: base64url(ed25519.getPublicKey(secret)) } as const;
  const [link] = chainOf(1).map((one) => countersign(one, signer));

  it('verifies, and a changed one, another key or an unknown one does not', () => {
    if (!link) throw new Error('No link');
    const verify = verifierOf([jwk]);
    expect(signatureFault(link.hash, link, verify)).toBeUndefined();
    expect(signatureFault(sha256Hex('other'), link, verify)).toBe('signature');
    expect(
      signatureFault(
        link.hash,
        { ...link, signature: link.signature.replace(/^./, (first) => (first === '_' ? '-' : '_')) },
        verify,
      ),
    ).toBe('signature');
    expect(signatureFault(link.hash, { ...link, signature: 'short' }, verify)).toBe('signature');
    expect(signatureFault(link.hash, { ...link, keyId: 'k2' }, verify)).toBe('unknown_key');
    const stranger = phoneSigner(
      'k1',
      Uint8Array.from({ length: 32 }, () => 7),
    );
    expect(signatureFault(link.hash, countersign(link, stranger), verify)).toBe('signature');
  });

  it('of a phone is the one that Node’s own Ed25519 makes', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const { d = '' } = privateKey.export({ format: 'jwk' });
    const own = phoneSigner('k', fromBase64url(d) ?? new Uint8Array());
    const bytes = fromHex(sha256Hex('x'));
    expect(Buffer.from(own.sign(bytes)).equals(sign(null, bytes, privateKey))).toBe(true);
  });
});

describe('base64url', () => {
  it('writes and reads what the platform does', async () => {
    await fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = base64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect([...(fromBase64url(text) ?? [])]).toEqual([...bytes]);
      }),
    );
  });
  it('refuses another spelling of the same bytes', () => {
    expect(['AA==', 'A', 'AB', 'A+', '\u0000'].map(fromBase64url)).toEqual(Array(5).fill(undefined));
  });
});

describe('the text of a value', () => {
  it('is the same whatever the order of its names, and reads back as the value', async () => {
    await fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
  it('leaves out what is undefined', () => {
    expect(canonicalJson({ b: undefined, a: [undefined, 1] })).toBe('{"a":[null,1]}');
  });
  it('is committed to under a salt', () => {
    expect(contentOf('statement', '{}', 'salt-of-sixteen-c')).not.toBe(
      contentOf('statement', '{}', 'salt-of-sixteen-d'),
    );
  });
});
