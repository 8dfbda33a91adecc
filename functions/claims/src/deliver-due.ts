import { logFault } from '@yilu/http/environment';
import { composeDelivering } from './delivering-composition.js';
import { deliverDue } from './use-cases/deliver-due.js';

const run = deliverDue(composeDelivering(process.env), logFault);

/** Every minute: what failed before, was cut off, waited for its insurer, or was sent again by an officer. */
export const handler = async (): Promise<{ due: number }> => ({ due: await run() });
