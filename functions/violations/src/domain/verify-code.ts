/** Crockford's alphabet: nothing in it is taken for something else. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of eighty random bits by which anybody can check a notice or a decision, without a list to guess from. */
export const verifyCodeOf = (random: (bytes: number) => Uint8Array): string =>
  [...random(16)].map((byte) => letters[byte % 32]).join('');
