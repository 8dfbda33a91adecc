import * as z from 'zod';
import { Day, fen, Instant } from './common.js';
import { LastDayView, PlateKind, PlateText, RulingOutcome, ViolationKey, Words } from './violations.js';

export const GuestQueryRequest = z
  .strictObject({
    plate: PlateText,
    plateKind: PlateKind,
    vinLast6: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-HJ-NPR-Z0-9]{6}$/),
    /** A question in words that a person answers and a screen reader reads; asked after some wrong tries. */
    challenge: z
      .strictObject({ challengeId: z.string().max(400), answer: z.string().trim().min(1).max(20) })
      .optional(),
  })
  .meta({ id: 'GuestQueryRequest' });
export type GuestQueryRequest = z.infer<typeof GuestQueryRequest>;
/** What is open for a plate, without photographs and without anybody's name. */
export const GuestRecords = z
  .object({
    items: z.array(
      z.object({
        occurredAt: Instant,
        place: z.string(),
        act: Words,
        usualFen: fen.optional(),
        points: z.int().optional(),
        status: z.enum(['open', 'decided']),
        handleBy: LastDayView.optional(),
      }),
    ),
  })
  .meta({ id: 'GuestRecords' });
export type GuestRecords = z.infer<typeof GuestRecords>;
export const GuestChallenge = z
  .object({ challengeId: z.string(), question: Words, expiresAt: Instant })
  .meta({ id: 'GuestChallenge' });
export type GuestChallenge = z.infer<typeof GuestChallenge>;

/** Neutral where nothing bears the code: it may be mistyped as well as forged. */
export const NoticeVerification = z
  .object({
    genuine: z.boolean(),
    kind: z.enum(['notice', 'decision']).optional(),
    maskedPlate: z.string().optional(),
    day: Day.optional(),
    act: Words.optional(),
    fen: fen.optional(),
    standing: z.enum(['in_force', 'settled', 'withdrawn']).optional(),
    unit: Words.optional(),
  })
  .meta({ id: 'NoticeVerification' });
export type NoticeVerification = z.infer<typeof NoticeVerification>;

export const ViolationStatisticsQuery = z.strictObject({ from: Day.optional(), to: Day.optional() });
export type ViolationStatisticsQuery = z.infer<typeof ViolationStatisticsQuery>;
/** Cells of fewer than the threshold are left out and counted together. */
export const ViolationStatistics = z
  .object({
    from: Day,
    to: Day,
    threshold: z.int(),
    acts: z.array(z.object({ key: ViolationKey, act: Words, area: z.string(), count: z.int() })),
    outcomes: z.array(z.object({ outcome: RulingOutcome, count: z.int() })),
    defences: z.array(z.object({ circumstance: z.string(), text: Words, filed: z.int(), upheld: z.int() })),
    suppressed: z.int(),
  })
  .meta({ id: 'ViolationStatistics' });
export type ViolationStatistics = z.infer<typeof ViolationStatistics>;
