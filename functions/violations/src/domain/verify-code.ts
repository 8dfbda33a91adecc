import { base32 } from '@yilu/kernel';

/** A code of eighty random bits by which anybody can check a notice or a decision, without a list to guess from. */
export const verifyCodeOf = (random: (bytes: number) => Uint8Array): string => base32(random(16));
