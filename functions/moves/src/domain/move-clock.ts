import type { MovePoliceReason } from '@yilu/contracts';
import type { MoveLimits } from '@yilu/law/feedback/move-limits';
import type { Move } from './files.js';

const minuteMs = 60_000;
const after = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * minuteMs).toISOString();
const later = (one: string, other: string): string => (one > other ? one : other);

/** The last time that the owner was spoken to. */
const lastTelling = ({ askedAt, urgedAt }: Move): string => urgedAt.at(-1) ?? askedAt;

/** When his silence, or his broken word, has lasted long enough for the next urge. */
export const silentFrom = (move: Move, { urgeAfterMinutes }: MoveLimits): string => {
  const silent = after(lastTelling(move), urgeAfterMinutes);
  return move.answer?.until ? later(silent, move.answer.until) : silent;
};

/** When its asker may urge, to the millisecond; undefined where there is nothing to urge, or no urge left. */
export function urgeFrom(move: Move, limits: MoveLimits): string | undefined {
  const open = move.state === 'waiting' || move.state === 'coming';
  const reachable = move.holders.length > 0 || move.relay !== undefined;
  return open && reachable && move.urgedAt.length < limits.maximumUrges ? silentFrom(move, limits) : undefined;
}

/** When the police get it by themselves, and why; undefined where they do not. */
export function policeFrom(
  move: Move,
  limits: MoveLimits,
): { readonly at: string; readonly why: MovePoliceReason } | undefined {
  const byTime = after(move.askedAt, limits.policeAfterMinutes);
  if (move.state === 'coming') {
    const promised = move.answer?.until ?? byTime;
    return { at: later(byTime, promised), why: promised > byTime ? 'promise_broken' : 'time' };
  }
  if (move.state !== 'waiting') return undefined;
  // Each telling that nobody answers is one silence: the one that is running now is the last of them.
  const enough = move.urgedAt.length + 1 >= limits.silencesBeforePolice;
  const bySilence = silentFrom(move, limits);
  return enough && bySilence <= byTime ? { at: bySilence, why: 'silence' } : { at: byTime, why: 'time' };
}

/** The next instant at which something is due of a request by itself; undefined once it has ended or a unit has it. */
export function dueAt(move: Move, limits: MoveLimits): string | undefined {
  const police = policeFrom(move, limits)?.at;
  if (police !== undefined) {
    const told = move.silenceToldAt !== undefined && move.silenceToldAt >= lastTelling(move);
    const silent = told ? police : silentFrom(move, limits);
    return silent < police ? silent : police;
  }
  return move.state === 'moved' || move.state === 'contested' ? after(move.touchedAt, limits.quietMinutes) : undefined;
}
