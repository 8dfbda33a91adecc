import { hash, timingSafeEqual } from 'node:crypto';
import type { AnswerMoveRequest, MoveChanged, MoveId, MoveToken, PersonId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type AnswerRefusal, answered, opened } from '../domain/answering.js';
import type { Move, OwnerAnswer } from '../domain/files.js';
import { moveOfToken } from '../domain/move-number.js';
import type { Deps } from '../ports.js';
import { movedTo } from './ask-move.js';
import { stepped } from './own-move.js';

/** By which door an owner comes: signed in, or with the link that was sent to him. */
export type OwnerDoor = { readonly moveId: MoveId; readonly personId: PersonId } | { readonly token: MoveToken };

export const moveIdAt = (door: OwnerDoor): MoveId => ('token' in door ? moveOfToken(door.token) : door.moveId);
export const throughOf = (door: OwnerDoor): OwnerAnswer['through'] => ('token' in door ? 'link' : 'app');

const hashOf = (token: string) => Buffer.from(hash('sha256', token, 'hex'));

/** The request behind a door; a forged link and somebody else's car open none, and so does a link after the end. */
export function moveBehind(door: OwnerDoor, move: Move | undefined): Move | undefined {
  if (!move) return undefined;
  if ('personId' in door) return move.holders.includes(door.personId) ? move : undefined;
  const known = move.relay && Buffer.from(move.relay.tokenHash);
  const given = hashOf(door.token);
  const mine = known !== undefined && known.length === given.length && timingSafeEqual(known, given);
  return mine && move.state !== 'ended' ? move : undefined;
}

/** An owner has the page before his eyes: told by the page itself, for a link is also fetched by machines. */
export const openAddressedMove =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  (command: Command, door: OwnerDoor): Promise<Result<MoveChanged, 'moves.not_found' | CommandRefusal>> =>
    store.perform<MoveChanged, 'moves.not_found'>(command, { moves: [moveIdAt(door)] }, ({ moves: [known] }) => {
      const move = moveBehind(door, known);
      if (!move) return refuse('moves.not_found');
      const next = opened(move, now());
      return accept({ ...(next ? { moves: [next] } : {}), answer: movedTo(next ?? move) });
    });

/** The owner's answer; by a link once. */
export const answerMove =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  (
    command: Command,
    door: OwnerDoor,
    request: AnswerMoveRequest,
  ): Promise<Result<MoveChanged, AnswerRefusal | 'moves.not_found' | CommandRefusal>> =>
    store.perform<MoveChanged, AnswerRefusal | 'moves.not_found'>(
      command,
      { moves: [moveIdAt(door)] },
      ({ moves: [known] }) => {
        const move = moveBehind(door, known);
        if (!move) return refuse('moves.not_found');
        const step = answered(move, request, throughOf(door), now());
        return step.ok ? accept(stepped(step.value)) : step;
      },
    );
