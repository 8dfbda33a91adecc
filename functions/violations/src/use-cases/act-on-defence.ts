import type { DefenceChanged, DefenceId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { following } from '../domain/defence-acts.js';
import type { Defence } from '../domain/files.js';
import { defenceChanged } from '../domain/filing.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { defenceChangedTo } from './file-defence.js';
import { actedBy } from './staff-act.js';

/** An officer's act on a pending defence: the citizen and the audit log hear of it in the same transaction. */
export async function actOnDefence<Refusal extends string>(
  { store }: Pick<Deps, 'store'>,
  { command, officer }: StaffCommand,
  { defenceId, name }: { readonly defenceId: DefenceId; readonly name: string },
  act: (defence: Defence) => Result<Defence, Refusal> | Promise<Result<Defence, Refusal>>,
): Promise<Result<DefenceChanged, Refusal | 'defence.not_found' | CommandRefusal>> {
  // Which records it is about is known by the defence alone, and never changes.
  const [known] = (await store.find({ defences: [defenceId] })).defences;
  if (!known) return refuse('defence.not_found');
  return store.perform<DefenceChanged, Refusal | 'defence.not_found'>(
    command,
    { defences: [defenceId], records: known.recordIds },
    async ({
      defences: [defence],
      records,
    }): Promise<Result<Outcome<DefenceChanged>, Refusal | 'defence.not_found'>> => {
      const [record] = records;
      if (!defence || !record) return refuse('defence.not_found');
      const next = await act(defence);
      if (!next.ok) return next;
      const told = next.value.state === defence.state ? [] : [defenceChanged(next.value, record, false)];
      return accept({
        defences: [next.value],
        records: following(records, next.value),
        events: [...told, actedBy(officer, name, defenceId)],
        answer: defenceChangedTo(next.value),
      });
    },
  );
}
