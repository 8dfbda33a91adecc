import * as z from 'zod';
import { fen, Instant, Location, PageQuery, page } from './common.js';
import { VehicleKind } from './identity.js';
import { RecordDevice, RecordView } from './violation-records.js';
import {
  DecisionNumber,
  DefenceId,
  ImportBatchId,
  LastDayView,
  PlateKind,
  RecordId,
  RecordStatus,
  ViolationKey,
  Words,
} from './violations.js';

export const ImportState = z.enum(['arrived', 'running', 'done', 'refused']);
export const ImportReport = z
  .object({
    batchId: ImportBatchId,
    source: z.string(),
    format: z.enum(['jsonl', 'csv']),
    state: ImportState,
    /** Why the whole file was not believed. */
    refusal: z.string().optional(),
    refusalText: Words.optional(),
    /** Files that came later under this number with other content; nothing of them was taken. */
    refusedLater: z.array(z.object({ at: Instant, refusal: z.string(), text: Words })),
    arrivedAt: Instant,
    endedAt: Instant.optional(),
    rows: z.int(),
    entered: z.int(),
    unchanged: z.int(),
    /** At most 1,000 are kept, the count is whole. */
    badRows: z.int(),
    bad: z.array(
      z.object({
        row: z.int().positive(),
        recordId: z.string().optional(),
        code: z.string(),
        zh: z.string(),
        en: z.string(),
      }),
    ),
    rowsPerSecond: z.number().optional(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof ImportReport>;
export const ImportReports = page(ImportReport.omit({ bad: true })).meta({ id: 'ImportReports' });
export type ImportReports = z.infer<typeof ImportReports>;

export const HoldView = z.object({
  reason: z.enum(['duplicate', 'look_alike', 'device_expired', 'row_unclear']),
  text: Words,
  /** The record that it may be the same event as. */
  sameAs: RecordId.optional(),
  candidates: z.array(z.string()),
});
export type HoldView = z.infer<typeof HoldView>;
export const StaffRecord = z
  .object({
    recordId: RecordId,
    version: z.int(),
    plate: z.string(),
    plateKind: PlateKind,
    vehicleKind: VehicleKind,
    occurredAt: Instant,
    place: z.string(),
    location: Location.optional(),
    act: Words.extend({ key: ViolationKey }),
    points: z.int().optional(),
    usualFen: fen.optional(),
    measured: RecordView.shape.measured,
    status: RecordStatus,
    holds: z.array(HoldView),
    /** Last day of the audit (D157 art 19: five working days). */
    auditBy: LastDayView.optional(),
    device: RecordDevice.optional(),
    photos: RecordView.shape.photos,
    registered: z.object({ makeAndColour: z.string() }).optional(),
    /** What the register has under the plates that it may have been read for. */
    alike: z.array(z.object({ plate: z.string(), makeAndColour: z.string().optional() })).optional(),
    seen: z.object({ makeAndColour: z.string().optional(), colour: z.string().optional() }).optional(),
    batchId: ImportBatchId,
    row: z.int(),
    audited: z.object({ at: Instant, by: z.string(), reason: z.string().optional() }).optional(),
    decision: DecisionNumber.optional(),
    defences: z.array(DefenceId),
  })
  .meta({ id: 'StaffRecord' });
export type StaffRecord = z.infer<typeof StaffRecord>;
export const StaffRecordQuery = PageQuery.extend({ queue: z.enum(['audit', 'held']) });
export type StaffRecordQuery = z.infer<typeof StaffRecordQuery>;
export const StaffRecords = page(StaffRecord.omit({ photos: true })).meta({ id: 'StaffRecords' });
export type StaffRecords = z.infer<typeof StaffRecords>;
export const AuditRecordRequest = z
  .discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('publish'), version: z.int() }),
    z.strictObject({ verdict: z.literal('reject'), version: z.int(), reason: z.string().trim().min(5).max(500) }),
  ])
  .meta({ id: 'AuditRecordRequest' });
export type AuditRecordRequest = z.infer<typeof AuditRecordRequest>;
export const ReleaseRecordRequest = z
  .strictObject({
    verdict: z.enum(['release', 'erase']),
    version: z.int(),
    reason: z.string().trim().min(5).max(500),
  })
  .meta({ id: 'ReleaseRecordRequest' });
export type ReleaseRecordRequest = z.infer<typeof ReleaseRecordRequest>;
