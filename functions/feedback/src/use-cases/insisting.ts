import type { Result } from '@yilu/kernel';

/** Of all who write one report at once somebody is first every time, so that whoever asks so often gets his turn. */
const rounds = 20;

/** Asks again while others are quicker: a whole street may say within a minute that it met with the same. */
export async function insisting<T, R extends string>(ask: () => Promise<Result<T, R>>): Promise<Result<T, R>> {
  let outcome = await ask();
  for (let round = 1; round < rounds && !outcome.ok && outcome.refusal === 'command.busy'; round++)
    outcome = await ask();
  return outcome;
}
