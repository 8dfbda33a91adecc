import { isPending } from './defence-state.js';
import type { ViolationRecord } from './files.js';

/** Whether there is anything left to contest, now: the record is not erased, and nobody contests it already. */
export const mayDefend = ({ status, defence }: ViolationRecord): boolean =>
  (status === 'open' || status === 'decided' || status === 'settled') && !isPending(defence?.state);
