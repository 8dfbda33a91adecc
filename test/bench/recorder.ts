import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '@yilu/dynamo';

type Command = Parameters<DynamoDBDocumentClient['send']>[0];
type Send = (command: Command) => Promise<unknown>;
type Capacity = { readonly CapacityUnits?: number } | undefined;

export interface Call {
  readonly table: Table;
  readonly send: Send;
  readonly command: Command;
  readonly units: number;
  /** Calls that are under way at the same time are one round trip. */
  readonly trip: number;
}

/** What each operation's input alone has; a minified bundle no longer knows the names of its commands. */
const marks = {
  RequestItems: 'BatchGet',
  TransactItems: 'TransactWrite',
  KeyConditionExpression: 'Query',
  UpdateExpression: 'Update',
  Item: 'Put',
  Key: 'Get',
} as const;

export function nameOf({ command }: Pick<Call, 'command'>): string {
  const mark = (Object.keys(marks) as (keyof typeof marks)[]).find((name) => name in command.input);
  return mark ? marks[mark] : 'other';
}

export const isReadCall = (call: Pick<Call, 'command'>) => /Get|Query/.test(nameOf(call));

/** Capacity units that a call says it used. */
export function unitsOf(output: unknown): number {
  const { ConsumedCapacity: consumed } = output as { ConsumedCapacity?: Capacity | Capacity[] };
  return [consumed].flat().reduce((sum, each) => sum + (each?.CapacityUnits ?? 0), 0);
}

/** Hears every store call of the Lambdas that run in this process. */
export class Recorder {
  #calls: Call[] = [];
  #underWay = 0;
  #trip = 0;

  /** `counting` asks the store for capacity units with every call; it costs time, so that a run measures one of the two. */
  constructor(private readonly counting: boolean) {}

  listenTo(table: Table) {
    const send = table.db.send.bind(table.db) as Send;
    const heard: Send = async (command) => {
      if (this.counting) Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
      if (this.#underWay++ === 0) this.#trip++;
      const call = { table, send, command, units: 0, trip: this.#trip };
      const position = this.#calls.push(call) - 1;
      try {
        const output = await send(command);
        if (this.counting) this.#calls[position] = { ...call, units: unitsOf(output) };
        return output;
      } finally {
        this.#underWay--;
      }
    };
    Object.defineProperty(table.db, 'send', { value: heard });
  }

  /** The calls since the last taking, in their order. */
  take(): Call[] {
    return this.#calls.splice(0);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The same input for another table. */
function retarget(value: unknown, from: string, to: string): unknown {
  if (value === from) return to;
  if (Array.isArray(value)) return value.map((each) => retarget(each, from, to));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name === from ? to : name, retarget(each, from, to)]),
  );
}

export const mirrorOf = (table: string, mirror: number) => `${table}-mirror-${mirror}`;

/** What goes out at the same time, together. */
export function tripsOf(calls: readonly Call[]): Call[][] {
  const trips: Call[][] = [];
  for (const call of calls) {
    const last = trips.at(-1);
    if (last?.[0]?.trip === call.trip) last.push(call);
    else trips.push([call]);
  }
  return trips;
}

/** Milliseconds of the bare calls with the same client, on a table that holds what the Lambda's own held before them. */
export async function replay(calls: readonly Call[], mirror: number): Promise<number> {
  const again = ({ table, send, command }: Call) => {
    const input = retarget(command.input, table.name, mirrorOf(table.name, mirror));
    const Again = command.constructor as new (input: unknown) => Command;
    return () => send(new Again(input));
  };
  const trips = tripsOf(calls).map((together) => together.map(again));
  const started = performance.now();
  // A call that lost a race for the Lambda loses it here too, and costs the same.
  for (const trip of trips) await Promise.allSettled(trip.map((call) => call()));
  return performance.now() - started;
}
