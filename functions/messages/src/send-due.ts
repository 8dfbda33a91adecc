import { logFault } from '@yilu/http/environment';
import { composeSending } from './sending-composition.js';
import { sendDue } from './use-cases/send-due.js';

const run = sendDue(composeSending(process.env), logFault);

/** Every minute: what waited for the morning, failed for a while, or was cut off. */
export const handler = async (): Promise<{ due: number }> => ({ due: await run() });
