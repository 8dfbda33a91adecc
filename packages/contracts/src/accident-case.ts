import * as z from 'zod';
import { Instant, Location, Mobile, Sha256 } from './common.js';
import {
  accidentStatuses,
  liabilities,
  maximumPhotoBytes,
  partyRoles,
  photoMediaTypes,
  photoRefusals,
  photoShots,
} from './constants.js';

export const CaseId = z.uuid().brand('CaseId');
export type CaseId = z.infer<typeof CaseId>;
export const PhotoId = z.uuid().brand('PhotoId');
export type PhotoId = z.infer<typeof PhotoId>;

export const PartyRole = z.enum(partyRoles);
export type PartyRole = z.infer<typeof PartyRole>;
export const AccidentStatus = z.enum(accidentStatuses);
export type AccidentStatus = z.infer<typeof AccidentStatus>;
export const Liability = z.enum(liabilities);
export type Liability = z.infer<typeof Liability>;
/** A row of `@yilu/law`'s screening table (X01 …, C01 …). */
export const HazardId = z.string().regex(/^[XC]\d{2}$/);
/** A row of `@yilu/law`'s liability shapes (A01 … A99). */
export const ShapeCode = z.string().regex(/^A\d{2}$/);
/** An exception that changes a shape's answer, by `@yilu/law`'s list. */
export const FactId = z.string().regex(/^[a-z][a-z_]{2,60}$/);

/**
 * Text that people wrote and a paper prints: whole Unicode characters, line breaks and tabs, no other control
 * character, and none that turns the direction of what stands beside it.
 */
export const PlainText = z.string().refine(
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  (text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u.test(text),
  { message: 'Holds a character that cannot be printed' },
);

export const perParty = <T extends z.ZodType>(value: T) => z.object({ a: value, b: value });
export const perPartyOptional = <T extends z.ZodType>(value: T) =>
  z.object({ a: value.optional(), b: value.optional() });

/** What every change of a case answers: small, free of personal data, so that its receipt may be stored. */
export const CaseChanged = z
  .object({ caseId: CaseId, status: AccidentStatus, version: z.int().positive() })
  .meta({ id: 'CaseChanged' });
export type CaseChanged = z.infer<typeof CaseChanged>;

// --- opening --------------------------------------------------------------------------------------------------------

export const OpenCaseRequest = z
  .strictObject({
    /** Empty: 以上都没有. Anything else makes a police referral with what is known so far. */
    hazards: z.array(HazardId).max(30),
    /** The instant of the phone's clock; the server's own is kept beside it. */
    occurredAt: Instant,
    location: Location.optional(),
    otherPartyKind: z.enum(['motor', 'non_motor']).default('motor'),
  })
  .meta({ id: 'OpenCaseRequest' });
export type OpenCaseRequest = z.infer<typeof OpenCaseRequest>;

// --- photographs ----------------------------------------------------------------------------------------------------

export const AddPhotoRequest = z
  .strictObject({
    shot: z.enum(photoShots),
    sha256: Sha256,
    sizeBytes: z.int().positive().max(maximumPhotoBytes),
    mediaType: z.enum(photoMediaTypes),
    capturedAt: Instant,
    location: Location.optional(),
  })
  .meta({ id: 'AddPhotoRequest' });
export type AddPhotoRequest = z.infer<typeof AddPhotoRequest>;

/** A form for one multipart POST straight to the object store; the file goes last, as field `file`. */
export const PhotoUpload = z
  .object({
    caseId: CaseId,
    photoId: PhotoId,
    version: z.int(),
    status: AccidentStatus,
    upload: z.object({ url: z.url(), fields: z.record(z.string(), z.string()), expiresAt: Instant }),
  })
  .meta({ id: 'PhotoUpload' });
export type PhotoUpload = z.infer<typeof PhotoUpload>;

export const PhotoView = z.object({
  photoId: PhotoId,
  shot: z.enum(photoShots),
  by: PartyRole,
  capturedAt: Instant,
  sha256: Sha256,
  state: z.enum(['pending', 'stored', 'refused']),
  refusal: z.enum(photoRefusals).optional(),
  /** Short-lived; present once stored. */
  url: z.url().optional(),
});
export type PhotoView = z.infer<typeof PhotoView>;

// --- pairing --------------------------------------------------------------------------------------------------------

export const Pairing = z
  .object({
    caseId: CaseId,
    status: AccidentStatus,
    version: z.int(),
    /** https link with a one-use token: shown as QR, opens in WeChat, Alipay or a browser. */
    link: z.url(),
    code: z.string().regex(/^\d{6}$/),
    expiresAt: Instant,
  })
  .meta({ id: 'Pairing' });
export type Pairing = z.infer<typeof Pairing>;

export const InviteRequest = z.strictObject({ phone: Mobile }).meta({ id: 'InviteRequest' });
export type InviteRequest = z.infer<typeof InviteRequest>;

export const JoinCaseRequest = z
  .union([
    z.strictObject({ token: z.string().min(20).max(200) }),
    z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
  ])
  .meta({ id: 'JoinCaseRequest' });
export type JoinCaseRequest = z.infer<typeof JoinCaseRequest>;
