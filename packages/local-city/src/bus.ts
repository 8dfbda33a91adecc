import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Trigger } from '@yilu/infra/lambda-spec';
import * as z from 'zod';
import { readBody } from './network.js';

export interface Subscriber {
  readonly trigger: Trigger;
  readonly queue: { send(body: string): Promise<void> };
}

const Entry = z.object({
  Source: z.string().min(1),
  DetailType: z.string().min(1),
  Detail: z.string(),
  EventBusName: z.string().optional(),
  Time: z.number().optional(),
  Resources: z.array(z.string()).optional(),
});
type Entry = z.infer<typeof Entry>;
const PutEvents = z.object({ Entries: z.array(z.unknown()).min(1).max(10) });
const ObjectDetail = z.object({ object: z.object({ key: z.string() }) });

const maximumEntryBytes = 256 * 1024;

/** What EventBridge delivers for an entry. */
const envelope = (entry: Entry, detail: unknown, id: string) => ({
  version: '0',
  id,
  'detail-type': entry.DetailType,
  source: entry.Source,
  account: '000000000000',
  time: new Date(entry.Time === undefined ? Date.now() : entry.Time * 1000).toISOString(),
  region: 'local',
  resources: entry.Resources ?? [],
  detail,
});

function wants(trigger: Trigger, { Source, DetailType }: Entry, detail: unknown): boolean {
  if (trigger.kind === 'events') return (trigger.types as readonly string[]).includes(DetailType);
  if (trigger.kind !== 'objects' || Source !== 'aws.s3' || DetailType !== 'Object Created') return false;
  const parsed = ObjectDetail.safeParse(detail);
  return parsed.success && parsed.data.object.key.startsWith(trigger.prefix);
}

type EntryResult = { EventId: string } | { ErrorCode: string; ErrorMessage: string };

const refusal = (ErrorCode: string, ErrorMessage: string): EntryResult => ({ ErrorCode, ErrorMessage });

function parseDetail(entry: Entry): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(entry.Detail) };
  } catch {
    return undefined;
  }
}

/** Takes entries one by one: an entry is taken once every queue that wants it has kept it. */
export const putEvents =
  (subscribers: readonly Subscriber[], log: (line: string) => void) =>
  async (entries: readonly unknown[]): Promise<EntryResult[]> => {
    const take = async (raw: unknown): Promise<EntryResult> => {
      const parsed = Entry.safeParse(raw);
      if (!parsed.success) return refusal('InvalidArgument', 'Source, DetailType and Detail are required');
      if (Buffer.byteLength(parsed.data.Detail) > maximumEntryBytes)
        return refusal('InvalidArgument', 'Entry too large');
      const detail = parseDetail(parsed.data);
      if (!detail) return refusal('MalformedDetail', 'Detail is malformed.');
      const id = randomUUID();
      const body = JSON.stringify(envelope(parsed.data, detail.value, id));
      const takers = subscribers.filter(({ trigger }) => wants(trigger, parsed.data, detail.value));
      try {
        await Promise.all(takers.map(({ queue }) => queue.send(body)));
      } catch (fault) {
        log(`bus ${(fault as Error).message}`);
        return refusal('InternalFailure', 'A queue did not take the event');
      }
      log(`bus ${parsed.data.DetailType} to ${takers.length}`);
      return { EventId: id };
    };
    // Each queue is handed them in their order, and keeps it.
    return Promise.all(entries.map(take));
  };

const respond = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body));
};

/** A further address on the bus's server, such as the city's own controls. */
export type Controls = (method: string, path: string) => Promise<unknown>;

/** EventBridge's PutEvents on the wire (AWS JSON 1.1), and the controls of the city beside it. */
export function createBus(
  subscribers: readonly Subscriber[],
  log: (line: string) => void,
  controls: Controls = async () => undefined,
) {
  const put = putEvents(subscribers, log);

  async function answer(request: IncomingMessage, response: ServerResponse) {
    if (request.url?.startsWith('/_city/')) {
      const found = await controls(request.method ?? 'GET', request.url.slice('/_city'.length));
      return respond(response, found === undefined ? 404 : 200, found ?? { message: 'Not Found' });
    }
    if (request.headers['x-amz-target'] !== 'AWSEvents.PutEvents') {
      return respond(response, 400, { __type: 'UnknownOperationException' });
    }
    const body = await readBody(request, 4_000_000);
    const call = PutEvents.safeParse(JSON.parse(body?.toString() ?? 'null'));
    if (!call.success) return respond(response, 400, { __type: 'ValidationException', message: 'Entries: 1 to 10' });
    const Entries = await put(call.data.Entries);
    respond(response, 200, { FailedEntryCount: Entries.filter((entry) => !('EventId' in entry)).length, Entries });
  }

  return createServer((request, response) => {
    answer(request, response).catch((fault: Error) => {
      log(`bus ${fault.message}`);
      respond(response, 500, { __type: 'InternalException' });
    });
  });
}
