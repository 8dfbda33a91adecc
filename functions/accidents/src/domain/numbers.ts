import { dayOf } from '@yilu/kernel';

/** Random bytes, injected: a test knows what it draws. */
export type Random = (size: number) => Uint8Array;

/** Decimal digits without bias: bytes of 250 and above are thrown away. */
export function digits(random: Random, count: number): string {
  let drawn = '';
  while (drawn.length < count)
    for (const byte of random(count * 2)) if (byte < 250 && drawn.length < count) drawn += String(byte % 10);
  return drawn;
}

/** Which paper a number stands on: agreement (协), determination (认), referral (移). */
export type PaperKind = 'agreement' | 'determination' | 'referral';
const prefixes = { agreement: 'XY', determination: 'RD', referral: 'YJ' } as const;

/** Such as XY20261121-48210377: the day in Shanghai, then eight digits that cannot be guessed on. */
export const paperNumber = (kind: PaperKind, at: Date, random: Random): string =>
  `${prefixes[kind]}${dayOf(at).replaceAll('-', '')}-${digits(random, 8)}`;
