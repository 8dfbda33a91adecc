import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { SendToBus } from './relay-stream.js';

/** The event bus as the relay needs it; PutEvents answers entry by entry, in the order that they were sent. */
export const connectBus =
  (client: EventBridgeClient, bus: string): SendToBus =>
  async (events) => {
    const { Entries = [] } = await client.send(
      new PutEventsCommand({
        Entries: events.map((event) => ({
          EventBusName: bus,
          Source: `yilu.${event.type.split('.')[0]}`,
          DetailType: event.type,
          Detail: JSON.stringify(event),
          Time: new Date(event.at),
        })),
      }),
    );
    return events.map((_, index) => Entries[index]?.EventId !== undefined);
  };
