import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { connectVault, localVault } from './connect-vault.js';

const key = () => randomBytes(32).toString('base64');

describe('connectVault', () => {
  it('opens in a new process what it sealed, by the same environment', async () => {
    const env = { VAULT_LOCAL_KEY: key(), VAULT_LOOKUP_KEY: key() };
    const sealed = await connectVault(env).seal('link', 'case-1', 'https://example.cn/j/1');
    expect(await connectVault(env).open('link', 'case-1', sealed)).toBe('https://example.cn/j/1');
    expect(await connectVault(env).lookup('phone', '1')).toBe(await connectVault(env).lookup('phone', '1'));
  });

  it.each([
    ['no key', { VAULT_LOOKUP_KEY: key() }, /no key/],
    ['an empty key', { VAULT_LOCAL_KEY: '', VAULT_LOOKUP_KEY: key() }, /no key/],
    ['no look-up key', { VAULT_LOCAL_KEY: key() }, /no look-up key/],
    ['two keys', { VAULT_KEY_ID: 'k', VAULT_LOCAL_KEY: key(), VAULT_LOOKUP_KEY: key() }, /not both/],
    ['a short key', { VAULT_LOCAL_KEY: 'c2hvcnQ=', VAULT_LOOKUP_KEY: key() }, /VAULT_LOCAL_KEY must hold 32 bytes/],
    ['a short look-up key', { VAULT_LOCAL_KEY: key(), VAULT_LOOKUP_KEY: 'c2hvcnQ=' }, /VAULT_LOOKUP_KEY must hold/],
  ])('refuses %s at once with a clear sentence', (_what, env, sentence) => {
    expect(() => connectVault(env)).toThrow(sentence);
  });

  it('takes the environment of a process, and reaches for KMS only with the first field', () => {
    const env: NodeJS.ProcessEnv = { VAULT_KEY_ID: 'alias/yilu', VAULT_LOOKUP_KEY: key(), AWS_REGION: 'cn-north-1' };
    expect(Object.keys(connectVault(env))).toEqual(['seal', 'open', 'lookup']);
  });
});

it('localVault takes keys as bytes or in base64', async () => {
  const [one, other] = [randomBytes(32), randomBytes(32)];
  const sealed = await localVault({ key: one, lookupKey: other }).seal('name', 'p1', '张三');
  const same = localVault({ key: one.toString('base64'), lookupKey: other.toString('base64') });
  expect(await same.open('name', 'p1', sealed)).toBe('张三');
});
