export interface Minute {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly remainingMs: () => number;
}

const stepMs = 10_000;
const minuteMs = 60_000;
/** A wallet's time-outs, and what is booked behind them, need so much at the end. */
const lastStepMs = 12_000;

/** Rounds every ten seconds of the minute that a job is called for, as long as there is time for a whole one. */
export async function throughTheMinute(
  { now, sleep, remainingMs }: Minute,
  round: () => Promise<void>,
): Promise<number> {
  const began = now();
  for (let rounds = 1; ; rounds++) {
    await round();
    // A round that took longer than its step is followed by one at the next step, not by several at once.
    const next = began + Math.ceil((now() - began + 1) / stepMs) * stepMs;
    const waitMs = next - now();
    if (next - began >= minuteMs || remainingMs() - waitMs < lastStepMs) return rounds;
    await sleep(waitMs);
  }
}
