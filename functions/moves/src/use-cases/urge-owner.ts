import type { MoveId } from '@yilu/contracts';
import { urgeFrom } from '../domain/move-clock.js';
import { type UrgeRefusal, urged } from '../domain/urging.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { changeOwnMove } from './own-move.js';

/** Tells a silent owner again; who is too early hears from when he may. */
export const urgeOwner =
  ({ store, limits, now }: Pick<Deps, 'store' | 'limits' | 'now'>) =>
  async (by: CitizenCommand, moveId: MoveId) => {
    let retryAt: string | undefined;
    const outcome = await changeOwnMove<UrgeRefusal>({ store }, by, moveId, (move) => {
      retryAt = urgeFrom(move, limits);
      return urged(move, limits, now());
    });
    if (outcome.ok) return outcome;
    const tooEarly = outcome.refusal === 'moves.urge_too_early' && retryAt;
    return { ok: false as const, refusal: { code: outcome.refusal, ...(tooEarly ? { retryAt: tooEarly } : {}) } };
  };
