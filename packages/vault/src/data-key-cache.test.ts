import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cachedDataKeys } from './data-key-cache.js';
import { envelopeVault } from './envelope-vault.js';
import { type KeyService, kmsDataKeys, type Purpose } from './kms-data-keys.js';
import { localDataKeys } from './local-data-keys.js';
import { SealBroken } from './vault.js';

/** A key service in memory, which counts its calls and holds callers to key id and encryption context. */
function fakeKms() {
  const keys = localDataKeys(randomBytes(32));
  const calls = { generate: 0, decrypt: 0 };
  const state = { down: false };
  const check = (keyId: string, context: Record<string, string>) => {
    if (state.down) throw new Error('KMS is unreachable');
    expect([keyId, context]).toEqual(['key-1', { application: 'yilu', purpose: 'field' }]);
  };
  const service: KeyService = {
    async generateDataKey(keyId, context) {
      calls.generate++;
      check(keyId, context);
      return keys.generate();
    },
    async decrypt(keyId, wrapped, context) {
      calls.decrypt++;
      check(keyId, context);
      return keys.unwrap(wrapped).catch(() => 'broken' as const);
    },
  };
  return { service, calls, state };
}

/** A key service that opens a data key for the purpose alone for which it was made, as KMS does. */
function purposes() {
  const wrapping = localDataKeys(randomBytes(32));
  const madeFor = new Map<string, string | undefined>();
  const calls: string[] = [];
  const service: KeyService = {
    async generateDataKey(_keyId, { purpose }) {
      calls.push(`generate ${purpose}`);
      const key = await wrapping.generate();
      madeFor.set(Buffer.from(key.wrapped).toString('base64'), purpose);
      return key;
    },
    async decrypt(_keyId, wrapped, { purpose }) {
      calls.push(`decrypt ${purpose}`);
      return madeFor.get(Buffer.from(wrapped).toString('base64')) === purpose ? wrapping.unwrap(wrapped) : 'broken';
    },
  };
  return { calls, keys: (purpose: Purpose) => kmsDataKeys('key-1', service, purpose) };
}

function vaultAt(bounds = { sealsPerKey: 3, lifetimeMs: 1000, openKeys: 2 }) {
  const { service, calls, state } = fakeKms();
  let now = 0;
  const keys = () => cachedDataKeys(kmsDataKeys('key-1', service), () => new Date(now), bounds);
  const lookupKey = randomBytes(32);
  return {
    calls,
    state,
    vault: envelopeVault(keys(), lookupKey),
    /** The same vault in a process that has just started. */
    anew: () => envelopeVault(keys(), lookupKey),
    pass: (ms: number) => {
      now += ms;
    },
  };
}
const times = (count: number) => Array.from({ length: count }, (_none, at) => at);

describe('data keys from KMS', () => {
  it('seal as many fields as the bound says, then a new key is fetched', async () => {
    const { vault, calls } = vaultAt();
    for (const at of times(7)) await vault.seal('name', 'p1', `value ${at}`);
    expect(calls).toEqual({ generate: 3, decrypt: 0 });
  });

  it('seal concurrently under one fetch', async () => {
    const { vault, calls } = vaultAt();
    await Promise.all(times(3).map(() => vault.seal('name', 'p1', '张三')));
    expect(calls.generate).toBe(1);
  });

  it('are fetched anew when their lifetime is over', async () => {
    const { vault, calls, pass } = vaultAt();
    await vault.seal('name', 'p1', '张三');
    pass(1000);
    await vault.seal('name', 'p1', '张三');
    expect(calls.generate).toBe(2);
  });

  it('open what they sealed without another call, and in a new process with one', async () => {
    const { vault, anew, calls } = vaultAt();
    const sealed = await vault.seal('name', 'p1', '张三');
    await vault.open('name', 'p1', sealed);
    expect(calls.decrypt).toBe(0);
    const later = anew();
    expect(await later.open('name', 'p1', sealed)).toBe('张三');
    expect(await later.open('name', 'p1', sealed)).toBe('张三');
    expect(calls.decrypt).toBe(1);
  });

  it('are kept for opening only up to the bound, the longest unused leaving first, and never beyond their lifetime', async () => {
    const { vault, anew, calls, pass } = vaultAt({ sealsPerKey: 1, lifetimeMs: 1000, openKeys: 2 });
    const sealed = await Promise.all(times(3).map((at) => vault.seal('name', 'p1', `value ${at}`)));
    const later = anew();
    const open = async (at: number) => later.open('name', 'p1', sealed[at] ?? '');
    for (const at of [0, 1, 0, 2]) await open(at);
    expect(calls.decrypt).toBe(3);
    await open(0);
    expect(calls.decrypt).toBe(3);
    await open(1);
    expect(calls.decrypt).toBe(4);
    pass(1000);
    await open(1);
    expect(calls.decrypt).toBe(5);
  });

  it('that could not be fetched are asked for again, and the outage is not taken for tampering', async () => {
    const { vault, anew, state } = vaultAt();
    const sealed = await vault.seal('name', 'p1', '张三');
    const later = anew();
    state.down = true;
    await expect(later.open('name', 'p1', sealed)).rejects.toThrow('KMS is unreachable');
    await expect(later.seal('name', 'p1', '张三')).rejects.toThrow('KMS is unreachable');
    state.down = false;
    expect(await later.open('name', 'p1', sealed)).toBe('张三');
    expect(await later.open('name', 'p1', await later.seal('name', 'p1', '李四'))).toBe('李四');
  });

  it('of a class apart are for it alone, and fetched anew with each field', async () => {
    const { keys, calls } = purposes();
    const vault = envelopeVault(
      cachedDataKeys(keys('field'), () => new Date(0)),
      randomBytes(32),
      {
        draw_seed: keys('draw_seed'),
      },
    );
    const sealed = await vault.seal('draw_seed', 'plan-1', 'ab'.repeat(32));
    await vault.seal('name', 'p1', '张三');
    expect(await vault.open('draw_seed', 'plan-1', sealed)).toBe('ab'.repeat(32));
    expect(calls).toEqual(['generate draw_seed', 'generate field', 'decrypt draw_seed']);
    // Whoever may open fields alone does not open a seed, whatever it is taken for.
    const fields = envelopeVault(keys('field'), randomBytes(32));
    await expect(fields.open('draw_seed', 'plan-1', sealed)).rejects.toThrow(SealBroken);
  });

  it('that KMS does not know leave the field shut', async () => {
    const { vault } = vaultAt();
    const [, , body] = (await vault.seal('name', 'p1', '张三')).split('.');
    const foreign = randomBytes(60).toString('base64url');
    await expect(vault.open('name', 'p1', `v1.${foreign}.${body}`)).rejects.toThrow(SealBroken);
  });
});
