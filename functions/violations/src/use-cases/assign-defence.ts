import type { AssignDefenceRequest, DefenceId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { stepped } from '../domain/defence-acts.js';
import type { Defence } from '../domain/files.js';
import type { Deps } from '../ports.js';
import { actOnDefence } from './act-on-defence.js';
import type { StaffCommand } from './commands.js';

type Refusal = 'defence.wrong_state' | 'defence.changed_meanwhile' | 'defence.others';

function released(defence: Defence, at: Date): Result<Defence, 'defence.wrong_state'> {
  const next = stepped(defence, 'release', at);
  if (!next.ok) return next;
  const { assignedTo: _, ...nobodys } = next.value;
  return accept(nobodys);
}

/** Takes a defence, or puts it back into the queue. Another officer's stays his unless a supervisor moves it. */
export const assignDefence =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  (by: StaffCommand, isSupervisor: boolean, defenceId: DefenceId, { version, to }: AssignDefenceRequest) =>
    actOnDefence<Refusal>(
      { store },
      by,
      { defenceId, name: to === 'me' ? 'defence_assigned' : 'defence_released' },
      (defence) => {
        const { officerId, name } = by.officer;
        if (defence.version !== version) return refuse('defence.changed_meanwhile');
        if (defence.assignedTo && defence.assignedTo.officerId !== officerId && !isSupervisor)
          return refuse('defence.others');
        if (to === 'queue') return released(defence, now());
        const next = stepped(defence, 'take', now(), 'assigned');
        return next.ok ? accept({ ...next.value, assignedTo: { officerId, name } }) : next;
      },
    );
