import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DataKeyBroken, type DataKeys } from './vault.js';

/** Data keys wrapped by AES-256-GCM under one key of 32 bytes: the local city's own stand for KMS. */
export function localDataKeys(key: Uint8Array): DataKeys {
  if (key.length !== 32) throw new Error('The local key of the vault needs exactly 32 bytes.');
  return {
    async generate() {
      const plain = randomBytes(32);
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const text = Buffer.concat([cipher.update(plain), cipher.final()]);
      return { plain, wrapped: Buffer.concat([nonce, cipher.getAuthTag(), text]) };
    },
    async unwrap(wrapped) {
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, 12), { authTagLength: 16 });
        decipher.setAuthTag(wrapped.subarray(12, 28));
        return Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()]);
      } catch {
        throw new DataKeyBroken('The data key does not unwrap under the local key.');
      }
    },
  };
}
