/** Crockford's: no letter that is read as a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** So many characters of five bits each; 256 is a multiple of 32, so that none is likelier than another. */
export const base32 = (bytes: Uint8Array, length: number): string =>
  Array.from(bytes.subarray(0, length), (byte) => alphabet.charAt(byte % 32)).join('');
