import { base64url, fromBase64url } from './base64url.js';
import type { Link } from './link.js';
import { fromHex } from './sha256.js';

/** Who signs: Node's own Ed25519 on a server, `ed25519.ts` on a phone. */
export interface Signer {
  readonly keyId: string;
  /** Ed25519 over these bytes; 64 bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

/** Whether a signature is that of the named key; undefined for a key that nobody knows. */
export type VerifySignature = (keyId: string, bytes: Uint8Array, signature: Uint8Array) => boolean | undefined;

export interface Signed {
  readonly keyId: string;
  /** Ed25519 over the 32 bytes of a hash; base64url. */
  readonly signature: string;
}
export type CountersignedLink = Link & Signed;

export const signHash = (hash: string, { keyId, sign }: Signer): Signed => ({
  keyId,
  signature: base64url(sign(fromHex(hash))),
});

/** A link with the city's signature beside it: from now on not even the city can say that it was another one. */
export const countersign = (link: Link, signer: Signer): CountersignedLink => ({
  ...link,
  ...signHash(link.hash, signer),
});

export type SignatureFault = 'signature' | 'unknown_key';

/** What is wrong with the signature of a hash; undefined for nothing. */
export function signatureFault(
  hash: string,
  { keyId, signature }: Signed,
  verify: VerifySignature,
): SignatureFault | undefined {
  const bytes = fromBase64url(signature);
  const genuine = verify(keyId, fromHex(hash), bytes?.length === 64 ? bytes : new Uint8Array(64));
  if (genuine === undefined) return 'unknown_key';
  return genuine ? undefined : 'signature';
}
