import type { Command } from '@yilu/dynamo';
import type { Result } from '@yilu/kernel';

/** An event's or a job's step as a command: the same step twice has one effect. */
export const stepOf = (operation: string, key: string): Command => ({ actor: 'event', operation, key, hash: key });

/** What a step answered; busy is a fault here, so that the queue or the next run takes it up again. */
export function applied<T>(outcome: Result<T, string>, what: string): T {
  if (!outcome.ok) throw new Error(`${what} could not be applied: ${outcome.refusal}`);
  return outcome.value;
}
