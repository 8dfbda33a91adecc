import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { connectBus } from './relay-bus.js';
import { relay } from './relay-stream.js';

const { EVENTS_ENDPOINT: endpoint, EVENT_BUS_NAME: bus } = process.env;
if (!bus) throw new Error('EVENT_BUS_NAME is not set');

/** Fed by the streams of all contexts' tables: carries outbox items to the bus. */
export const handler = relay(connectBus(new EventBridgeClient(endpoint ? { endpoint } : {}), bus));
