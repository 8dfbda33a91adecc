import type { RecordChanged, RecordId, ReleaseRecordRequest } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { erasedRecord, recordErased } from '../domain/erasure.js';
import type { ViolationRecord } from '../domain/files.js';
import type { Deps, Outcome } from '../ports.js';
import type { ReviewRefusal } from './audit-record.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

/**
 * An officer decides about a held record: it goes on to be published without being held again, or it is erased. Either
 * way with a reason, which stays in the record and in the audit log.
 */
export const releaseRecord =
  ({ store, now }: Deps) =>
  (
    { command, officer }: StaffCommand,
    recordId: RecordId,
    { verdict, version: seen, reason }: ReleaseRecordRequest,
  ): Promise<Result<RecordChanged, ReviewRefusal | CommandRefusal>> =>
    store.perform(
      command,
      { records: [recordId] },
      ({ records: [record] }): Result<Outcome<RecordChanged>, ReviewRefusal> => {
        if (!record) return refuse('violations.not_found');
        if (record.version !== seen) return refuse('violations.record_changed');
        if (record.status !== 'held') return refuse('violations.not_waiting');
        const { name: by, badge } = officer;
        const version = record.version + 1;
        const next: ViolationRecord =
          verdict === 'release'
            ? { ...record, version, status: 'entered', released: { at: now().toISOString(), by, badge, reason } }
            : { ...erasedRecord(record, { by, reason, at: now() }), version };
        const act = verdict === 'release' ? 'record_released' : 'record_erased';
        const erased = verdict === 'release' ? [] : [recordErased(next, undefined, { reason, at: now() })];
        return accept({
          records: [next],
          events: [...erased, actedBy(officer, act, recordId, reason)],
          answer: { recordId, version },
        });
      },
    );
