/** The digits of Crockford's base 32: no I, L, O or U to be misread. */
export const base32Digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A digit for each byte, five bits of it; 256 is a multiple of 32, so that none is likelier than another. */
export const base32 = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => base32Digits.charAt(byte % 32)).join('');
