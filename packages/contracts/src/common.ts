import * as z from 'zod';

/** An instant in UTC, ISO 8601 with a trailing Z; shown to people in Asia/Shanghai. */
export const Instant = z.iso.datetime().meta({ description: 'UTC instant', example: '2026-11-21T06:05:00.000Z' });
export type Instant = z.infer<typeof Instant>;

/** A calendar day in Asia/Shanghai. */
export const Day = z.iso.date().meta({ description: 'Day in Asia/Shanghai', example: '2026-11-21' });
export type Day = z.infer<typeof Day>;

/** SHA-256 in lower-case hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof Sha256>;

/** WGS-84; the mini-program converts at its boundary, nothing else holds GCJ-02. */
export const Location = z
  .strictObject({
    lat: z.number().min(-90).max(90),
    lng: z.number().min(-180).max(180),
    accuracyMetres: z.number().nonnegative().max(100_000).optional(),
  })
  .meta({ id: 'Location' });
export type Location = z.infer<typeof Location>;

/** A sum of money that is not negative: integer fen. */
export const fen = z.int().nonnegative();

export const IdempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** Query of every list: an opaque cursor from the page before, and how many items at most. */
export const PageQuery = z.strictObject({
  cursor: z.string().max(1024).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type PageQuery = z.infer<typeof PageQuery>;

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().optional() });
export interface Page<T> {
  items: T[];
  nextCursor?: string | undefined;
}

export const Mobile = z.string().regex(/^1[3-9]\d{9}$/);
export const PersonName = z.string().trim().min(1).max(50);

/** Which app a person stands in; also what a session was opened with. */
export const IdentityProvider = z.enum(['wechat', 'alipay', 'sms']);
export type IdentityProvider = z.infer<typeof IdentityProvider>;

export const Locale = z.enum(['zh-CN', 'en']);
export type Locale = z.infer<typeof Locale>;

/** RFC 9457 problem document; `code` is stable, `detail` is a Chinese sentence fit to show. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    /** Where a refusal has an end: when the caller may try again. */
    retryAt: Instant.optional(),
    /** Which fields were wrong, for a form to point at. */
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
