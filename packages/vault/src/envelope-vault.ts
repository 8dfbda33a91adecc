import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { DataKeyBroken, type DataKeys, type FieldClass, SealBroken, type Vault } from './vault.js';

const nonceBytes = 12;
const tagBytes = 16;

const derive = (key: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, new Uint8Array(0), `yilu.vault.v1|${purpose}`, 32));

const sealKeys = new WeakMap<Uint8Array, Map<FieldClass, KeyObject>>();

/** The key of a class under a data key: derived once while that data key is held, for a page opens many fields of one class. */
function sealKeyOf(dataKey: Uint8Array, fieldClass: FieldClass): KeyObject {
  const known = sealKeys.get(dataKey) ?? new Map<FieldClass, KeyObject>();
  const key = known.get(fieldClass) ?? createSecretKey(derive(dataKey, `seal|${fieldClass}`));
  sealKeys.set(dataKey, known.set(fieldClass, key));
  return key;
}

// Classes hold no `|`, so class and owner cannot be read in another way.
const associatedData = (fieldClass: FieldClass, owner: string) => Buffer.from(`${fieldClass}|${owner}`, 'utf8');

/**
 * AES-256-GCM under a data key that travels, encrypted, inside the sealed string `v1.<key>.<nonce, tag and text>`. Each
 * class has its own key derived from the data key and its own derived look-up key. Classes `apart` have data keys that
 * open nothing else, so that whoever may open a field need not be able to open these.
 */
export function envelopeVault(
  dataKeys: DataKeys,
  lookupKey: Uint8Array,
  apart: Readonly<Partial<Record<FieldClass, DataKeys>>> = {},
): Vault {
  if (lookupKey.length < 32) throw new Error('The look-up key of the vault needs 32 bytes or more.');
  const keysOf = (fieldClass: FieldClass) => apart[fieldClass] ?? dataKeys;

  return {
    async seal(fieldClass, owner, plain) {
      const { plain: dataKey, wrapped } = await keysOf(fieldClass).generate();
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', sealKeyOf(dataKey, fieldClass), nonce);
      cipher.setAAD(associatedData(fieldClass, owner));
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      const body = Buffer.concat([nonce, cipher.getAuthTag(), text]);
      return `v1.${Buffer.from(wrapped).toString('base64url')}.${body.toString('base64url')}`;
    },

    async open(fieldClass, owner, sealed) {
      const { wrapped, body } = partsOf(fieldClass, sealed);
      // An outage of the key service passes through as it is: the caller may try again, nothing was tampered with.
      const dataKey = await keysOf(fieldClass)
        .unwrap(wrapped)
        .catch((fault: unknown) => {
          throw fault instanceof DataKeyBroken ? new SealBroken(fieldClass) : fault;
        });
      try {
        const key = sealKeyOf(dataKey, fieldClass);
        const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, nonceBytes), {
          authTagLength: tagBytes,
        });
        decipher.setAAD(associatedData(fieldClass, owner));
        decipher.setAuthTag(body.subarray(nonceBytes, nonceBytes + tagBytes));
        return decipher.update(body.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        throw new SealBroken(fieldClass);
      }
    },

    lookup: async (fieldClass, value) =>
      createHmac('sha256', derive(lookupKey, `lookup|${fieldClass}`))
        .update(value, 'utf8')
        .digest('base64url'),
  };
}

function partsOf(fieldClass: FieldClass, sealed: string) {
  const [version, key, body, ...rest] = sealed.split('.');
  if (version !== 'v1' || !key || !body || rest.length > 0) throw new SealBroken(fieldClass);
  const parts = { wrapped: Buffer.from(key, 'base64url'), body: Buffer.from(body, 'base64url') };
  // Node's decoder skips what is no base64url and drops loose bits: only the one canonical writing is accepted.
  const canonical = parts.wrapped.toString('base64url') === key && parts.body.toString('base64url') === body;
  if (!canonical || parts.body.length < nonceBytes + tagBytes) throw new SealBroken(fieldClass);
  return parts;
}
