import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { DomainEvent, NewEvent } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type Item, type Key, putNew, readItems, type Table, type Write } from './table.js';

/** A write that a caller asked for: `key` is his Idempotency-Key, `hash` the SHA-256 of what he sent. */
export interface Command {
  readonly actor: string;
  readonly operation: string;
  readonly key: string;
  readonly hash: string;
}

/** What a decision does to the store, what it tells the world, and what it answers the caller. */
export interface Change<Answer> {
  readonly writes: readonly Write[];
  readonly events?: readonly NewEvent[];
  /** Stored in the receipt and replayed: no personal data, no secret. */
  readonly answer: Answer;
}

export type CommandRefusal = 'command.key_reused' | 'command.busy';

const attempts = 5;
// A dead letter is kept for 14 days: what it repeats must still be known when it is brought back.
const receiptDays = 15;
const outboxDays = 15;
const daySeconds = 86_400;

const receiptKey = ({ actor, operation, key }: Command): Key => ({
  pk: `RECEIPT#${actor}#${operation}#${key}`,
  sk: 'RECEIPT',
});

/** True where another writer won: a condition failed, or two transactions met on one item. Nothing was written. */
const lostRace = (fault: unknown) =>
  fault instanceof TransactionCanceledException &&
  (fault.CancellationReasons ?? []).some(
    ({ Code }) => Code === 'ConditionalCheckFailed' || Code === 'TransactionConflict',
  );

const fullJitter = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 10 * 2 ** attempt)));

/** Items of the outbox: written in the transaction of the change, read off the table's stream by the relay. */
export function outbox(table: Table, events: readonly NewEvent[]): Write[] {
  const at = table.now();
  return events.map((event) => {
    const id = table.newId();
    const sent = { ...event, id, at: at.toISOString() } as DomainEvent;
    return putNew(table, {
      pk: `OUTBOX#${id}`,
      sk: 'EVENT',
      event: sent,
      expiresAt: Math.floor(at.getTime() / 1000) + outboxDays * daySeconds,
    });
  });
}

/** Writes one transaction; false if another writer was first and nothing was written. */
export async function commit(table: Table, writes: readonly Write[]): Promise<boolean> {
  try {
    await table.db.send(new TransactWriteCommand({ TransactItems: [...writes] }));
    return true;
  } catch (fault) {
    if (lostRace(fault)) return false;
    throw fault;
  }
}

/** Tells the world of a reading, which changes nothing here. Throws where it stays untold: nobody reads unseen. */
export async function tell(table: Table, event: NewEvent): Promise<void> {
  if (!(await commit(table, outbox(table, [event])))) throw new Error(`${event.type} could not be told`);
}

/**
 * Performs a command exactly once: reads the items at `keys` and the command's receipt in one round trip, lets `decide`
 * choose, and writes change, events and receipt in one transaction. A repeated command gets its first answer again; the
 * same key with other content is refused; a lost race is decided anew on what the winner wrote.
 */
export async function perform<Answer, Refusal extends string>(
  table: Table,
  command: Command,
  keys: readonly Key[],
  decide: (
    items: readonly (Item | undefined)[],
  ) => Result<Change<Answer>, Refusal> | Promise<Result<Change<Answer>, Refusal>>,
): Promise<Result<Answer, Refusal | CommandRefusal>> {
  const receipt = receiptKey(command);
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await fullJitter(attempt);
    const [past, ...items] = await readItems(table, [receipt, ...keys]);
    if (past) return past['hash'] === command.hash ? accept(past['answer'] as Answer) : refuse('command.key_reused');

    const decision = await decide(items);
    if (!decision.ok) return decision;
    const { writes, events = [], answer } = decision.value;
    if (writes.length === 0 && events.length === 0) return accept(answer);

    const kept: Item = {
      ...receipt,
      hash: command.hash,
      answer,
      expiresAt: Math.floor(table.now().getTime() / 1000) + receiptDays * daySeconds,
    };
    if (await commit(table, [...writes, ...outbox(table, events), putNew(table, kept)])) return accept(answer);
  }
  return refuse('command.busy');
}

/**
 * Applies an event or a job's step exactly once in effect: like a command, whose key is the event's id.
 * Throws where it stays busy, so that the queue delivers it again.
 */
export async function performOnce(
  table: Table,
  consumer: string,
  id: string,
  keys: readonly Key[],
  decide: (items: readonly (Item | undefined)[]) => Change<null> | Promise<Change<null>>,
): Promise<void> {
  const command = { actor: 'event', operation: consumer, key: id, hash: id };
  const outcome = await perform<null, never>(table, command, keys, async (items) => accept(await decide(items)));
  if (!outcome.ok) throw new Error(`${consumer} could not apply ${id}: ${outcome.refusal}`);
}
