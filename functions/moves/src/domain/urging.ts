import { accept, type Result, refuse } from '@yilu/kernel';
import type { MoveLimits } from '@yilu/law/feedback/move-limits';
import { type Step, tellings } from './asking.js';
import type { Move } from './files.js';
import { urgeFrom } from './move-clock.js';
import { moveChanged, ownerAsked } from './move-news.js';
import { stateAfter } from './move-states.js';

export type UrgeRefusal = 'moves.wrong_state' | 'moves.urged_enough' | 'moves.urge_too_early';

/** Tells the owner again. From the very instant on that ten minutes are over, and at most twice. */
export function urged(move: Move, limits: MoveLimits, at: Date): Result<Step, UrgeRefusal> {
  const state = stateAfter(move.state, 'urge');
  if (!state.ok) return state;
  if (move.urgedAt.length >= limits.maximumUrges) return refuse('moves.urged_enough');
  const from = urgeFrom(move, limits);
  const now = at.toISOString();
  if (from === undefined) return refuse('moves.wrong_state');
  if (now < from) return refuse('moves.urge_too_early');
  const urgedAt = [...move.urgedAt, now];
  const next: Move = {
    ...move,
    version: move.version + 1,
    state: state.value,
    touchedAt: now,
    urgedAt,
    told: [...move.told, ...tellings({ ...move, urgedAt }, now)],
  };
  return accept({ move: next, tasks: [], events: [ownerAsked(next, now)] });
}

/** Its asker hears that there was no answer, once for each telling. */
export function silenceTold(move: Move, at: Date): Step {
  const next: Move = { ...move, version: move.version + 1, silenceToldAt: at.toISOString() };
  return { move: next, tasks: [], events: moveChanged(next, 'silent') };
}
