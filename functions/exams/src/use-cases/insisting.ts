import type { Result } from '@yilu/kernel';

// Of several hundred who want the seats of one session somebody wins each time that all look: so many have been seated
// by then that either he is one of them, or no seat is left to fight for.
const rounds = 20;

/** Asks again while others are quicker: of a seat somebody is told that he has it or that it is gone, never that it is busy. */
export async function insisting<T, R extends string>(ask: () => Promise<Result<T, R>>): Promise<Result<T, R>> {
  let outcome = await ask();
  for (let round = 1; round < rounds && !outcome.ok && outcome.refusal === 'command.busy'; round++)
    outcome = await ask();
  return outcome;
}
