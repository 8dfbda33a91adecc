import { timingSafeEqual } from 'node:crypto';
import type { GuestChallenge, GuestQueryRequest } from '@yilu/contracts';
import type { SpentChallenge } from '../domain/files.js';
import { challengeMinutes, numberIn, questionOf, sumOf } from '../domain/guest-challenge.js';
import type { Deps } from '../ports.js';

type Challenging = Pick<Deps, 'vault' | 'random' | 'now'>;

const signature = ({ vault }: Pick<Deps, 'vault'>, expires: string, nonce: string, answer: number) =>
  vault.lookup('caller_address', `guest-challenge\n${expires}\n${nonce}\n${answer}`);

/** A question with its answer signed into its number: nothing is kept of it until somebody answers. */
export const makeChallenge = (deps: Challenging) => async (): Promise<GuestChallenge> => {
  const { random, now } = deps;
  const sum = sumOf(random(2));
  const nonce = Buffer.from(random(12)).toString('base64url');
  const expiresAt = new Date(now().getTime() + challengeMinutes * 60_000);
  const expires = String(expiresAt.getTime());
  const mac = await signature(deps, expires, nonce, sum.one + sum.other);
  return {
    challengeId: `${expires}.${nonce}.${mac}`,
    question: questionOf(sum),
    expiresAt: expiresAt.toISOString(),
  };
};

export interface ReadChallenge {
  readonly right: boolean;
  /** What must be written so that this question answers for nothing more. */
  readonly spent: SpentChallenge;
}

const shape = /^(\d{13})\.([\w-]{16})\.([\w-]{43})$/;

/** What somebody answered; undefined for a question that is not ours or that has expired. */
export async function readChallenge(
  deps: Challenging,
  challenge: GuestQueryRequest['challenge'],
): Promise<ReadChallenge | undefined> {
  const [, expires, nonce, mac] = shape.exec(challenge?.challengeId ?? '') ?? [];
  if (!challenge || !expires || !nonce || !mac || Number(expires) <= deps.now().getTime()) return undefined;
  const number = numberIn(challenge.answer);
  const right =
    number !== undefined &&
    timingSafeEqual(Buffer.from(mac), Buffer.from(await signature(deps, expires, nonce, number)));
  return { right, spent: { nonce, version: 1, expiresAt: new Date(Number(expires)).toISOString() } };
}
