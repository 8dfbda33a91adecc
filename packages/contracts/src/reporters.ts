import * as z from 'zod';
import { PlainText } from './accident-case.js';
import { Instant, page } from './common.js';
import { StaffRole } from './identity.js';
import { TipId } from './tips.js';

export const OpeningId = z.uuid().brand('OpeningId');
export type OpeningId = z.infer<typeof OpeningId>;

/** `asked`: waits for a second officer. `open`: both may look, each once, until its end. */
export const OpeningState = z.enum(['asked', 'open', 'declined', 'over']);
export type OpeningState = z.infer<typeof OpeningState>;

const reason = PlainText.min(10).max(300);
export const AskOpeningRequest = z.strictObject({ tipId: TipId, reason }).meta({ id: 'AskOpeningRequest' });
export type AskOpeningRequest = z.infer<typeof AskOpeningRequest>;
export const AnswerOpeningRequest = z
  .strictObject({ verdict: z.enum(['consent', 'decline']), reason })
  .meta({ id: 'AnswerOpeningRequest' });
export type AnswerOpeningRequest = z.infer<typeof AnswerOpeningRequest>;

export const OpeningChanged = z
  .object({ openingId: OpeningId, state: OpeningState, until: Instant.optional() })
  .meta({ id: 'OpeningChanged' });
export type OpeningChanged = z.infer<typeof OpeningChanged>;

/** Who is behind a report; shown to two officers, once to each. */
export const ReporterIdentity = z
  .object({ name: z.string().optional(), phone: z.string().optional(), documentNumber: z.string().optional() })
  .meta({ id: 'ReporterIdentity' });
export type ReporterIdentity = z.infer<typeof ReporterIdentity>;

export const StaffOpening = z.object({
  openingId: OpeningId,
  tipId: TipId,
  state: OpeningState,
  askedAt: Instant,
  askedBy: z.string(),
  reason: z.string(),
  answeredAt: Instant.optional(),
  answeredBy: z.string().optional(),
  answer: z.string().optional(),
  until: Instant.optional(),
  /** This officer asked for it, and so cannot consent. */
  own: z.boolean(),
});
export type StaffOpening = z.infer<typeof StaffOpening>;
export const StaffOpeningPage = page(StaffOpening).meta({ id: 'StaffOpeningPage' });
export type StaffOpeningPage = z.infer<typeof StaffOpeningPage>;

/** An opening as the reporter himself sees it: who by role, when and why. */
export const OwnOpening = z.object({
  tipId: TipId,
  openedAt: Instant,
  by: z.array(z.object({ role: StaffRole, reason: z.string(), lookedAt: Instant.optional() })),
});
export type OwnOpening = z.infer<typeof OwnOpening>;
export const OwnOpenings = z.object({ items: z.array(OwnOpening) }).meta({ id: 'OwnOpenings' });
export type OwnOpenings = z.infer<typeof OwnOpenings>;
