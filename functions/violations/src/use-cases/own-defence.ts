import type { DefenceChanged, DefenceId, NewEvent, RecordId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Defence, EvidenceFile, ViolationRecord } from '../domain/files.js';
import type { Deps, Outcome } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { defenceChangedTo } from './file-defence.js';

export interface OwnDefenceFiles {
  readonly defence: Defence;
  readonly records: readonly ViolationRecord[];
  readonly evidence: EvidenceFile | undefined;
}
/** What an act changes: the defence's next version, and what lies around it. */
export interface DefenceStep {
  readonly defence: Defence;
  readonly records?: readonly ViolationRecord[];
  readonly evidence?: EvidenceFile;
  readonly events: readonly NewEvent[];
}

/**
 * Performs a citizen's act on his own defence; another's is answered like none. What lies around it is known by the
 * defence alone, so it is looked at first: which records it is about never changes.
 */
export async function changeOwnDefence<Refusal extends string>(
  { store }: Pick<Deps, 'store'>,
  { command, personId }: CitizenCommand,
  defenceId: DefenceId,
  act: (files: OwnDefenceFiles) => Result<DefenceStep, Refusal> | Promise<Result<DefenceStep, Refusal>>,
): Promise<Result<DefenceChanged, Refusal | 'defence.not_found' | CommandRefusal>> {
  const [known] = (await store.find({ defences: [defenceId] })).defences;
  const [recordId]: readonly (RecordId | undefined)[] = known?.recordIds ?? [];
  if (known?.personId !== personId || !recordId) return refuse('defence.not_found');
  const wanted = { defences: [defenceId], records: known.recordIds, evidence: [{ recordId, personId }] };
  return store.perform<DefenceChanged, Refusal | 'defence.not_found'>(
    command,
    wanted,
    async ({
      defences: [defence],
      records,
      evidence: [evidence],
    }): Promise<Result<Outcome<DefenceChanged>, Refusal | 'defence.not_found'>> => {
      if (!defence) return refuse('defence.not_found');
      const step = await act({ defence, records, evidence });
      if (!step.ok) return step;
      const { defence: next, events } = step.value;
      return accept({
        defences: [next],
        records: step.value.records ?? [],
        evidence: step.value.evidence ? [step.value.evidence] : [],
        events,
        answer: defenceChangedTo(next),
      });
    },
  );
}
