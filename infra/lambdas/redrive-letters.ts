/** Where parked messages of a consumer rest, and the queue that they came from; none for the relay's stream batches. */
export type Routes = Readonly<Record<string, { readonly deadLetters: string; readonly back?: string }>>;

export interface RedriveRequest {
  /** Consumer's name, or `relay`. */
  readonly queue: string;
  readonly limit?: number;
}

interface Letter {
  readonly body: string;
  readonly receipt: string;
}

/** Which records of a table's stream the relay could not pass on; Lambda parks this pointer, never the records. */
export interface StreamBatch {
  readonly streamArn: string;
  readonly shardId: string;
  readonly startSequenceNumber: string;
  readonly endSequenceNumber: string;
}

interface StreamRecord {
  readonly dynamodb?:
    | {
        readonly SequenceNumber?: string | undefined;
        readonly Keys?: { readonly [name: string]: { readonly S?: string | undefined } } | undefined;
      }
    | undefined;
}

/** A page may be empty in the midst of a shard; without `next` the shard ends. */
export interface StreamPage {
  readonly records: readonly StreamRecord[];
  readonly next?: string | undefined;
}

export interface Ports {
  /** Up to ten letters, hidden from others for three minutes; none when the queue is empty. */
  receive(queue: string): Promise<readonly Letter[]>;
  remove(queue: string, receipt: string): Promise<void>;
  send(queue: string, body: string): Promise<void>;
  /** A page of records from the batch's start, or a cursor, on; throws where the stream has forgotten them, after 24 hours. */
  readStream(batch: StreamBatch, cursor?: string): Promise<StreamPage>;
  /** Whether the relay passed every record on. */
  relay(records: readonly StreamRecord[]): Promise<boolean>;
}

const defaultLimit = 100;

/** Pages of one batch at the most: a thousand records each, far more than lie between a batch's events. */
const mostPages = 50;
const positionOf = ({ dynamodb }: StreamRecord) => BigInt(dynamodb?.SequenceNumber ?? 0);

/**
 * All records from a parked batch's first to its last; undefined where they are not all there. A batch counts the events
 * that passed its filter, while the stream holds everything between them: its size says nothing of how far to read.
 */
async function parkedRecords({ readStream }: Ports, batch: StreamBatch): Promise<StreamRecord[] | undefined> {
  const last = BigInt(batch.endSequenceNumber);
  const all: StreamRecord[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { records, next } = await readStream(batch, cursor);
    all.push(...records);
    // Sequence numbers grow; the shard's later records were passed on in their own batches.
    if (records.some((record) => positionOf(record) >= last)) return all.filter((record) => positionOf(record) <= last);
    if (next === undefined) return undefined;
    cursor = next;
  }
  return undefined;
}

// Whole cases lie between the events and would outgrow an invocation.
const isEvent = ({ dynamodb }: StreamRecord) => dynamodb?.Keys?.['pk']?.S?.startsWith('OUTBOX#') ?? false;

/** Sends a batch of stream records through the relay once more; false if they are gone or it fails again. */
async function relayAgain(ports: Ports, body: string): Promise<boolean> {
  const { DDBStreamBatchInfo: batch } = JSON.parse(body) as { DDBStreamBatchInfo: StreamBatch };
  const records = await parkedRecords(ports, batch).catch(() => undefined);
  return records !== undefined && ports.relay(records.filter(isEvent));
}

/**
 * Brings parked messages back to where they failed. A letter is removed only after it was delivered: a crash between
 * the two delivers it twice, which consumers bear. A letter that cannot be delivered stays and is counted.
 */
export async function redrive(
  ports: Ports,
  routes: Routes,
  { queue, limit = defaultLimit }: RedriveRequest,
): Promise<{ moved: number; kept: number }> {
  const route = routes[queue];
  if (!route) throw new Error(`No queue is called ${queue}; known are ${Object.keys(routes).join(', ')}`);
  const { deadLetters, back } = route;
  const counts = { moved: 0, kept: 0 };
  while (counts.moved + counts.kept < limit) {
    const letters = await ports.receive(deadLetters);
    if (letters.length === 0) break;
    for (const { body, receipt } of letters) {
      const delivered = back ? await ports.send(back, body).then(() => true) : await relayAgain(ports, body);
      if (delivered) await ports.remove(deadLetters, receipt);
      counts[delivered ? 'moved' : 'kept']++;
    }
  }
  return counts;
}
