import { createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { beijingTimestamp, openAnswer, signParameters } from './alipay-wire.js';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const [theirs, stranger] = [pair(), pair()];
const member = 'm_response';
const good = '{"id":"1"}';
const sign = (raw: string, key = theirs.privateKey) => createSign('RSA-SHA256').update(raw).sign(key, 'base64');
const open = (text: string) => openAnswer(text, member, theirs.publicKey);

it('writes the time of Beijing in any zone', () => {
  expect(beijingTimestamp(new Date('2026-12-31T16:00:00.000Z'))).toBe('2027-01-01 00:00:00');
});

it('signs every parameter but the signature and empty ones, by the order of their names', () => {
  const signature = signParameters({ b: '2', a: '浙', c: '', sign: 'x' }, theirs.privateKey);
  expect(createVerify('RSA-SHA256').update('a=浙&b=2').verify(theirs.publicKey, signature, 'base64')).toBe(true);
});

describe('An answer of Alipay', () => {
  it.each([good, '{ "id" : "a\\"}{" }', '{"a":{"b":[{}]}}'])('opens over its exact text: %s', (raw) => {
    const text = `{"${member}" : ${raw},"sign":"${sign(raw)}"}`;
    expect(open(text)).toEqual({ ok: true, value: { signed: JSON.parse(raw) } });
  });

  it('passes an unsigned error on as an error alone', () => {
    expect(open('{"error_response":{"code":"40002"}}')).toEqual({ ok: true, value: { error: { code: '40002' } } });
  });

  it.each([
    ['a stranger’s signature', `{"${member}":${good},"sign":"${sign(good, stranger.privateKey)}"}`],
    ['another text than the signed one', `{"${member}":{"id":"2"},"sign":"${sign(good)}"}`],
    ['the member twice', `{"${member}":${good},"${member}":{"id":"2"},"sign":"${sign(good)}"}`],
    ['no signature', `{"${member}":${good}}`],
    ['a signature that is no text', `{"${member}":${good},"sign":1}`],
    ['a member that is no object', `{"${member}":"x","sign":"${sign('"x"')}"}`],
    ['no member', `{"sign":"${sign(good)}"}`],
    ['no JSON', '<html>'],
    ['no object', 'null'],
  ])('is not trusted with %s', (_case, text) => {
    expect(open(text)).toEqual({ ok: false, refusal: 'untrusted' });
  });
});
