import { type CaseId, parseEvent } from '@yilu/contracts';
import { logFault } from '@yilu/http/environment';
import { queueHandler } from '@yilu/http/queue';
import { composeDelivering } from './delivering-composition.js';
import { deliver } from './use-cases/deliver.js';
import { takeInjuryReport, takeOutcome } from './use-cases/take-outcome.js';

const deps = composeDelivering(process.env);
const send = deliver(deps);

/** A try that fails is no reason to take the event again: the message is written down, and the job goes on with it. */
async function sendAll(caseId: CaseId, deliveryIds: readonly string[]) {
  const tries = await Promise.allSettled(deliveryIds.map((deliveryId) => send({ deliveryId, caseId })));
  for (const one of tries)
    if (one.status === 'rejected') logFault(one.reason instanceof Error ? one.reason : new Error('Unknown'));
}

/** A settled liability, or an injury found later, off the queue: claims and messages, and the first try of each. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event?.type === 'accidents.outcome_fixed') await sendAll(event.data.caseId, await takeOutcome(deps)(event));
  if (event?.type === 'accidents.injury_reported')
    await sendAll(event.data.caseId, await takeInjuryReport(deps)(event));
});
