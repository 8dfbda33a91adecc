import * as z from 'zod';
import { Day, IdentityProvider, Instant, Locale, Mobile, PersonName } from './common.js';

export const PersonId = z.uuid().brand('PersonId');
export type PersonId = z.infer<typeof PersonId>;
export const VehicleId = z.uuid().brand('VehicleId');
export type VehicleId = z.infer<typeof VehicleId>;

// --- sessions -------------------------------------------------------------------------------------------------------

export const SendSmsCodeRequest = z.strictObject({ phone: Mobile }).meta({ id: 'SendSmsCodeRequest' });
export type SendSmsCodeRequest = z.infer<typeof SendSmsCodeRequest>;
export const SendSmsCodeResponse = z
  .object({ expiresAt: Instant, resendAt: Instant })
  .meta({ id: 'SendSmsCodeResponse' });
export type SendSmsCodeResponse = z.infer<typeof SendSmsCodeResponse>;

/** Proof of who is calling: a WeChat code, an Alipay authCode, or a phone with the six digits sent to it. */
export const SignInProof = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('wechat'), code: z.string().min(1).max(256) }),
  z.strictObject({ method: z.literal('alipay'), code: z.string().min(1).max(256) }),
  z.strictObject({ method: z.literal('sms'), phone: Mobile, code: z.string().regex(/^\d{6}$/) }),
]);
export type SignInProof = z.infer<typeof SignInProof>;

