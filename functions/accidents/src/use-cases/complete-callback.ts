import type { Callback } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import type { Staff } from '@yilu/http';
import { accept, refuse } from '@yilu/kernel';
import type { Deps } from '../ports.js';
import { personOfCallback } from './request-callback.js';
import { actedOn } from './staff-command.js';

/** The officer has called: the wish leaves the queue. */
export const completeCallback =
  ({ cases, now }: Deps) =>
  (command: Command, staff: Staff, callbackId: string) =>
    cases.perform(command, { callbackOf: personOfCallback(callbackId) }, ({ callback }) => {
      if (callback?.callbackId !== callbackId) return refuse('accident.no_such_callback' as const);
      const { requestedAt } = callback;
      const answer: Callback = { callbackId, requestedAt, place: 1, state: 'done' };
      if (callback.state === 'done') return accept({ events: [], answer });
      const at = now();
      return accept({
        callback: {
          ...callback,
          version: callback.version + 1,
          state: 'done',
          doneAt: at.toISOString(),
          doneBy: staff.id,
        },
        events: [actedOn(staff, 'callback_done', callback.caseId)],
        answer,
      });
    });
