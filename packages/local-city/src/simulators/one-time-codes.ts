import { randomBytes } from 'node:crypto';

export type Redeemed = { readonly subject: string } | 'used' | 'unknown';

/** Codes that name a person for five minutes and work once. */
export class OneTimeCodes {
  readonly #codes = new Map<string, { subject: string; until: number; used: boolean }>();

  issue(subject: string, now: Date): string {
    const code = randomBytes(16).toString('hex');
    this.#codes.set(code, { subject, until: now.getTime() + 5 * 60_000, used: false });
    return code;
  }

  redeem(code: string, now: Date): Redeemed {
    const kept = this.#codes.get(code);
    if (!kept || kept.until < now.getTime()) return 'unknown';
    if (kept.used) return 'used';
    kept.used = true;
    return { subject: kept.subject };
  }
}
