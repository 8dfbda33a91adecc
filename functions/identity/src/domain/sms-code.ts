import { timingSafeEqual } from 'node:crypto';
import type { Instant, PersonId } from '@yilu/contracts';

export const codeSeconds = 5 * 60;
export const resendSeconds = 60;
export const codesPerDay = 10;
export const triesPerCode = 5;

/** What is kept of a phone number's codes: a keyed hash of the last one and the day's count, under a keyed hash of the number. */
export interface SmsCode {
  readonly version: number;
  readonly sentAt: Instant;
  /** Day in Asia/Shanghai that `sentOnDay` counts. */
  readonly day: string;
  readonly sentOnDay: number;
  /** Absent once used or guessed away. */
  readonly codeHash?: string | undefined;
  readonly expiresAt: Instant;
  readonly triesLeft: number;
  /** The newcomer whom the code lets into this number's person; absent where it signs in or links the number. */
  readonly admits?: PersonId | undefined;
}

const after = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000);

export type IssueRefusal = { readonly code: 'sms.too_soon' | 'sms.day_spent'; readonly retryAt: Date };

/** The next code of a number: one a minute, ten a day. `tomorrow` is when the next day in Shanghai begins. */
export function issueCode(
  past: SmsCode | undefined,
  codeHash: string,
  at: Date,
  { today, tomorrow }: { today: string; tomorrow: Date },
  admits?: PersonId,
): SmsCode | IssueRefusal {
  const resendAt = past && after(new Date(past.sentAt), resendSeconds);
  if (resendAt && at < resendAt) return { code: 'sms.too_soon', retryAt: resendAt };
  const sent = past?.day === today ? past.sentOnDay : 0;
  if (sent >= codesPerDay) return { code: 'sms.day_spent', retryAt: tomorrow };
  return {
    version: (past?.version ?? 0) + 1,
    sentAt: at.toISOString(),
    day: today,
    sentOnDay: sent + 1,
    codeHash,
    expiresAt: after(at, codeSeconds).toISOString(),
    triesLeft: triesPerCode,
    ...(admits ? { admits } : {}),
  };
}

export const resendAtOf = ({ sentAt }: SmsCode) => after(new Date(sentAt), resendSeconds).toISOString();

const equal = (a: string, b: string) => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Whether a code may still be typed, for the purpose that it was sent for: no other try may spend it. */
export const awaits = (
  kept: SmsCode | undefined,
  at: Date,
  admits?: PersonId,
): kept is SmsCode & { codeHash: string } =>
  kept?.codeHash !== undefined && kept.triesLeft > 0 && at.toISOString() < kept.expiresAt && kept.admits === admits;

/** Tries one code. Right or wrong, `next` has to be saved: a right code is used up, a wrong one costs a try. */
export function tryCode(
  kept: SmsCode | undefined,
  codeHash: string,
  at: Date,
  admits?: PersonId,
): { readonly right: boolean; readonly next?: SmsCode } {
  // An expired, used or never sent code answers like a wrong one, so that numbers cannot be probed.
  if (!awaits(kept, at, admits)) return { right: false };
  const right = equal(kept.codeHash, codeHash);
  const triesLeft = right ? 0 : kept.triesLeft - 1;
  const { codeHash: spent, ...rest } = kept;
  const next = { ...rest, version: kept.version + 1, triesLeft };
  return { right, next: triesLeft > 0 ? { ...next, codeHash: spent } : next };
}
