import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from './encoding.js';

export const hex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += (byte < 16 ? '0' : '') + byte.toString(16);
  return text;
};

/** The bytes of a hash. Throws for what is not one. */
export function fromHex(text: string): Uint8Array {
  if (!/^([0-9a-f]{2})*$/.test(text)) throw new RangeError('Not lower-case hexadecimal');
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}

/** SHA-256 in lower-case hexadecimal; text is hashed as UTF-8. */
export const sha256Hex = (data: Uint8Array | string): string =>
  hex(sha256(typeof data === 'string' ? utf8(data) : data));

/** The same for a photograph in pieces, so that a phone without a JIT can show progress between them. */
export function sha256InPieces() {
  const hash = sha256.create();
  return {
    add: (piece: Uint8Array): void => {
      hash.update(piece);
    },
    /** Ends the hash; nothing can be added after it. */
    end: (): string => hex(hash.digest()),
  };
}
