import type { ClaimClock } from '@yilu/contracts';
import { type ClaimClockName, claimClockBasis, claimDueAt } from '@yilu/law/claim-clocks';
import type { ClaimRecord } from './records.js';

interface Span {
  readonly clock: ClaimClockName;
  readonly from: string | undefined;
  readonly met: string | undefined;
}

function spansOf({ occurredAt, progress }: ClaimRecord): Span[] {
  const { registered, papersRequested, papersComplete, decided, agreed, paid } = progress;
  return [
    { clock: 'report', from: occurredAt, met: registered?.at },
    // Who already decided needed no further papers.
    { clock: 'papers', from: registered?.at, met: papersRequested?.at ?? papersComplete?.at ?? decided?.at },
    { clock: 'decision', from: papersComplete?.at, met: decided?.at },
    { clock: 'payment', from: agreed?.at, met: paid?.at },
  ];
}

/** Every limit that runs or ran, with whether it was kept. */
export function clocksOf(claim: ClaimRecord, now: Date): ClaimClock[] {
  return spansOf(claim).flatMap(({ clock, from, met }) => {
    if (!from) return [];
    const dueAt = claimDueAt(clock, new Date(from)).toISOString();
    const overdue = (met ?? now.toISOString()) >= dueAt;
    return [{ clock, basis: claimClockBasis(clock), startedAt: from, dueAt, ...(met ? { metAt: met } : {}), overdue }];
  });
}

/** The limit that runs now and ends first; none for a frozen claim, over which the police decide. */
export const runningClock = (claim: ClaimRecord, now: Date): ClaimClock | undefined =>
  claim.frozen
    ? undefined
    : clocksOf(claim, now)
        .filter(({ metAt }) => !metAt)
        .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1))[0];
