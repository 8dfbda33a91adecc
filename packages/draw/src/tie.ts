import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { BookingNumber, Sha256 } from '@yilu/contracts';

/**
 * Decides ties of a draw. The root is made of everybody's applications: whoever knew the seed beforehand could still not
 * foresee this, and whoever made the last application could not either, because he does not know the seed.
 */
export const tieSeedOf = (seed: Sha256, root: Sha256): Sha256 =>
  bytesToHex(sha256(utf8ToBytes(`yilu-tie-1\n${seed}\n${root}`)));

/**
 * Gives every number its tie key under a tie seed: SHA-256 of the seed's 32 bytes and the number, a character for each byte.
 * Compared as text they compare bytewise, and half a million of them take little memory.
 */
export const tieKeys = (tieSeed: Sha256): ((number: BookingNumber) => string) => {
  const seed = hexToBytes(tieSeed);
  return (number) => String.fromCharCode(...sha256(concatBytes(seed, utf8ToBytes(number))));
};
