import { chainAct, type StaffActed } from '../domain/act.js';
import type { ChainingDeps } from '../ports.js';

/** Puts what an officer did, in whatever context, behind his chain: once, however often the event comes. */
export const chainStaffAct =
  ({ log, signer, newSalt, now }: ChainingDeps) =>
  (event: StaffActed): Promise<void> =>
    log.append(event.id, event.data.officerId, (end) =>
      chainAct(event, end, { at: now().toISOString(), salt: newSalt(), signer }),
    );
