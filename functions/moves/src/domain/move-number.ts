import { MoveId, MoveToken } from '@yilu/contracts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = (random: (bytes: number) => Uint8Array, count: number) =>
  Array.from(random(count), (byte) => alphabet[byte % 32]).join('');

export type Random = (bytes: number) => Uint8Array;

/** A request's number: sixty bits, so that no two are the same. */
export const newMoveId = (random: Random): MoveId => MoveId.parse(letters(random, 12));

/** What an owner's link carries: the number, and a hundred bits that nobody guesses. */
export const newMoveToken = (moveId: MoveId, random: Random): MoveToken =>
  MoveToken.parse(`${moveId}${letters(random, 20)}`);

/** The request that a token speaks of; whether it may, its hash says. */
export const moveOfToken = (token: MoveToken): MoveId => MoveId.parse(token.slice(0, 12));
