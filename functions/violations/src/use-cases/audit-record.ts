import type { AuditRecordRequest, RecordChanged, RecordId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { erasedRecord, recordErased } from '../domain/erasure.js';
import type { ViolationRecord } from '../domain/files.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

export type ReviewRefusal = 'violations.not_found' | 'violations.record_changed' | 'violations.not_waiting';

/**
 * An officer looks at what the bureau did not audit (D157 art 19). What he lets pass goes through the same checks as
 * every other record before anybody hears of it; what he rejects is erased, and nobody ever owed anything for it.
 */
export const auditRecord =
  ({ store, now }: Deps) =>
  (
    { command, officer }: StaffCommand,
    recordId: RecordId,
    request: AuditRecordRequest,
  ): Promise<Result<RecordChanged, ReviewRefusal | CommandRefusal>> =>
    store.perform(
      command,
      { records: [recordId] },
      ({ records: [record] }): Result<Outcome<RecordChanged>, ReviewRefusal> => {
        if (!record) return refuse('violations.not_found');
        if (record.version !== request.version) return refuse('violations.record_changed');
        if (record.status !== 'entered' || record.audited) return refuse('violations.not_waiting');
        const at = now().toISOString();
        const version = record.version + 1;
        const audited = { at, by: officer.name, badge: officer.badge };
        const steps = [...record.steps, { at, what: 'audited' as const }];
        const next: ViolationRecord =
          request.verdict === 'publish'
            ? { ...record, version, audited, steps }
            : { ...erasedRecord(record, { by: officer.name, reason: request.reason, at: now() }), version };
        // Nobody holds what was never published; whoever reported it hears that nothing came of it.
        const events =
          request.verdict === 'publish'
            ? [actedBy(officer, 'record_audited', recordId)]
            : [
                recordErased(next, undefined, { reason: request.reason, at: now() }),
                actedBy(officer, 'record_rejected', recordId, request.reason),
              ];
        return accept({ records: [next], events, answer: { recordId, version } });
      },
    );
