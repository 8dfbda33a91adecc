import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect, it } from 'vitest';
import { tokenAlgorithm, tokenIssuer, tokenVerifier } from './caller.js';

const issuedAt = new Date('2026-11-22T02:00:00Z');
const seconds = (at: Date) => Math.floor(at.getTime() / 1000);
const later = (by: number) => new Date(issuedAt.getTime() + by * 1000);
const claims = { aud: 'citizen', sid: 'session-1', idp: 'wechat', verified: true };

/** A verifier with a clock that a test moves, and tokens that live 600 seconds. */
async function issuer() {
  const { publicKey, privateKey } = await generateKeyPair(tokenAlgorithm);
  const clock = { now: issuedAt };
  const verify = tokenVerifier({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1' }] }, () => clock.now);
  const sign = (sub: string) =>
    new SignJWT({ ...claims, sub })
      .setProtectedHeader({ alg: tokenAlgorithm, kid: 'k1' })
      .setIssuer(tokenIssuer)
      .setExpirationTime(seconds(issuedAt) + 600)
      .sign(privateKey);
  return { clock, verify, sign };
}

it('knows the same caller again by the same token', async () => {
  const { verify, sign } = await issuer();
  const token = await sign('person-1');
  const first = await verify(token);
  expect(first).toMatchObject({ kind: 'citizen', id: 'person-1' });
  expect(await verify(token)).toEqual(first);
});

it('refuses a token from the second of its expiry on, however often it was genuine before', async () => {
  const { clock, verify, sign } = await issuer();
  const token = await sign('person-1');
  await verify(token);
  clock.now = later(599);
  expect(await verify(token)).toBeDefined();
  clock.now = later(600);
  expect(await verify(token)).toBeUndefined();
});

it('does not take a changed token for the genuine one that it knows', async () => {
  const { verify, sign } = await issuer();
  const token = await sign('person-1');
  await verify(token);
  const [header, , signature] = token.split('.');
  const other = Buffer.from(JSON.stringify({ ...claims, sub: 'person-2', iss: tokenIssuer })).toString('base64url');
  expect(await verify(`${header}.${other}.${signature}`)).toBeUndefined();
});

it('tells callers apart by their tokens', async () => {
  const { verify, sign } = await issuer();
  const tokens = [await sign('person-1'), await sign('person-2')];
  for (let round = 0; round < 2; round++)
    expect((await Promise.all(tokens.map(verify))).map((caller) => caller?.id)).toEqual(['person-1', 'person-2']);
});
