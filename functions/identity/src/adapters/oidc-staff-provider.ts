import { accept, refuse } from '@yilu/kernel';
import type { Configuration } from 'openid-client';
import * as z from 'zod';
import type { StaffProvider } from '../ports.js';

const Claims = z.object({
  sub: z.string().min(1).max(200),
  name: z.string().default(''),
  badge: z.string().default(''),
  unit: z.string().default(''),
  roles: z.array(z.string()).default([]),
});

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

const refusedBy = new Set(['ResponseBodyError', 'AuthorizationResponseError', 'WWWAuthenticateChallengeError']);

/** Whether the provider answered and its answer is a refusal or not good; else nothing is known. */
const answeredNo = (fault: unknown) =>
  fault instanceof Error &&
  (refusedBy.has(fault.name) ||
    ('code' in fault && /INVALID_RESPONSE|COMPARISON|TIMESTAMP|KEY_SELECTION/.test(String(fault.code))));

export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

/** The bureau's identity provider by OpenID Connect: code flow with PKCE, state and nonce. */
export function oidcStaffProvider({ issuer, clientId, clientSecret, redirectUri }: OidcOptions): StaffProvider {
  const address = new URL(issuer);
  const plain = address.protocol === 'http:' && loopback.has(address.hostname);
  if (address.protocol !== 'https:' && !plain) throw new Error('OIDC_ISSUER must be https');

  let configured: Promise<Configuration> | undefined;
  const configuration = async () => {
    const oidc = await import('openid-client');
    configured ??= oidc.discovery(address, clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
      // By default the library trusts TLS for an ID token that it fetched itself; we check its signature too.
      execute: [oidc.enableNonRepudiationChecks, ...(plain ? [oidc.allowInsecureRequests] : [])],
      timeout: 5,
    });
    try {
      return await configured;
    } catch (fault) {
      // A failed discovery is not kept: the next officer asks again.
      configured = undefined;
      throw fault;
    }
  };

  return {
    async authorizationUrl({ state, nonce, verifier }) {
      const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client');
      let config: Configuration;
      try {
        config = await configuration();
      } catch {
        return refuse('sign_in.provider_unreachable');
      }
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid profile staff',
        // Desks are shared: the provider's own session must not sign the next officer in as the last one.
        prompt: 'login',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return accept(url.href);
    },

    async identify(callbackUrl, { state, nonce, verifier }) {
      const callback = new URL(callbackUrl);
      // The exchange names the address as redirect_uri: only our own may be named.
      if (`${callback.origin}${callback.pathname}` !== redirectUri) return refuse('sign_in.code_invalid');
      const { authorizationCodeGrant } = await import('openid-client');
      try {
        const tokens = await authorizationCodeGrant(await configuration(), callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = Claims.safeParse(tokens.claims());
        if (!claims.success) return refuse('sign_in.code_invalid');
        const { sub, ...officer } = claims.data;
        return accept({ subject: sub, ...officer });
      } catch (fault) {
        return refuse(answeredNo(fault) ? 'sign_in.code_invalid' : 'sign_in.provider_unreachable');
      }
    },
  };
}
