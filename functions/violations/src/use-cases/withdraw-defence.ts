import type { DefenceId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { freed, stepped } from '../domain/defence-acts.js';
import { defenceChanged, stopsTold } from '../domain/filing.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { changeOwnDefence } from './own-defence.js';

/** Takes a defence back: every clock of its records runs again, and none of its days is charged. */
export const withdrawDefence =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  (by: CitizenCommand, defenceId: DefenceId) =>
    changeOwnDefence<'defence.wrong_state'>({ store }, by, defenceId, ({ defence, records }) => {
      const at = now();
      const next = stepped(defence, 'withdraw', at, 'withdrawn');
      if (!next.ok) return next;
      const free = records.map((record) => freed(record, next.value, at));
      const told = free.slice(0, 1).map((record) => defenceChanged(next.value, record, true));
      return accept({ defence: next.value, records: free, events: [...told, ...free.flatMap(stopsTold)] });
    });
