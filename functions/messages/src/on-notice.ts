import { parseEvent } from '@yilu/contracts';
import { logFault } from '@yilu/http';
import { composeSending } from './sending-composition.js';
import { batchHandler } from './sqs-batch.js';
import { takeNotice } from './use-cases/take-notice.js';

const take = takeNotice(composeSending(process.env));

/** Events that somebody has to hear of, off the queue: into the inbox, and out to wallet or phone. */
export const handler = batchHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await take(event);
}, logFault);
