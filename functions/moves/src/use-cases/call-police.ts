import type { CallPoliceRequest, MoveId } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { asEmergency, toPolice } from '../domain/police.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { changeOwnMove } from './own-move.js';

/**
 * Hands a request to the police before its hour: in an emergency at any time; because the car still stands there, once its
 * owner has said that it does not, or that it is not his.
 */
export const callPolice =
  ({ store, limits, now }: Pick<Deps, 'store' | 'limits' | 'now'>) =>
  (by: CitizenCommand, moveId: MoveId, { why }: CallPoliceRequest) =>
    changeOwnMove<'moves.wrong_state' | 'moves.police_too_early'>({ store }, by, moveId, (move, task) => {
      const early = why === 'still_blocked' && (move.state === 'waiting' || move.state === 'coming');
      if (early) return refuse('moves.police_too_early');
      if (why === 'emergency' && task && !task.done) return accept(asEmergency(move, task));
      return toPolice(move, 'call_police', why, limits, now());
    });
