import * as z from 'zod';
import { PlainText } from './accident-case.js';
import { Instant, Location, page, Sha256 } from './common.js';
import { ReportId, ReportPhotoId, ReportPhotoView } from './feedback.js';
import { Words } from './violations.js';

export const reportPhotoTypes = ['image/jpeg', 'image/webp', 'image/heic', 'image/heif'] as const;
export const maximumReportPhotoBytes = 20_000_000;

/** What S3 asks of every part but the last. */
export const photoPartBytes = 5 * 1024 * 1024;
export const maximumPhotosADay = 60;

const photoFile = {
  sha256: Sha256,
  sizeBytes: z.int().positive().max(maximumReportPhotoBytes),
  mediaType: z.enum(reportPhotoTypes),
  capturedAt: Instant.optional(),
};

/** A photograph before its bytes are sent; its number is made by the phone, so that it is registered once. */
export const AddReportPhotoRequest = z
  .strictObject({ photoId: ReportPhotoId.optional(), ...photoFile })
  .meta({ id: 'AddReportPhotoRequest' });
export type AddReportPhotoRequest = z.infer<typeof AddReportPhotoRequest>;

/** One part of the file, by number from 1: after a cut connection only what is missing is sent. */
export const PhotoPart = z.object({
  number: z.int().positive(),
  /** Its place in the file. */
  from: z.int().nonnegative(),
  sizeBytes: z.int().positive(),
  stored: z.boolean(),
  /** Takes these bytes by PUT, as they are, for a quarter of an hour; there while they are missing. */
  url: z.url().optional(),
});
export type PhotoPart = z.infer<typeof PhotoPart>;

/** Why a photograph that arrived is not kept; its taker is told in words. */
export const ReportPhotoRefusal = z.enum([
  'other_bytes',
  'not_a_picture',
  'cut_short',
  'too_many_pixels',
  'animated',
  'not_only_a_picture',
  'unreadable',
]);
export type ReportPhotoRefusal = z.infer<typeof ReportPhotoRefusal>;

/** A photograph as its taker sees it. */
export const OwnReportPhoto = ReportPhotoView.extend({
  refusal: z.object({ code: ReportPhotoRefusal, text: Words }).optional(),
  /** Of a photograph whose bytes are on their way; none once they are all together. */
  parts: z.array(PhotoPart),
  /** Where and when its file says that it was taken: a pin to confirm, seen by its taker alone. */
  suggestion: z.object({ location: Location.optional(), takenAt: Instant.optional() }).optional(),
}).meta({ id: 'OwnReportPhoto' });
export type OwnReportPhoto = z.infer<typeof OwnReportPhoto>;

const part = z.number().min(0).max(1);
/** A face, a plate or a name on a photograph, in parts of its width and height from the upper left. */
export const PhotoRegion = z
  .strictObject({ x: part, y: part, width: part.gt(0), height: part.gt(0) })
  .refine(({ x, y, width, height }) => x + width <= 1.0001 && y + height <= 1.0001, { message: '超出图片范围' });
export type PhotoRegion = z.infer<typeof PhotoRegion>;

const marking = {
  regions: z.array(PhotoRegion).max(60),
  /** Said where there are no regions: he looked, and nothing has to be hidden. */
  nothingToHide: z.boolean(),
};
const isMarked = ({ regions, nothingToHide }: { regions: unknown[]; nothingToHide: boolean }) =>
  regions.length > 0 !== nothingToHide;
const markOrSay = { message: '请框出需要遮挡的部分，或者确认没有需要遮挡的内容', path: ['regions'] };

/** On the version that was looked at: nobody makes public what a colleague has hidden meanwhile, or marked better. */
export const MarkPhotoRequest = z
  .strictObject({ version: z.int().positive(), reportId: ReportId, ...marking })
  .refine(isMarked, markOrSay)
  .meta({ id: 'MarkPhotoRequest' });
export type MarkPhotoRequest = z.infer<typeof MarkPhotoRequest>;

/** A photograph of the repair, marked by the officer who takes it. */
export const AddRepairPhotoRequest = z
  .strictObject({ photoId: ReportPhotoId.optional(), reportId: ReportId, ...photoFile, ...marking })
  .refine(isMarked, markOrSay)
  .meta({ id: 'AddRepairPhotoRequest' });
export type AddRepairPhotoRequest = z.infer<typeof AddRepairPhotoRequest>;

/** Why an officer hides a photograph from everybody outside, or looks at its original. */
export const PhotoReasonRequest = z
  .strictObject({ reportId: ReportId, reason: PlainText.min(4).max(500) })
  .meta({ id: 'PhotoReasonRequest' });
export type PhotoReasonRequest = z.infer<typeof PhotoReasonRequest>;

/** A photograph as officers see it: upright and small enough for a screen, whole. */
export const StaffReportPhoto = z
  .object({
    photoId: ReportPhotoId,
    version: z.int().positive(),
    reportId: ReportId.optional(),
    state: ReportPhotoView.shape.state,
    shows: ReportPhotoView.shape.shows,
    registeredAt: Instant,
    regions: z.array(PhotoRegion).optional(),
    /** Never to be public: its report is not. */
    isPrivate: z.boolean(),
    url: z.url().optional(),
    thumbnailUrl: z.url().optional(),
    publicUrl: z.url().optional(),
    refusal: z.object({ code: ReportPhotoRefusal, text: Words }).optional(),
    /** Of one whose bytes are on their way. */
    parts: z.array(PhotoPart),
  })
  .meta({ id: 'StaffReportPhoto' });
export type StaffReportPhoto = z.infer<typeof StaffReportPhoto>;

/** What an officer's act made of a photograph. */
export const PhotoActed = z
  .object({
    photoId: ReportPhotoId,
    version: z.int().positive(),
    state: ReportPhotoView.shape.state,
    publicUrl: z.url().optional(),
  })
  .meta({ id: 'PhotoActed' });
export type PhotoActed = z.infer<typeof PhotoActed>;

export const StaffReportPhotoPage = page(StaffReportPhoto).meta({ id: 'StaffReportPhotoPage' });

/** The bytes as they came, by a link that dies within five minutes. */
export const PhotoOriginal = z
  .object({ photoId: ReportPhotoId, url: z.url(), mediaType: z.string(), sha256: Sha256 })
  .meta({ id: 'PhotoOriginal' });
export type PhotoOriginal = z.infer<typeof PhotoOriginal>;
