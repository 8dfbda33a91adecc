import * as z from 'zod';
import { Day, Instant, PageQuery, Sha256 } from './common.js';

/** A public key that verifies evidence: an Ed25519 JWK. */
const EvidenceKey = z.object({ kid: z.string(), kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });

/** Every key that ever signed evidence, at a fixed address. */
export const EvidenceKeys = z.object({ keys: z.array(EvidenceKey) }).meta({ id: 'EvidenceKeys' });
export type EvidenceKeys = z.infer<typeof EvidenceKeys>;

/** What a context publishes of one day: the Merkle root over the day's links, linked to the day before and signed. */
export const DayHead = z
  .object({
    stream: z.string().regex(/^[a-z_]{1,40}$/),
    day: Day,
    count: z.int().nonnegative(),
    root: Sha256,
    previous: Sha256,
    hash: Sha256,
    keyId: z.string().max(100),
    signature: z.string().max(100),
  })
  .meta({ id: 'DayHead' });
export type DayHead = z.infer<typeof DayHead>;

export const DayHeads = z.object({ day: Day, heads: z.array(DayHead) }).meta({ id: 'DayHeads' });
export type DayHeads = z.infer<typeof DayHeads>;

/** One act of an officer, with where it stands in his chain. */
export const AuditEntry = z
  .object({
    entryId: z.string(),
    officerId: z.string(),
    officerName: z.string(),
    /** Counted from 1 in this officer's chain. */
    place: z.int().positive(),
    /** When the act was done, and when it came into the chain. */
    actedAt: Instant,
    chainedAt: Instant,
    context: z.string(),
    act: z.string(),
    subject: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Of everybody, of one officer, or of one case or other subject. */
export const AuditEntryQuery = PageQuery.extend({
  officerId: z.string().min(1).max(100).optional(),
  subject: z.string().min(1).max(200).optional(),
}).refine(({ officerId, subject }) => officerId === undefined || subject === undefined, {
  message: 'One filter at a time',
});
export type AuditEntryQuery = z.infer<typeof AuditEntryQuery>;
