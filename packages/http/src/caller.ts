import { IdentityProvider, StaffRole } from '@yilu/contracts';
import { importJWK, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import * as z from 'zod';

/** Who is calling, as the access token says. A staff token never passes for a citizen's, nor the other way. */
export type Caller =
  | {
      readonly kind: 'citizen';
      readonly id: string;
      readonly sessionId: string;
      readonly provider: IdentityProvider;
      readonly verified: boolean;
    }
  | {
      readonly kind: 'staff';
      readonly id: string;
      readonly sessionId: string;
      readonly name: string;
      readonly badge: string;
      readonly unit: string;
      readonly roles: readonly StaffRole[];
    };
export type Citizen = Extract<Caller, { kind: 'citizen' }>;
export type Staff = Extract<Caller, { kind: 'staff' }>;

const Claims = z.discriminatedUnion('aud', [
  z.object({
    aud: z.literal('citizen'),
    sub: z.string(),
    sid: z.string(),
    idp: IdentityProvider,
    verified: z.boolean(),
  }),
  z.object({
    aud: z.literal('staff'),
    sub: z.string(),
    sid: z.string(),
    name: z.string(),
    badge: z.string(),
    unit: z.string(),
    roles: z.array(StaffRole),
  }),
]);

export const tokenIssuer = 'yilu';
export const tokenAlgorithm = 'EdDSA';

function callerOf(payload: JWTPayload): Caller | undefined {
  const parsed = Claims.safeParse(payload);
  if (!parsed.success) return undefined;
  const claims = parsed.data;
  return claims.aud === 'citizen'
    ? { kind: 'citizen', id: claims.sub, sessionId: claims.sid, provider: claims.idp, verified: claims.verified }
    : {
        kind: 'staff',
        id: claims.sub,
        sessionId: claims.sid,
        name: claims.name,
        badge: claims.badge,
        unit: claims.unit,
        roles: claims.roles,
      };
}

export type VerifyToken = (token: string) => Promise<Caller | undefined>;

/** Tokens of one instance's latest callers; the oldest goes first. */
const rememberedTokens = 1000;

/**
 * Verifies access tokens by the public keys of the identity context (Ed25519, chosen by key id). Undefined for an
 * expired, forged or foreign token. A signature is verified once per instance and token: the check costs as much as
 * everything else between gateway and store, and its outcome cannot change; the expiry is looked at every time.
 */
export function tokenVerifier(keys: JSONWebKeySet, now: () => Date = () => new Date()): VerifyToken {
  const imported = new Map(keys.keys.map((jwk) => [jwk.kid, importJWK(jwk, tokenAlgorithm)]));
  const genuine = new Map<string, { caller: Caller; expiresAt: number }>();

  const remember = (token: string, caller: Caller, expiresAt: number) => {
    const [oldest] = genuine.keys();
    if (genuine.size >= rememberedTokens && oldest !== undefined) genuine.delete(oldest);
    genuine.set(token, { caller, expiresAt });
  };

  return async (token) => {
    const known = genuine.get(token);
    if (known) return now().getTime() < known.expiresAt ? known.caller : undefined;
    try {
      const { payload } = await jwtVerify(
        token,
        async ({ kid }) => {
          const key = await imported.get(kid);
          if (!key) throw new Error('Unknown key id');
          return key;
        },
        { issuer: tokenIssuer, algorithms: [tokenAlgorithm], currentDate: now() },
      );
      const caller = callerOf(payload);
      if (caller && payload.exp !== undefined) remember(token, caller, payload.exp * 1000);
      return caller;
    } catch {
      return undefined;
    }
  };
}
