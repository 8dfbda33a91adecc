import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sessionKeys } from './session-keys.js';

const { privateKey } = generateKeyPairSync('ed25519');
const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'k' };
const keys = (fill = 1) =>
  sessionKeys({ privateKey: JSON.stringify(jwk), secret: Buffer.alloc(32, fill).toString('base64') });
const claims = { holder: 'officer|a.b/ü', sessionId: 's-1', generation: 3 };

describe('session keys', () => {
  it('make the same token of the same ids, and read it again', () => {
    const token = keys().refreshToken('staff', claims);
    expect(keys().refreshToken('staff', claims)).toBe(token);
    expect(keys().readRefreshToken('staff', token)).toEqual(claims);
  });

  it('sign the same access token at the same instant', async () => {
    const sign = () =>
      keys().citizenToken({ personId: 'p', sessionId: 's', provider: 'sms', verified: false }, new Date(0));
    expect(await sign()).toBe(await sign());
  });

  it.each([
    ['another secret', () => keys(2).refreshToken('staff', claims)],
    ['another audience', () => keys().refreshToken('citizen', claims)],
    ['more parts', () => `${keys().refreshToken('staff', claims)}.x`],
    ['nothing', () => ''],
  ])('refuse a token of %s', (_case, token) => {
    expect(keys().readRefreshToken('staff', token())).toBeUndefined();
  });

  it('make consent codes of eight characters that are not misread', () => {
    const codes = Array.from({ length: 50 }, (_, i) => keys().consentCode(`mandate-${i}`));
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(new Set(codes).size).toBe(50);
  });

  it('know their own state', () => {
    const { state, nonce, verifier } = keys().staffSignIn('id-1');
    expect(keys().readState(state)).toBe('id-1');
    expect(keys().readState(`id-2.${state.split('.')[1]}`)).toBeUndefined();
    expect(new Set([state, nonce, verifier]).size).toBe(3);
    expect(verifier).toMatch(/^[\w-]{43}$/);
  });

  it.each([
    [
      'no key id',
      { privateKey: JSON.stringify({ ...jwk, kid: undefined }), secret: Buffer.alloc(32).toString('base64') },
    ],
    ['a short secret', { privateKey: JSON.stringify(jwk), secret: 'c2hvcnQ=' }],
  ])('refuse to start with %s', (_case, options) => {
    expect(() => sessionKeys(options)).toThrow();
  });
});
