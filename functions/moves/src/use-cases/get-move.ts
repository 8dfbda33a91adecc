import type { MoveId, MoveView, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { moveView } from '../domain/move-view.js';
import type { Deps } from '../ports.js';

/** One's own request as it stands now: the phone asks again and again. */
export const getMove =
  ({ store, pictures, limits, now }: Deps) =>
  async (personId: PersonId, moveId: MoveId): Promise<Result<MoveView, 'moves.not_found'>> => {
    const [move] = (await store.find({ moves: [moveId] })).moves;
    if (move?.asker?.personId !== personId) return refuse('moves.not_found');
    const at = now();
    return accept(moveView(move, { limits, at, linkTo: (key) => pictures.viewUrl(key, at) }));
  };
