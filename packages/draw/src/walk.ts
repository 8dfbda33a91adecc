import type { SessionId } from '@yilu/contracts';
import type { Contender } from './ranking.js';
import type { Sessions } from './sessions.js';

/** What the draw gave somebody; places count from 1. */
export interface Drawn {
  readonly contender: Contender;
  readonly place: number;
  readonly sessionId: SessionId | undefined;
}

/**
 * Gives seats in the order of the list: the first preference that has one left, or else, to whoever takes any session, the
 * earliest that has. Nobody's wish is looked at before everybody ahead of him is served.
 */
export function* walk(sessions: Sessions, list: Iterable<Contender>): Generator<Drawn> {
  const free = Int32Array.from(sessions.seats);
  // Seats never come back during the walk: where a lane's first free session is, only moves on.
  const firstFree = new Map<readonly number[], number>();
  const earliestIn = (lane: readonly number[]): number | undefined => {
    let at = firstFree.get(lane) ?? 0;
    while (at < lane.length && !free[lane[at] ?? -1]) at++;
    firstFree.set(lane, at);
    return lane[at];
  };
  let place = 0;
  for (const contender of list) {
    const { choices, anywhere } = contender;
    const given = choices.find((session) => free[session]) ?? (anywhere && earliestIn(anywhere));
    if (given !== undefined) free[given] = (free[given] ?? 0) - 1;
    yield { contender, place: ++place, sessionId: given === undefined ? undefined : sessions.ids[given] };
  }
}
