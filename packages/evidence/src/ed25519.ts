import { ed25519 } from '@noble/curves/ed25519.js';
import { base64url, fromBase64url } from './base64url.js';
import type { Signer, VerifySignature } from './countersign.js';

// A module of its own: a phone that only makes links carries no curve.

/** A public key as it is published: an Ed25519 JWK. */
export interface PublicJwk {
  readonly kid: string;
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  /** 32 bytes, base64url. */
  readonly x: string;
}

/** A phone's own key: made of 32 random bytes, which the phone keeps. */
export const deviceKey = (secret: Uint8Array): { readonly publicKey: string } => ({
  publicKey: base64url(ed25519.getPublicKey(secret)),
});

/** Signs on a phone, by the 32 secret bytes of its key. */
export const phoneSigner = (keyId: string, secret: Uint8Array): Signer => ({
  keyId,
  sign: (bytes) => ed25519.sign(bytes, secret),
});

/** Verifies against published keys, by RFC 8032 and as strictly as Node does. */
export function verifierOf(keys: readonly PublicJwk[]): VerifySignature {
  const known = new Map(keys.map(({ kid, x }) => [kid, fromBase64url(x)]));
  return (keyId, bytes, signature) => {
    const key = known.get(keyId);
    if (!key) return undefined;
    try {
      return ed25519.verify(signature, bytes, key, { zip215: false });
    } catch {
      return false;
    }
  };
}
