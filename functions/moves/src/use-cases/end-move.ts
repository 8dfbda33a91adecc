import type { EndMoveRequest, MoveId } from '@yilu/contracts';
import { endMove as ended } from '../domain/police.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { changeOwnMove } from './own-move.js';

/** The way is free, or its asker waits no longer. */
export const endMove =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  (by: CitizenCommand, moveId: MoveId, { how }: EndMoveRequest) =>
    changeOwnMove({ store }, by, moveId, (move, task) => ended(move, how, task, now()));