export const Session = z
  .object({
    accessToken: z.string(),
    accessExpiresAt: Instant,
    refreshToken: z.string(),
    personId: PersonId,
    /** True once the real name is verified; most acts of law need it. */
    verified: z.boolean(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

export const RefreshSessionRequest = z
  .strictObject({ refreshToken: z.string().min(20).max(512) })
  .meta({ id: 'RefreshSessionRequest' });
export type RefreshSessionRequest = z.infer<typeof RefreshSessionRequest>;

// --- the person -----------------------------------------------------------------------------------------------------

export const DocumentKind = z.enum([
  'resident_id',
  'passport',
  'hk_macao_permit',
  'taiwan_permit',
  'foreign_permanent_resident',
  'military_officer',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

export const VerifyRealNameRequest = z
  .strictObject({
    name: PersonName,
    documentKind: DocumentKind.default('resident_id'),
    documentNumber: z.string().trim().min(5).max(30),
    /** Six digits sent to the phone of whoever holds this identity already: asked for by `real_name.confirm_by_phone`. */
    phoneCode: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  })
  .meta({ id: 'VerifyRealNameRequest' });
export type VerifyRealNameRequest = z.infer<typeof VerifyRealNameRequest>;

export const Me = z
  .object({
    personId: PersonId,
    verified: z.boolean(),
    maskedName: z.string().optional(),
    maskedDocumentNumber: z.string().optional(),
    maskedPhone: z.string().optional(),
    logins: z.array(z.object({ provider: IdentityProvider, linkedAt: Instant })),
    locale: Locale,
    elderMode: z.boolean(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const ChangePreferencesRequest = z
  .strictObject({ locale: Locale.optional(), elderMode: z.boolean().optional() })
  .meta({ id: 'ChangePreferencesRequest' });
export type ChangePreferencesRequest = z.infer<typeof ChangePreferencesRequest>;

// --- garage ---------------------------------------------------------------------------------------------------------

export const VehicleKind = z.enum(['car', 'truck', 'bus', 'motorcycle', 'trailer', 'special']);
export type VehicleKind = z.infer<typeof VehicleKind>;

/** 使用性质, as far as a rule asks for it. */
export const VehicleUse = z.enum(['private', 'commercial']);
export type VehicleUse = z.infer<typeof VehicleUse>;

/** How a driving licence stands in the register; `held` 扣留, `stopped` 停止使用, `overdue` 逾期未换证 or 未体检. */
export const LicenceStanding = z.enum(['normal', 'held', 'suspended', 'stopped', 'overdue', 'revoked', 'disputed']);
export type LicenceStanding = z.infer<typeof LicenceStanding>;

export const BindVehicleRequest = z
  .strictObject({
    plate: z.string().trim().min(5).max(12),
    /** 号牌种类, GA/T 16.7: the number alone is not unique. */
    plateKind: z.string().regex(/^\d{2}$/),
    /** Proof: the last six of the VIN, as on the vehicle licence. Insurer and policy come from the registry. */
    vinLast6: z.string().regex(/^[A-HJ-NPR-Z0-9]{6}$/),
  })
  .meta({ id: 'BindVehicleRequest' });
export type BindVehicleRequest = z.infer<typeof BindVehicleRequest>;

export const Vehicle = z
  .object({
    vehicleId: VehicleId,
    plate: z.string(),
    plateKind: z.string(),
    kind: VehicleKind,
    makeAndColour: z.string(),
    insurer: z.string(),
    maskedPolicyNumber: z.string(),
    insuredUntil: Day,
    inspectedUntil: Day,
    /** 'owner', or 'driver' where the owner has given consent. */
    relation: z.enum(['owner', 'driver']),
    mandates: z.array(
      z.object({
        mandateId: z.uuid(),
        state: z.enum(['offered', 'accepted']),
        maskedDriver: z.string().optional(),
        until: Day,
      }),
    ),
  })
  .meta({ id: 'Vehicle' });
export type Vehicle = z.infer<typeof Vehicle>;

export const Licence = z
  .object({ classes: z.array(z.string()), validUntil: Day, maskedNumber: z.string(), maskedArchiveNumber: z.string() })
  .meta({ id: 'Licence' });
export type Licence = z.infer<typeof Licence>;

export const Garage = z.object({ licence: Licence.optional(), vehicles: z.array(Vehicle) }).meta({ id: 'Garage' });
export type Garage = z.infer<typeof Garage>;

export const BindLicenceRequest = z
  .strictObject({ archiveNumber: z.string().regex(/^\d{12}$/) })
  .meta({ id: 'BindLicenceRequest' });
export type BindLicenceRequest = z.infer<typeof BindLicenceRequest>;

/** Consent of an owner that another person drives and acts for this car until a day. */
export const OfferMandateRequest = z.strictObject({ until: Day }).meta({ id: 'OfferMandateRequest' });
export type OfferMandateRequest = z.infer<typeof OfferMandateRequest>;
export const OfferMandateResponse = z
  .object({ mandateId: z.uuid(), code: z.string(), expiresAt: Instant })
  .meta({ id: 'OfferMandateResponse' });
export type OfferMandateResponse = z.infer<typeof OfferMandateResponse>;
export const AcceptMandateRequest = z
  .strictObject({ code: z.string().regex(/^[0-9A-Z]{8}$/) })
  .meta({ id: 'AcceptMandateRequest' });
export type AcceptMandateRequest = z.infer<typeof AcceptMandateRequest>;

// --- rights over one's data (PIPL 44-50) ----------------------------------------------------------------------------

/** Everything a context holds of the caller, in plain words; each context answers for itself. */
export const PersonalDataExport = z
  .object({
    context: z.string(),
    exportedAt: Instant,
    records: z.array(z.object({ kind: z.string(), data: z.record(z.string(), z.unknown()) })),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'PersonalDataExport' });
export type PersonalDataExport = z.infer<typeof PersonalDataExport>;

export const DeletePersonResponse = z
  .object({
    deletedAt: Instant,
    /** What the law makes us keep, why and until when. */
    retained: z.array(z.object({ kind: z.string(), basis: z.string(), until: Day })),
  })
  .meta({ id: 'DeletePersonResponse' });
export type DeletePersonResponse = z.infer<typeof DeletePersonResponse>;

// --- staff ----------------------------------------------------------------------------------------------------------

/** Back-office roles; `admin` administers and sees no case. */
export const StaffRole = z.enum([
  'desk_operator',
  'accident_officer',
  'legal_reviewer',
  'hearing_officer',
  'facilities',
  'facility_unit',
  'tip_reviewer',
  'exam_admin',
  'finance',
  'supervisor',
  'committee',
  'admin',
  'auditor',
]);
export type StaffRole = z.infer<typeof StaffRole>;

export const BeginStaffSignInResponse = z
  .object({ authorizationUrl: z.url(), state: z.string() })
  .meta({ id: 'BeginStaffSignInResponse' });
export type BeginStaffSignInResponse = z.infer<typeof BeginStaffSignInResponse>;

export const CompleteStaffSignInRequest = z
  .strictObject({ callbackUrl: z.url().max(2048), state: z.string().min(16).max(128) })
  .meta({ id: 'CompleteStaffSignInRequest' });
export type CompleteStaffSignInRequest = z.infer<typeof CompleteStaffSignInRequest>;

export const Officer = z
  .object({ officerId: z.string(), name: z.string(), badge: z.string(), unit: z.string(), roles: z.array(StaffRole) })
  .meta({ id: 'Officer' });
export type Officer = z.infer<typeof Officer>;

export const StaffSession = z
  .object({ accessToken: z.string(), accessExpiresAt: Instant, refreshToken: z.string(), officer: Officer })
  .meta({ id: 'StaffSession' });
export type StaffSession = z.infer<typeof StaffSession>;
