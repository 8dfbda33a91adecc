import * as z from 'zod';
import { Day, Instant, PageQuery, page } from './common.js';
import { ViolationKey } from './violations.js';

/** The city's flexible enforcement as it stands on a day, and what a next version would change. */
export const CatalogueVersionView = z
  .object({
    version: z.string(),
    effectiveFrom: Day,
    situations: z.int(),
    flexible: z.int(),
    generated: z.int(),
    publishedBy: z.string().optional(),
    publishedAt: Instant.optional(),
  })
  .meta({ id: 'CatalogueVersionView' });
export type CatalogueVersionView = z.infer<typeof CatalogueVersionView>;
export const CatalogueVersions = z.object({ items: z.array(CatalogueVersionView) }).meta({ id: 'CatalogueVersions' });
export type CatalogueVersions = z.infer<typeof CatalogueVersions>;
export const SituationView = z.object({
  id: z.string(),
  key: ViolationKey,
  zh: z.string(),
  en: z.string(),
  flexible: z.boolean(),
  lenience: z.enum(['warning', 'no_penalty']).optional(),
  generated: z.boolean(),
});
export type SituationView = z.infer<typeof SituationView>;
export const SituationPage = page(SituationView).meta({ id: 'SituationPage' });
export type SituationPage = z.infer<typeof SituationPage>;
/** Situations of one version; of the one in force today where none is named. */
export const SituationQuery = PageQuery.extend({
  version: z.string().max(60).optional(),
  show: z.enum(['all', 'flexible']).default('all'),
  /** Words of the situation in either language, or the key of its row. */
  search: z.string().trim().max(60).optional(),
});
export type SituationQuery = z.infer<typeof SituationQuery>;
export const CatalogueChange = z.object({ id: z.string(), what: z.string(), zh: z.string(), en: z.string() });
const situationId = z.string().max(80);
/** Changes to the newest version; what is not named stays as it is. */
const CatalogueEdit = z.strictObject({
  version: z.string().trim().min(1).max(60),
  effectiveFrom: Day,
  source: z.string().trim().min(1).max(300).optional(),
  cleanMonths: z.int().min(0).max(60).optional(),
  /** Lenience from now on, by the situation's id; null: fined as usual. */
  lenience: z.record(situationId, z.enum(['warning', 'no_penalty']).nullable()).optional(),
  add: z
    .array(
      z.strictObject({
        id: situationId,
        key: ViolationKey,
        zh: z.string().trim().min(1).max(300),
        en: z.string().trim().min(1).max(300),
        lenience: z.enum(['warning', 'no_penalty']).optional(),
        generated: z.boolean(),
      }),
    )
    .max(200)
    .optional(),
  remove: z.array(situationId).max(1000).optional(),
});
/**
 * A next version: changes to the newest one, or the whole list as JSON, gzipped (it is more than a body may have).
 * `publish` false only tells what it would change.
 */
export const ProposeCatalogueRequest = z
  .strictObject({
    next: z.discriminatedUnion('form', [
      z.strictObject({ form: z.literal('edit'), edit: CatalogueEdit }),
      z.strictObject({ form: z.literal('whole'), gzip: z.base64().max(240_000) }),
    ]),
    publish: z.boolean(),
    reason: z.string().trim().min(5).max(500),
  })
  .meta({ id: 'ProposeCatalogueRequest' });
export type ProposeCatalogueRequest = z.infer<typeof ProposeCatalogueRequest>;
export const CatalogueProposed = z
  .object({
    published: z.boolean(),
    faults: z.array(z.object({ path: z.string(), zh: z.string(), en: z.string() })),
    changes: z.array(CatalogueChange),
    version: CatalogueVersionView.optional(),
  })
  .meta({ id: 'CatalogueProposed' });
export type CatalogueProposed = z.infer<typeof CatalogueProposed>;
