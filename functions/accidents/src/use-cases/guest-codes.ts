import { base32Digits } from '@yilu/kernel';
import type { Vault } from '@yilu/vault';
import type { Random } from '../domain/numbers.js';
import type { Deps } from '../ports.js';

/** Six digits are soon tried out, so that the case keeps them under the city's own key. */
export const guestCodeHash = (vault: Vault, owner: string, code: string): Promise<string> =>
  vault.lookup('sms_code', `${owner}\n${code}`);

/** Sixteen characters without look-alikes, eighty random bits: nobody guesses it, and everybody can copy it from paper. */
export function newCopyCode(random: Random): string {
  let bits = 0n;
  for (const byte of random(10)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: 16 }, (_, at) => base32Digits[Number((bits >> BigInt(5 * (15 - at))) & 31n)]).join('');
}

/** In groups of four, as it is shown and printed. */
export const spelled = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;

/** Under what a copy is found; whoever reads the store cannot go back from it. */
export const copyHash = ({ sha256 }: Pick<Deps, 'sha256'>, number: string, code: string): string =>
  sha256(`yilu.copy.v1\n${number}\n${code}`);
