import { MoveId, MoveToken } from '@yilu/contracts';
import { base32 } from '@yilu/kernel';

export type Random = (bytes: number) => Uint8Array;

/** A request's number: sixty bits, so that no two are the same. */
export const newMoveId = (random: Random): MoveId => MoveId.parse(base32(random(12)));

/** What an owner's link carries: the number, and a hundred bits that nobody guesses. */
export const newMoveToken = (moveId: MoveId, random: Random): MoveToken =>
  MoveToken.parse(`${moveId}${base32(random(20))}`);

/** The request that a token speaks of; whether it may, its hash says. */
export const moveOfToken = (token: MoveToken): MoveId => MoveId.parse(token.slice(0, 12));
