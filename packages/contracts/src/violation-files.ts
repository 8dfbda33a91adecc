import * as z from 'zod';
import { Day, Sha256 } from './common.js';
import { VehicleKind } from './identity.js';
import { ImportBatchId, PlateKind, RecordId, ViolationKey } from './violations.js';

/** First line of a signed file from the bureau's network; behind a `#` where the rows are CSV. */
export const FileHeader = z.strictObject({
  format: z.enum(['yilu-violations-1', 'yilu-devices-1']),
  batchId: ImportBatchId,
  /** Six digits of the region whose network it comes from. */
  source: z.string().regex(/^\d{6}$/),
  keyId: z.string().min(1).max(64),
  rows: z.int().nonnegative().max(10_000_000),
  createdAt: z.iso.datetime({ offset: true }),
});
export type FileHeader = z.infer<typeof FileHeader>;

/** Last line: HMAC-SHA256 in hexadecimal over every byte before it. */
export const FileSeal = z.strictObject({ mac: z.string().regex(/^[0-9a-f]{64}$/) });

export const maximumFileBytes = 100_000_000;
export const maximumRowBytes = 16_384;

const instant = z.iso.datetime({ offset: true });

/** One violation as the bureau's network recorded it. What a row may mean is looked at after its shape. */
export const RecordRow = z.strictObject({
  recordId: RecordId,
  plate: z.string().min(1).max(20),
  plateKind: PlateKind,
  vehicleKind: VehicleKind,
  use: z.enum(['private', 'commercial']),
  occurredAt: instant,
  place: z.string().trim().min(2).max(120),
  area: z.string().trim().min(1).max(40),
  lat: z.number().optional(),
  lng: z.number().optional(),
  /** Row of the violation table, or a code of the national dictionary; a key says more and goes first. */
  key: ViolationKey.optional(),
  code: z
    .string()
    .regex(/^\d{4,5}[A-Z]?$/)
    .optional(),
  situationId: z.string().max(80).optional(),
  recordedBy: z.enum(['camera', 'officer']),
  measuredValue: z.number().optional(),
  measuredLimit: z.number().optional(),
  measuredUnit: z.enum(['km/h', 's', 'm', '%']).optional(),
  deviceId: z.string().min(1).max(40).optional(),
  unitId: z.string().min(1).max(20),
  /** What the bureau expects; held against the national range of the row, and never the sum of a decision. */
  fineFen: z.number().optional(),
  photos: z
    .array(z.strictObject({ name: z.string(), sha256: Sha256, takenAt: instant.optional() }))
    .min(1)
    .max(9),
  seenMakeAndColour: z.string().max(60).optional(),
  seenColour: z.string().max(20).optional(),
  ownerPhone: z
    .string()
    .regex(/^1[3-9]\d{9}$/)
    .optional(),
  slight: z.boolean().optional(),
  inTheWay: z.boolean().optional(),
  accident: z.boolean().optional(),
  jam: z.boolean().optional(),
  /** Badge of the bureau's officer who audited it, and when; without both an officer here does. */
  auditedBy: z.string().min(1).max(40).optional(),
  auditedAt: instant.optional(),
});
export type RecordRow = z.infer<typeof RecordRow>;

/** One measuring device with its certificate. */
export const DeviceRow = z.strictObject({
  deviceId: z.string().min(1).max(40),
  kind: z.enum(['red_light', 'speed', 'parking', 'lane', 'video', 'handheld']),
  certificate: z.string().min(3).max(60),
  validFrom: Day,
  validUntil: Day,
  publishedOn: Day.optional(),
});
export type DeviceRow = z.infer<typeof DeviceRow>;
