import type { Command } from '@yilu/dynamo';
import type { Result } from '@yilu/kernel';
import type { Step } from '../domain/settlement.js';
import type { Outcome } from '../ports.js';

/** A step of a job or of a notice as a command: the same step twice has one effect. */
export const stepOf = (operation: string, key: string): Command => ({ actor: 'event', operation, key, hash: key });

/** What a step answered; busy is a fault here, so that the queue or the next run takes it up again. */
export function applied<T>(outcome: Result<T, string>, what: string): T {
  if (!outcome.ok) throw new Error(`${what} could not be applied: ${outcome.refusal}`);
  return outcome.value;
}

export const writes = <Answer>(step: Step, answer: Answer): Outcome<Answer> => ({ ...step, answer });

const stuckMs = 10 * 60_000;

/** Whether a fault with this one has lasted for long: then it waits like the others, and stands before them no more. */
export const isStuck = ({ nextCheckAt }: { readonly nextCheckAt?: string }, now: Date): boolean =>
  nextCheckAt !== undefined && now.getTime() - Date.parse(nextCheckAt) >= stuckMs;

/** Sees to each in turn; a fault with one does not keep the others waiting, and is thrown in the end. */
export async function seeToAll<T>(all: readonly T[], seeTo: (one: T) => Promise<void>): Promise<void> {
  const faults: unknown[] = [];
  for (const one of all) await seeTo(one).catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of ${all.length} could not be seen to`);
}
