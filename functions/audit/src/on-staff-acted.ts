import { randomUUID } from 'node:crypto';
import { parseEvent } from '@yilu/contracts';
import { queueHandler } from '@yilu/http/queue';
import { composeSealing } from './composition.js';
import { chainStaffAct } from './use-cases/chain-staff-act.js';

const chain = chainStaffAct({ ...composeSealing(process.env), newSalt: randomUUID });

/** Acts of officers from every context, off the queue: each becomes a link of its officer's chain. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event?.type === 'staff.acted') await chain(event);
});
