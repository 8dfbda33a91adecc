import type { ExtendHandlingRequest, RecordChanged, RecordId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { type ExtensionRefusal, extended } from '../domain/extension.js';
import { relationTo } from '../domain/relation.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';

type Refusal = 'violations.not_found' | ExtensionRefusal;

/** A citizen who cannot come in time asks for more of it, with his reason, and has it at once. */
export const extendHandling =
  ({ store, vault, now }: Pick<Deps, 'store' | 'vault' | 'now'>) =>
  async (
    { command, personId }: CitizenCommand,
    recordId: RecordId,
    { reason }: ExtendHandlingRequest,
  ): Promise<Result<RecordChanged, Refusal | CommandRefusal>> => {
    const sealed = await vault.seal('defence', recordId, reason);
    const wanted = { records: [recordId], persons: [personId] };
    return store.perform<RecordChanged, Refusal>(command, wanted, ({ records, persons }) => {
      const [record] = records;
      const relation = record && relationTo(record, persons[0], dayOf(now()));
      if (!record || !relation) return refuse('violations.not_found');
      const next = extended(record, { at: now().toISOString(), personId, reason: sealed });
      if (!next.ok) return next;
      return accept({ records: [next.value], answer: { recordId, version: next.value.version } });
    });
  };
