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
  readonly batchSize: number;
}

interface StreamRecord {
  readonly dynamodb?: { readonly SequenceNumber?: string | undefined } | undefined;
}

export interface Ports {
  /** Up to ten letters, hidden from others for three minutes; none when the queue is empty. */
  receive(queue: string): Promise<readonly Letter[]>;
  remove(queue: string, receipt: string): Promise<void>;
  send(queue: string, body: string): Promise<void>;
  /** Records from the batch's start on; throws where the stream has forgotten them, after 24 hours. */
  readStream(batch: StreamBatch): Promise<readonly StreamRecord[]>;
  /** Whether the relay passed every record on. */
  relay(records: readonly StreamRecord[]): Promise<boolean>;
}

const defaultLimit = 100;

/** Sends a batch of stream records through the relay once more; false if they are gone or it fails again. */
async function relayAgain({ readStream, relay }: Ports, body: string): Promise<boolean> {
  const { DDBStreamBatchInfo: batch } = JSON.parse(body) as { DDBStreamBatchInfo: StreamBatch };
  const records = await readStream(batch).catch(() => []);
  const last = BigInt(batch.endSequenceNumber);
  // Sequence numbers grow; the shard's later records were passed on in their own batches.
  const parked = records.filter(({ dynamodb }) => BigInt(dynamodb?.SequenceNumber ?? 0) <= last);
  return parked.length > 0 && relay(parked);
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
