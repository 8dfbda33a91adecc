import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { extendHandling, extensionUntil } from '@yilu/law/violations/camera-clocks';
import { isUnderObjection } from './blocks.js';
import type { ViolationRecord } from './files.js';

export type ExtensionRefusal = 'violations.record_closed' | 'violations.extended_already' | 'violations.term_over';

/**
 * Puts off the term to handle a record by three months, the most that the law allows, once and on application before it
 * ends (D157 art 53 ¶2). While a defence is looked at no term runs, so there is none to put off.
 */
export function extended(
  record: ViolationRecord,
  application: NonNullable<ViolationRecord['extension']>,
): Result<ViolationRecord, ExtensionRefusal> {
  const { status, handleBy } = record;
  if (status !== 'open') return refuse('violations.record_closed');
  if (record.extended) return refuse('violations.extended_already');
  if (!handleBy || isUnderObjection(record) || handleBy.on < dayOf(new Date(application.at)))
    return refuse('violations.term_over');
  const until = extendHandling(handleBy.on, extensionUntil(handleBy.on).on);
  if (!until.ok) return refuse('violations.term_over');
  return accept({
    ...record,
    version: record.version + 1,
    extended: true,
    extension: application,
    handleBy: { on: until.value.on, provisional: until.value.provisional },
    steps: [...record.steps, { at: application.at, what: 'extended' }],
  });
}
