import * as z from 'zod';
import { PlainText } from './accident-case.js';
import { Instant, page } from './common.js';

/** Number of a key of Open311; the key itself begins with it. */
export const ApiKeyId = z
  .string()
  .regex(/^[0-9a-hjkmnp-tv-z]{12}$/)
  .brand('ApiKeyId');
export type ApiKeyId = z.infer<typeof ApiKeyId>;

/** Who sends requests under it, and whom to write to when they are wrong. */
export const MakeApiKeyRequest = z
  .strictObject({ owner: PlainText.trim().min(2).max(100), contact: PlainText.trim().min(3).max(200) })
  .meta({ id: 'MakeApiKeyRequest' });
export type MakeApiKeyRequest = z.infer<typeof MakeApiKeyRequest>;

export const ApiKeyView = z
  .object({
    keyId: ApiKeyId,
    owner: z.string(),
    contact: z.string(),
    active: z.boolean(),
    madeAt: Instant,
    revokedAt: Instant.optional(),
  })
  .meta({ id: 'ApiKeyView' });
export type ApiKeyView = z.infer<typeof ApiKeyView>;

/** A new key; shown this once, since only its hash is kept. */
export const ApiKeyMade = z.object({ key: ApiKeyView, apiKey: z.string() }).meta({ id: 'ApiKeyMade' });
export type ApiKeyMade = z.infer<typeof ApiKeyMade>;

export const ApiKeyPage = page(ApiKeyView).meta({ id: 'ApiKeyPage' });
export type ApiKeyPage = z.infer<typeof ApiKeyPage>;
