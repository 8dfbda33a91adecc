import type { DefenceChanged, FileDefenceRequest, RecordId } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { defenceNumber } from '../domain/defence-number.js';
import { emptyEvidence } from '../domain/evidence.js';
import type { Defence } from '../domain/files.js';
import { type FilingRefusal, fileDefence as filed } from '../domain/filing.js';
import { relationTo } from '../domain/relation.js';
import { isHisToContest } from '../domain/standing.js';
import type { Deps, Outcome } from '../ports.js';
import type { CitizenCommand } from './commands.js';

export const defenceChangedTo = ({ defenceId, state, version }: Defence): DefenceChanged => ({
  defenceId,
  state,
  version,
});

type Refusal = FilingRefusal | 'violations.not_found' | 'defence.id_taken';

/**
 * Files a defence against one record, or against all of one clone of a plate. The phone made its id: sent again, under
 * whatever key, it is the same defence.
 */
export const fileDefence =
  ({ store, vault, now, random }: Pick<Deps, 'store' | 'vault' | 'now' | 'random'>) =>
  ({ command, personId, provider }: CitizenCommand, recordId: RecordId, request: FileDefenceRequest) => {
    // Named twice, a record is one all the same.
    const recordIds = [...new Set([recordId, ...request.alsoRecords])];
    const wanted = {
      records: recordIds,
      persons: [personId],
      evidence: recordIds.map((id) => ({ recordId: id, personId })),
      defences: [request.defenceId],
    };
    return store.perform<DefenceChanged, Refusal>(
      command,
      wanted,
      async ({
        records,
        persons: [person],
        evidence,
        defences: [known],
      }): Promise<Result<Outcome<DefenceChanged>, Refusal>> => {
        if (known) {
          const same = known.personId === personId && known.recordIds[0] === recordId;
          return same ? accept({ answer: defenceChangedTo(known) }) : refuse('defence.id_taken');
        }
        const at = now();
        const concerned = records.filter((record) => {
          const relation = relationTo(record, person, dayOf(at));
          return relation && isHisToContest(record, relation, personId);
        });
        const [first, ...others] = concerned;
        if (!first || concerned.length < recordIds.length) return refuse('violations.not_found');
        const outcome = filed({
          ...request,
          personId,
          provider,
          statement: await vault.seal('defence', request.defenceId, request.statement),
          records: [first, ...others],
          evidence: evidence.find((file) => file.recordId === recordId) ?? emptyEvidence({ recordId, personId }),
          otherEvidence: evidence.filter((file) => file.recordId !== recordId),
          number: defenceNumber(at, random),
          at,
        });
        if (!outcome.ok) return outcome;
        const { defence, records: contested, evidence: brought, events } = outcome.value;
        return accept({
          defences: [defence],
          records: contested,
          evidence: request.documents.length > 0 ? [brought] : [],
          events,
          answer: defenceChangedTo(defence),
        });
      },
    );
  };
