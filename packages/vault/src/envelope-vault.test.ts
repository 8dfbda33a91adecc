import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelopeVault } from './envelope-vault.js';
import { localDataKeys } from './local-data-keys.js';
import { type FieldClass, fieldClasses, SealBroken } from './vault.js';

const lookupKey = randomBytes(32);
const vault = envelopeVault(localDataKeys(randomBytes(32)), lookupKey);
const number = '11010519491231002X';

describe('a sealed field', () => {
  it('opens for its own class and owner, whatever it says', async () => {
    const anyField = fc.tuple(fc.constantFrom(...fieldClasses), fc.string(), fc.string({ unit: 'grapheme' }));
    await fc.assert(
      fc.asyncProperty(anyField, async ([fieldClass, owner, plain]) => {
        expect(await vault.open(fieldClass, owner, await vault.seal(fieldClass, owner, plain))).toBe(plain);
      }),
    );
  });

  it('shows nothing of its value and is another string each time', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => vault.seal('document_number', 'p1', number)));
    expect(one).toMatch(/^v1\.[\w-]+\.[\w-]+$/);
    expect(one).not.toBe(other);
    expect(one).not.toContain(number);
  });

  it('stays shut for every other owner', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (owner, other) => {
        fc.pre(owner !== other);
        const sealed = await vault.seal('phone', owner, '13812345678');
        await expect(vault.open('phone', other, sealed)).rejects.toThrow(SealBroken);
      }),
    );
  });

  it.each(fieldClasses.filter((one) => one !== 'phone'))(
    'of class phone stays shut as %s',
    async (other: FieldClass) => {
      const sealed = await vault.seal('phone', 'p1', '13812345678');
      await expect(vault.open(other, 'p1', sealed)).rejects.toThrow(SealBroken);
    },
  );

  it('stays shut when any bit of its key or its body is turned', async () => {
    const [, key = '', body = ''] = (await vault.seal('name', 'p1', '张三')).split('.');
    const turned = (part: string, bit: number) => {
      const bytes = Buffer.from(part, 'base64url');
      const at = (bit >> 3) % bytes.length;
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (bit & 7)), at);
      return bytes.toString('base64url');
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(10_000), fc.boolean(), async (bit, inKey) => {
        const forged = inKey ? `v1.${turned(key, bit)}.${body}` : `v1.${key}.${turned(body, bit)}`;
        await expect(vault.open('name', 'p1', forged)).rejects.toThrow(SealBroken);
      }),
      { numRuns: 300 },
    );
  });

  it('stays shut when it is cut short, lengthened or written otherwise', async () => {
    const sealed = await vault.seal('name', 'p1', '张三');
    const [version, key, body] = sealed.split('.');
    const others = [
      '',
      'v1',
      'v1..',
      `v2.${key}.${body}`,
      `${version}.${key}`,
      `${sealed}.x`,
      `${sealed}A`,
      `${sealed}=`,
    ];
    for (const forged of [...others, sealed.slice(0, -1), `v1.${body}.${key}`, ` ${sealed}`])
      await expect(vault.open('name', 'p1', forged)).rejects.toThrow(SealBroken);
  });

  it('stays shut under another city’s key, and the fault names no value', async () => {
    const stranger = envelopeVault(localDataKeys(randomBytes(32)), lookupKey);
    const sealed = await vault.seal('document_number', 'p1', number);
    const fault = await stranger.open('document_number', 'p1', sealed).catch((caught: unknown) => caught);
    expect(fault).toBeInstanceOf(SealBroken);
    expect(String(fault)).not.toContain(number);
  });
});

describe('a look-up hash', () => {
  it('finds the same value again, and no other', async () => {
    expect(await vault.lookup('phone', '13812345678')).toBe(await vault.lookup('phone', '13812345678'));
    expect(await vault.lookup('phone', '13812345678')).not.toBe(await vault.lookup('phone', '13812345679'));
  });
  it('is another one in every class and under every key', async () => {
    const hashes = await Promise.all(fieldClasses.map((fieldClass) => vault.lookup(fieldClass, '123456')));
    const elsewhere = envelopeVault(localDataKeys(randomBytes(32)), randomBytes(32));
    expect(new Set([...hashes, await elsewhere.lookup('phone', '123456')]).size).toBe(fieldClasses.length + 1);
  });
  it('needs a key of 32 bytes', () => {
    expect(() => envelopeVault(localDataKeys(randomBytes(32)), randomBytes(16))).toThrow(/32 bytes/);
  });
});

it('a local key needs exactly 32 bytes', () => expect(() => localDataKeys(randomBytes(31))).toThrow(/32 bytes/));
