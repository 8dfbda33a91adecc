import { createHmac, timingSafeEqual } from 'node:crypto';
import { tokenAlgorithm, tokenIssuer } from '@yilu/http';
import { base32 } from '@yilu/kernel';
import { importJWK, type JWK, SignJWT } from 'jose';
import { accessSeconds } from '../domain/session.js';
import { staffAccessSeconds } from '../domain/staff.js';
import type { SessionKeys } from '../ports.js';

const same = (a: string, b: string) => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/**
 * Keys of the identity context: `privateKey` an Ed25519 JWK with a key id, as JSON; `secret` at least 32 bytes in
 * base64. Throws at start where either does not fit.
 */
export function sessionKeys({ privateKey, secret }: { privateKey: string; secret: string }): SessionKeys {
  const jwk = JSON.parse(privateKey) as JWK;
  const { kid } = jwk;
  if (!kid) throw new Error('TOKEN_PRIVATE_KEY has no kid');
  const bytes = Buffer.from(secret, 'base64');
  if (bytes.length < 32) throw new Error('SESSION_SECRET is shorter than 32 bytes');

  let imported: ReturnType<typeof importJWK> | undefined;
  const signingKey = () => {
    imported ??= importJWK(jwk, tokenAlgorithm);
    return imported;
  };
  // Each purpose has its own prefix: a secret made for one never passes for another.
  const derive = (purpose: string, text: string) => createHmac('sha256', bytes).update(`${purpose}\n${text}`).digest();
  const sealOf = (purpose: string, text: string) => derive(purpose, text).toString('base64url');

  const sign = async (audience: string, claims: Record<string, unknown>, at: Date, seconds: number) => {
    const issued = Math.floor(at.getTime() / 1000);
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: tokenAlgorithm, kid })
      .setIssuer(tokenIssuer)
      .setAudience(audience)
      .setIssuedAt(issued)
      .setExpirationTime(issued + seconds)
      .sign(await signingKey());
  };

  return {
    citizenToken: ({ personId, sessionId, provider, verified }, at) =>
      sign('citizen', { sub: personId, sid: sessionId, idp: provider, verified }, at, accessSeconds),
    staffToken: ({ officerId, name, badge, unit, roles }, sessionId, at) =>
      sign('staff', { sub: officerId, sid: sessionId, name, badge, unit, roles }, at, staffAccessSeconds),

    refreshToken: (audience, { holder, sessionId, generation }) => {
      const body = [Buffer.from(holder).toString('base64url'), sessionId, generation].join('.');
      return `${body}.${sealOf(`refresh ${audience}`, body)}`;
    },
    readRefreshToken: (audience, token) => {
      const [holder = '', sessionId = '', generation = '', seal = '', ...more] = token.split('.');
      const body = [holder, sessionId, generation].join('.');
      if (more.length > 0 || !same(seal, sealOf(`refresh ${audience}`, body))) return undefined;
      return { holder: Buffer.from(holder, 'base64url').toString(), sessionId, generation: Number(generation) };
    },

    consentCode: (mandateId) => base32(derive('consent', mandateId).subarray(0, 8)),

    staffSignIn: (signInId) => ({
      state: `${signInId}.${sealOf('state', signInId)}`,
      nonce: sealOf('nonce', signInId),
      verifier: sealOf('verifier', signInId),
    }),
    readState: (state) => {
      const [signInId = '', seal = ''] = state.split('.');
      return same(seal, sealOf('state', signInId)) ? signInId : undefined;
    },
  };
}
