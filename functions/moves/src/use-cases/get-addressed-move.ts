import type { AddressedMovePage, AddressedMoveView, PageQuery, PersonId } from '@yilu/contracts';
import { accept, maskPlate, type Result, refuse } from '@yilu/kernel';
import { addressedView } from '../domain/move-view.js';
import type { Deps } from '../ports.js';
import { moveBehind, moveIdAt, type OwnerDoor, throughOf } from './addressed-move.js';

/** What an owner is asked, by his link or in the app; a link shows it until it has ended. */
export const getAddressedMove =
  ({ store }: Pick<Deps, 'store'>) =>
  async (door: OwnerDoor): Promise<Result<AddressedMoveView, 'moves.not_found'>> => {
    const move = moveBehind(door, (await store.find({ moves: [moveIdAt(door)] })).moves[0]);
    return move ? accept(addressedView(move, throughOf(door))) : refuse('moves.not_found');
  };

/** Every request about somebody's cars of the last half year, the newest first. */
export const listAddressedMoves =
  ({ store }: Pick<Deps, 'store'>) =>
  async (personId: PersonId, query: PageQuery): Promise<AddressedMovePage> => {
    const page = await store.listAddressed(personId, query);
    return {
      ...page,
      items: page.items.map(({ moveId, plate, place, askedAt }) => ({
        ...{ moveId, maskedPlate: maskPlate(plate), place, askedAt },
      })),
    };
  };
