import * as z from 'zod';
import { PlainText } from './accident-case.js';
import { Day, Instant, Location, PageQuery, page, Sha256 } from './common.js';
import { VehicleKind } from './identity.js';
import { LastDayView, PlateKind, PlateText, ViolationKey, Words } from './violations.js';

/** Made by the phone: a report that is sent again is the same one. */
export const TipId = z.uuid().brand('TipId');
export type TipId = z.infer<typeof TipId>;
export const TipMediaId = z.uuid().brand('TipMediaId');
export type TipMediaId = z.infer<typeof TipMediaId>;
/** Row of the table of types and rewards. */
export const TipType = z.string().regex(/^[a-z][a-z0-9_]{2,40}$/);
/** Keyed hash that stands for a reporter; nobody comes from it to a person but the context that keeps identities. */
export const Pseudonym = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .brand('Pseudonym');
export type Pseudonym = z.infer<typeof Pseudonym>;

/** `second`: somebody reported the same before; it is taken up where the first report does not stand. */
export const TipStatus = z.enum(['submitted', 'second', 'adopted', 'not_adopted']);
export type TipStatus = z.infer<typeof TipStatus>;

export const tipPhotoType = 'image/jpeg';
export const tipVideoType = 'video/mp4';
export const maximumTipPhotoBytes = 20_000_000;
export const maximumTipVideoBytes = 100_000_000;
const maximumTipMedia = 8;

/** What a phone is about to send for a report; asked first, so that nothing is sent in vain. */
export const AddTipMediaRequest = z
  .strictObject({
    tipId: TipId,
    mediaType: z.enum([tipPhotoType, tipVideoType]),
    bytes: z.int().positive().max(maximumTipVideoBytes),
    sha256: Sha256,
    capturedAt: Instant,
    /** Taken for this report, or chosen among older ones. */
    source: z.enum(['live', 'album']),
    /** What the phone still keeps for this report: whatever it has taken away since takes up no room any more. */
    beside: z.array(TipMediaId).max(maximumTipMedia).optional(),
  })
  .refine(({ mediaType, bytes }) => mediaType === tipVideoType || bytes <= maximumTipPhotoBytes, {
    message: '照片超过 20 MB',
    path: ['bytes'],
  })
  .meta({ id: 'AddTipMediaRequest' });
export type AddTipMediaRequest = z.infer<typeof AddTipMediaRequest>;

export const TipMediaForm = z
  .object({
    mediaId: TipMediaId,
    url: z.url(),
    fields: z.record(z.string(), z.string()),
    expiresAt: Instant,
  })
  .meta({ id: 'TipMediaForm' });
export type TipMediaForm = z.infer<typeof TipMediaForm>;

export const FileTipRequest = z
  .strictObject({
    tipId: TipId,
    type: TipType,
    plate: z.string().max(20).optional(),
    plateKind: PlateKind.optional(),
    occurredAt: Instant,
    location: Location,
    place: PlainText.min(2).max(120),
    text: PlainText.max(500).default(''),
    media: z.array(TipMediaId).max(maximumTipMedia),
    /** He says that nothing was cut or changed, and that he is neither of the police nor paid for reporting. */
    unedited: z.literal(true),
    notOfPolice: z.literal(true),
  })
  .meta({ id: 'FileTipRequest' });
export type FileTipRequest = z.infer<typeof FileTipRequest>;

export const TipFiled = z
  .object({ tipId: TipId, version: z.int().positive(), status: TipStatus, reviewBy: LastDayView })
  .meta({ id: 'TipFiled' });
export type TipFiled = z.infer<typeof TipFiled>;
export const TipChanged = z
  .object({ tipId: TipId, version: z.int().positive(), status: TipStatus })
  .meta({ id: 'TipChanged' });
export type TipChanged = z.infer<typeof TipChanged>;

/** A type that may be reported, with its reward and what has to be shown. */
export const TipTypeView = z.object({
  type: TipType,
  name: Words,
  rewardFen: z.int().nonnegative(),
  isEmergency: z.boolean(),
  /** Neither plate nor picture is asked for. */
  isClue: z.boolean(),
  /** The article that forbids it. */
  basis: Words,
});
/** What a phone needs before it takes a picture: types, figures, and how its holder stands. */
export const TipStanding = z
  .object({
    types: z.array(TipTypeView),
    albumHours: z.int(),
    captureToUploadHours: z.int(),
    photosMin: z.int(),
    photosMax: z.int(),
    movementSecondsMin: z.int(),
    movementSecondsMax: z.int(),
    videoSeconds: z.object({ min: z.int(), max: z.int() }),
    monthlyCapFen: z.int(),
    perDay: z.int(),
    leftToday: z.int().nonnegative(),
    /** Until then he may report emergencies alone. */
    limitedUntil: Day.optional(),
    strikes: z.array(z.object({ tipId: TipId, on: Day, cleared: z.boolean() })),
  })
  .meta({ id: 'TipStanding' });
export type TipStanding = z.infer<typeof TipStanding>;

