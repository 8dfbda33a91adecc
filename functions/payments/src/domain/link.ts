import { createHash } from 'node:crypto';
import { base32 } from '@yilu/kernel';

/** A right to pay for somebody else: the sum and no more can be seen by it. */
export interface PayLink {
  /** SHA-256 of the code; the code itself is with whoever was sent it. */
  readonly hash: string;
  readonly obligationIds: readonly string[];
  readonly expiresAt: string;
}

/** The live links of one obligation. */
export interface LinkList {
  readonly obligationId: string;
  readonly links: readonly Pick<PayLink, 'hash' | 'expiresAt'>[];
  readonly version: number;
}

const liveDays = 7;
export const mostLinks = 5;

const codeLength = 16;

/** A code of eighty bits out of a keyed hash: the same request has the same one again, and nobody else can work it out. */
export const linkCode = (keyedHash: string): string =>
  base32(createHash('sha256').update(keyedHash).digest().subarray(0, codeLength));

export const linkHash = (code: string): string => createHash('sha256').update(code).digest('hex');

export const linkExpiry = (now: Date): string => new Date(now.getTime() + liveDays * 86_400_000).toISOString();

/** The list without links that have ended. */
export const liveLinks = (list: LinkList | undefined, now: Date) =>
  (list?.links ?? []).filter(({ expiresAt }) => expiresAt > now.toISOString());
