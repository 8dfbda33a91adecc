import { parseEvent } from '@yilu/contracts';
import { queueHandler } from '@yilu/http/queue';
import { composeSending } from './sending-composition.js';
import { takeNotice } from './use-cases/take-notice.js';

const take = takeNotice(composeSending(process.env));

/** Events that somebody has to hear of, off the queue: into the inbox, and out to wallet or phone. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await take(event);
});
