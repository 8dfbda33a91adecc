import type { Command } from '@yilu/dynamo';
import type { Result } from '@yilu/kernel';

/** A step of a consumer or a job as a command: done once, however often it is asked for. */
export const stepOf = (operation: string, key: string): Command => ({ actor: 'event', operation, key, hash: key });

/**
 * What a step answered. Throws where it stayed busy, so that the queue brings it again; what was done already is found
 * done.
 */
export function applied<T>(outcome: Result<T, string>, id: string): T {
  if (!outcome.ok) throw new Error(`Step ${id} could not be applied`);
  return outcome.value;
}
