import type { GuestTries } from './files.js';

/** Wrong guesses that cost nothing; behind them each costs time and an answer to a question. */
export const freeTries = 5;
const firstWaitMs = 30_000;
/** Whoever guesses at a plate of somebody else's must not lock its owner out for long. */
const longestWaitMs = 15 * 60_000;
const forgottenAfterMs = 24 * 3_600_000;

/** What is counted against a caller now; a day without a wrong guess is forgotten. */
const wrongNow = (tries: GuestTries | undefined, at: Date): number =>
  tries && Date.parse(tries.forgottenAt) > at.getTime() ? tries.wrong : 0;

const waitMs = (wrong: number): number =>
  wrong < freeTries ? 0 : Math.min(firstWaitMs * 2 ** (wrong - freeTries), longestWaitMs);

/** From when on the next guess is listened to; undefined: at once. */
export function nextTryAt(tries: GuestTries | undefined, at: Date): Date | undefined {
  const wait = waitMs(wrongNow(tries, at));
  if (!tries || wait === 0) return undefined;
  const next = new Date(Date.parse(tries.lastAt) + wait);
  return next > at ? next : undefined;
}

/** Whether a guess has to come with an answer to a question. */
export const asksChallenge = (tries: GuestTries | undefined, at: Date): boolean => wrongNow(tries, at) >= freeTries;

/** One more guess, counted as wrong before anybody knows: of guesses at the same time none slips through. */
export const counted = (hash: string, tries: GuestTries | undefined, at: Date): GuestTries => ({
  hash,
  version: (tries?.version ?? 0) + 1,
  wrong: wrongNow(tries, at) + 1,
  lastAt: at.toISOString(),
  forgottenAt: new Date(at.getTime() + forgottenAfterMs).toISOString(),
});

/** The count without the guess that turned out right. */
export const takenBack = (tries: GuestTries): GuestTries => ({
  ...tries,
  version: tries.version + 1,
  wrong: Math.max(0, tries.wrong - 1),
});