export const TipMediaView = z.object({
  mediaId: TipMediaId,
  mediaType: z.enum([tipPhotoType, tipVideoType]),
  state: z.enum(['pending', 'stored', 'refused']),
  refusal: Words.optional(),
  capturedAt: Instant,
  source: z.enum(['live', 'album']),
  sha256: Sha256,
  /** Short-lived; for whoever may see it. */
  url: z.url().optional(),
  /** Nobody needs it any more: it was deleted. */
  removed: z.literal(true).optional(),
});
export type TipMediaView = z.infer<typeof TipMediaView>;

const seen = {
  tipId: TipId,
  version: z.int().positive(),
  status: TipStatus,
  type: TipType,
  typeName: Words,
  plate: z.string().optional(),
  plateKind: PlateKind.optional(),
  occurredAt: Instant,
  location: Location,
  place: z.string(),
  text: z.string(),
  filedAt: Instant,
  reviewBy: LastDayView,
  media: z.array(TipMediaView),
  /** Why it was not adopted. */
  reason: z.object({ code: z.string(), words: Words, note: z.string().optional() }).optional(),
  appeal: z
    .object({
      at: Instant,
      text: z.string(),
      state: z.enum(['pending', 'cleared', 'kept']),
      answer: z.string().optional(),
    })
    .optional(),
};

/** A report as its reporter sees it. */
export const TipView = z
  .object({
    ...seen,
    steps: z.array(
      z.object({
        at: Instant,
        what: z.enum(['filed', 'second', 'taken_up', 'reviewed', 'decided', 'appealed', 'appeal_answered']),
      }),
    ),
    /** What a decision about it is worth by the table, as what it was entered; the cap of the month may make it less. */
    rewardFen: z.int().nonnegative().optional(),
    mayAppealUntil: Day.optional(),
  })
  .meta({ id: 'TipView' });
export type TipView = z.infer<typeof TipView>;
export const TipSummary = z.object({
  tipId: TipId,
  status: TipStatus,
  type: TipType,
  typeName: Words,
  plate: z.string().optional(),
  place: z.string(),
  occurredAt: Instant,
  filedAt: Instant,
});
export const TipPage = page(TipSummary).meta({ id: 'TipPage' });
export type TipPage = z.infer<typeof TipPage>;

export const AppealTipRequest = z.strictObject({ text: PlainText.min(5).max(500) }).meta({ id: 'AppealTipRequest' });
export type AppealTipRequest = z.infer<typeof AppealTipRequest>;

/** A report as its reviewer sees it: everything but by whom. */
export const StaffTip = z
  .object({
    ...seen,
    reportedAgain: z.boolean().meta({ description: 'Somebody else reported the same later' }),
    /** Pictures whose own file says another time than their phone told: to be looked at, and no reason by itself. */
    otherTimes: z.array(
      z.object({
        mediaId: TipMediaId,
        /** As the phone told it, and as the camera wrote it into the file. */
        capturedAt: Instant,
        writtenAt: Instant,
        /** How much later the file says; below zero: earlier. */
        seconds: z.int(),
      }),
    ),
  })
  .meta({ id: 'StaffTip' });
export type StaffTip = z.infer<typeof StaffTip>;
export const StaffTipPage = page(TipSummary.extend({ reviewBy: LastDayView })).meta({ id: 'StaffTipPage' });
export type StaffTipPage = z.infer<typeof StaffTipPage>;
export const StaffTipQuery = PageQuery.extend({ queue: z.enum(['review', 'appeals']).default('review') });
export type StaffTipQuery = z.infer<typeof StaffTipQuery>;

/** What is adopted is entered as a record, as the reviewer has read it off the pictures. */
export const AdoptedRecord = z.strictObject({
  plate: PlateText,
  plateKind: PlateKind,
  vehicleKind: VehicleKind,
  use: z.enum(['private', 'commercial']),
  key: ViolationKey,
  place: PlainText.min(2).max(120),
  area: PlainText.min(1).max(40),
  unitId: z.string().regex(/^\d{6}$/),
});
export type AdoptedRecord = z.infer<typeof AdoptedRecord>;
export const ReviewTipRequest = z
  .discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('adopt'), version: z.int().positive(), record: AdoptedRecord.optional() }),
    z.strictObject({
      verdict: z.literal('reject'),
      version: z.int().positive(),
      reason: z.string().regex(/^[a-z_]{3,30}$/),
      note: PlainText.max(300).optional(),
    }),
  ])
  .meta({ id: 'ReviewTipRequest' });
export type ReviewTipRequest = z.infer<typeof ReviewTipRequest>;
export const DecideAppealRequest = z
  .strictObject({ version: z.int().positive(), verdict: z.enum(['clear', 'keep']), answer: PlainText.min(5).max(300) })
  .meta({ id: 'DecideAppealRequest' });
export type DecideAppealRequest = z.infer<typeof DecideAppealRequest>;

/** A picture of an adopted report, as the record is going to keep it. */
export const AdoptedPhoto = z.object({ mediaId: TipMediaId, key: z.string(), sha256: Sha256, takenAt: Instant });
/** What happened to a report, for its reporter. */
export const TipNews = z.enum([
  'adopted',
  'not_adopted',
  'struck',
  'taken_up',
  'rewarded',
  'reward_revoked',
  'no_penalty',
  'appeal_cleared',
  'appeal_kept',
]);
export type TipNews = z.infer<typeof TipNews>;
