import * as z from 'zod';
import { Instant, Location, Mobile, Sha256 } from './common.js';
import {
  accidentStatuses,
  liabilities,
  maximumOthers,
  maximumPhotoBytes,
  partyKinds,
  partyRoles,
  photoMediaTypes,
  photoRefusals,
  photoShots,
} from './constants.js';
import { DeviceLink } from './device.js';

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
 * character, none that turns the direction of what stands beside it, and not only such as nobody sees.
 */
export const PlainText = z.string().refine(
  (text) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u.test(text) &&
    (text.trim() === '' || /[^\s\p{Cf}\p{M}]/u.test(text)),
  { message: 'Holds a character that cannot be printed', params: { text: 'unprintable' } },
);

/** A value of each party that an accident has: `a` always, the others as far as there are any. */
export const perParty = <T extends z.ZodType>(value: T) =>
  z.strictObject({ a: value, b: value.optional(), c: value.optional(), d: value.optional() });
/** A value that a party may or may not have given yet. */
export const perPartyOptional = <T extends z.ZodType>(value: T) => perParty(value).partial();

/** What every change of a case answers: small, free of personal data, so that its receipt may be stored. */
export const CaseChanged = z
  .object({ caseId: CaseId, status: AccidentStatus, version: z.int().positive() })
  .meta({ id: 'CaseChanged' });
export type CaseChanged = z.infer<typeof CaseChanged>;

// --- opening --------------------------------------------------------------------------------------------------------

/** The other parties' kinds, in the order in which they will be seated; none for an accident of one vehicle alone. */
export const Others = z.array(z.enum(partyKinds)).max(maximumOthers);
export type Others = z.infer<typeof Others>;

export const OpenCaseRequest = z
  .strictObject({
    /** Empty: 以上都没有. Anything else makes a police referral with what is known so far. */
    hazards: z.array(HazardId).max(30),
    /** The instant of the phone's clock; the server's own is kept beside it. */
    occurredAt: Instant,
    location: Location.optional(),
    others: Others.default(['motor']),
    /** Made by the phone, so that what follows can be written down without a network; left out, the city makes one. */
    caseId: CaseId.optional(),
    capturedOffline: z.boolean().default(false),
  })
  .meta({ id: 'OpenCaseRequest' });
export type OpenCaseRequest = z.infer<typeof OpenCaseRequest>;

/** The opener counts again: possible until the last seat is taken. */
export const ChangePartiesRequest = z.strictObject({ others: Others }).meta({ id: 'ChangePartiesRequest' });
export type ChangePartiesRequest = z.infer<typeof ChangePartiesRequest>;

// --- photographs ----------------------------------------------------------------------------------------------------

/** What the camera's own file said; the copy that is sent carries none of it. */
export const PhotoExif = z
  .strictObject({ takenAt: Instant.optional(), location: Location.optional(), originalSha256: Sha256 })
  .meta({ id: 'PhotoExif' });
export type PhotoExif = z.infer<typeof PhotoExif>;

export const AddPhotoRequest = z
  .strictObject({
    shot: z.enum(photoShots),
    sha256: Sha256,
    sizeBytes: z.int().positive().max(maximumPhotoBytes),
    mediaType: z.enum(photoMediaTypes),
    capturedAt: Instant,
    location: Location.optional(),
    link: DeviceLink.optional(),
    capturedOffline: z.boolean().default(false),
    exif: PhotoExif.optional(),
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
