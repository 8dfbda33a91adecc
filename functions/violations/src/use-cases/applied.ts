import type { Command } from '@yilu/dynamo';

/** A step of a consumer or a job as a command: done once, however often it is asked for. */
export const stepOf = (operation: string, key: string): Command => ({ actor: 'event', operation, key, hash: key });

/** Throws where a step stayed busy, so that the queue brings it again; what was done already is found done. */
export function applied(outcome: { readonly ok: boolean }, id: string): void {
  if (!outcome.ok) throw new Error(`Step ${id} could not be applied`);
}
